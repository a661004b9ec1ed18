package org.exportcontrol.gateway.upstream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.gateway.contract.RouteKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forms of HTTP that cross untouched, and what becomes of connections that a service has closed. */
class PassingThroughTest {

    private final ThroughUpstream gateway = new ThroughUpstream();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aPartOfAFileComesAsAPart() {
        gateway.asking(RouteKind.EXPORT).start().serviceAnswers(request -> request.response()
                .setStatusCode(206)
                .putHeader("Content-Range", "bytes 2-4/10")
                .putHeader("Accept-Ranges", "bytes")
                .end(request.getHeader("Range").equals("bytes=2-4") ? "cde" : "no"));

        HttpResponse<String> answer = gateway.send(gateway.request("/papers/1").header("Range", "bytes=2-4"));

        assertEquals(206, answer.statusCode());
        assertEquals(
                "bytes 2-4/10", answer.headers().firstValue("content-range").orElseThrow());
        assertEquals("3", answer.headers().firstValue("content-length").orElseThrow());
        assertEquals("cde", answer.body());
    }

    @Test
    void aRangeThatIsNotThereIsSaidByTheService() {
        gateway.start().serviceAnswers(request -> request.response()
                .setStatusCode(416)
                .putHeader("Content-Range", "bytes */10")
                .end());

        HttpResponse<String> answer = gateway.send(gateway.request("/papers/1").header("Range", "bytes=20-"));

        assertEquals(416, answer.statusCode());
        assertEquals("bytes */10", answer.headers().firstValue("content-range").orElseThrow());
    }

    @Test
    void eventsArriveOneByOneAndWhoLeavesIsMissed() throws IOException {
        AtomicBoolean told = new AtomicBoolean();
        HttpServerRequest[] open = new HttpServerRequest[1];
        gateway.asking(RouteKind.STREAM).with("answer-timeout", "200MS").start().serviceAnswers(request -> {
            request.response().closeHandler(closed -> told.set(true));
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .putHeader("X-Accel-Buffering", "no")
                    .write("data: first\n\n")
                    .onSuccess(written -> open[0] = request);
        });

        try (Socket caller = gateway.connect("GET", "/events/stream", "Accept: text/event-stream")) {
            caller.setSoTimeout((int) Patience.LIMIT.toMillis());
            String head = ThroughUpstream.head(caller).toLowerCase(Locale.ROOT);
            assertTrue(head.contains("content-type: text/event-stream"), head);
            assertFalse(head.contains("content-length"), head);
            readUntil(caller, "data: first\n\n");
            await().atMost(Patience.LIMIT).until(() -> open[0] != null);
            open[0].response().write("data: second\n\n");
            readUntil(caller, "data: second\n\n");
        }

        await().atMost(Patience.LIMIT).untilTrue(told);
    }

    @Test
    void openStreamsLeaveTheConnectionsOfTheOthersFree() throws IOException {
        gateway.with("pool-size", "1").asking(RouteKind.STREAM).start().serviceAnswers(request -> {
            if (request.path().endsWith("/stream")) {
                asked.incrementAndGet();
                request.response().setChunked(true).write(": open\n\n");
            } else {
                request.response().end("here");
            }
        });

        try (Socket first = gateway.connect("GET", "/events/stream");
                Socket second = gateway.connect("GET", "/events/stream")) {
            await().atMost(Patience.LIMIT).until(() -> first.isConnected() && second.isConnected() && asked.get() == 2);
            gateway.asking(RouteKind.READ);
            assertEquals("here", gateway.get("/licenses").body());
        }
    }

    @Test
    void anExportMayTakeLongerToBegin() {
        gateway.with("answer-timeout", "100MS").start().serviceAnswers(request -> gateway.vertx()
                .setTimer(1_000, timer -> request.response().end("table")));

        assertEquals(504, gateway.get("/entries.csv").statusCode());
        gateway.asking(RouteKind.EXPORT);
        assertEquals("table", gateway.get("/entries.csv").body());
    }

    @Test
    void aReadingOverAKeptConnectionThatTheServiceClosesIsSentAgainOnce() {
        gateway.start().serviceAnswers(request -> {
            if (asked.incrementAndGet() == 2) {
                request.connection().close(); // as a service that restarts
            } else {
                request.response().end("answer " + asked);
            }
        });

        assertEquals("answer 1", gateway.get("/licenses").body());
        assertEquals("answer 3", gateway.get("/licenses").body());
    }

    @Test
    void itIsSentAgainNoMoreThanOnce() {
        gateway.start().serviceAnswers(request -> {
            if (asked.incrementAndGet() == 1) {
                request.response().end("answer");
            } else {
                request.connection().close();
            }
        });
        gateway.get("/licenses");

        assertEquals(502, gateway.get("/licenses").statusCode());
        assertEquals(3, asked.get());
    }

    @Test
    void overANewConnectionNothingIsSentAgain() {
        gateway.start().serviceAnswers(request -> {
            asked.incrementAndGet();
            request.connection().close();
        });

        assertEquals(502, gateway.get("/licenses").statusCode());
        assertEquals(1, asked.get());
    }

    @Test
    void aWritingIsNeverSentAgain() {
        gateway.start().serviceAnswers(request -> {
            if (asked.incrementAndGet() == 1) {
                request.response().end();
            } else {
                request.connection().close();
            }
        });
        gateway.get("/licenses");

        HttpResponse<String> answer =
                gateway.send(gateway.request("/licenses").method("POST", HttpRequest.BodyPublishers.noBody()));

        assertEquals(502, answer.statusCode());
        assertEquals(2, asked.get());
    }

    private static void readUntil(Socket caller, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = caller.getInputStream().read();
            assertTrue(next >= 0, "the stream ended after " + read);
            read.append(new String(new byte[] {(byte) next}, StandardCharsets.ISO_8859_1));
        }
    }
}
