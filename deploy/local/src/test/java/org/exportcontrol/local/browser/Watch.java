package org.exportcontrol.local.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/** Hears what a page does that nobody sees: where it asks, and what the browser complains of. */
final class Watch {
    private final List<String> own;
    private final List<String> faults = new ArrayList<>();
    private final List<Request> answered = new ArrayList<>();

    /** @param own beginnings of the addresses that pages may ask */
    Watch(Page page, List<String> own) {
        this.own = own;
        page.onRequest(this::asked);
        // Sizes are asked of these only: for a request that is never answered they would be waited for without end.
        page.onRequestFinished(answered::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console of " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add("script of " + page.url() + ": " + error));
    }

    private void asked(Request request) {
        if (own.stream().noneMatch(request.url()::startsWith)) {
            faults.add("asks a third party: " + request.url());
        }
    }

    /** Requests to third parties and complaints of the browser, among them violations of the content policy. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** From here on counts requests and hears faults anew. */
    void forget() {
        answered.clear();
        faults.clear();
    }

    /** Bytes of the bodies, as they came over the wire, of all that was answered since. */
    long weight() {
        // A copy: while a size is waited for, further answers come in.
        return List.copyOf(answered).stream()
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }
}
