package org.exportcontrol.common.web;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers that are pages: they load nothing, run nothing, stand in no frame and tell nobody their address. */
public final class PageAnswer {

    public static final String HTML = "text/html;charset=UTF-8";

    // Styles stand in the page itself. Escaping comes first; this is for the day on which it fails.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private PageAnswer() {}

    public static ResponseBuilder<String> of(RestResponse.Status status, String page) {
        return ResponseBuilder.create(status, page)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }
}
