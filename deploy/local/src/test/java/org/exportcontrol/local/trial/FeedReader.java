package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Gateway;

/**
 * Reads an exporter's events and keeps its cursor together with what it has seen. Now and then it is interrupted between
 * reading a page and keeping it, and starts again from what was kept.
 */
final class FeedReader {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int PAGE = 40;

    private final Gateway gateway;
    private final Random random;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(0, List.of()));
    private final AtomicBoolean stopping = new AtomicBoolean();
    private CompletableFuture<Void> work;

    /** Cursor and effect, kept in one step. */
    private record Kept(long cursor, List<String> seen) {}

    FeedReader(Gateway gateway, Random random) {
        this.gateway = gateway;
        this.random = random;
    }

    /** All that there is, read at once. */
    static List<String> replay(Gateway gateway) {
        FeedReader whole = new FeedReader(gateway, new Random(0));
        whole.readToTheEnd();
        return whole.seen();
    }

    void start() {
        work = CompletableFuture.runAsync(() -> {
            while (!stopping.get()) {
                try {
                    Kept next = readOn(kept.get());
                    if (random.nextInt(4) > 0) { // else it dies here, and what it has read is not kept
                        kept.set(next);
                    }
                } catch (SuiteException away) {
                    // It asks again from the same cursor.
                }
                Processes.pause(PAUSE);
            }
        });
    }

    void finish() {
        stopping.set(true);
        work.join();
        readToTheEnd();
    }

    /** The events it has seen, each as position, subject and version. */
    List<String> seen() {
        return kept.get().seen();
    }

    private void readToTheEnd() {
        Kept before;
        do {
            before = kept.get();
            kept.set(readOn(before));
        } while (kept.get().cursor() > before.cursor());
    }

    private Kept readOn(Kept from) {
        Answer page = gateway.as(E1, null).get("/api/declaration/v1/events?limit=" + PAGE + "&after=" + from.cursor());
        if (page.status() != 200) {
            throw new SuiteException("The feed answers " + page.status());
        }
        List<String> seen = new ArrayList<>(from.seen());
        page.items("/items")
                .forEach(event -> seen.add(event.path("position").asText()
                        + ' '
                        + event.path("subjectId").asText()
                        + ' '
                        + event.path("subjectVersion").asText()));
        return new Kept(Long.parseLong(page.text("/next")), List.copyOf(seen));
    }
}
