package org.exportcontrol.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.gateway.upstream.HttpTwoCaller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers speak HTTP/2, services HTTP/1.1. */
class HttpTwoTest {

    private final ThroughUpstream gateway = new ThroughUpstream();
    private final HttpTwoCaller caller = new HttpTwoCaller(gateway::port);

    @AfterEach
    void stop() {
        caller.close();
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "POST"})
    void aRequestWithoutABodyHasNoneAtTheService(String method) {
        gateway.start().serviceAnswers(HttpTwoTest::tellBody);

        assertEquals(
                "HTTP_1_1 0 null",
                caller.send(HttpMethod.valueOf(method), "/licenses", null).body());
    }

    @Test
    void aBodyOfUnknownLengthGoesOnInChunks() {
        gateway.start().serviceAnswers(HttpTwoTest::tellBody);

        assertEquals(
                "HTTP_1_1 5 chunked",
                caller.sendInPieces("/applications", "ab", "cde").body());
    }

    @Test
    void aBodyOfKnownLengthKeepsIt() {
        gateway.start().serviceAnswers(request -> request.body()
                .onSuccess(body -> request.response().end(body + " " + request.getHeader("Content-Length"))));

        assertEquals(
                "{} 2",
                caller.send(HttpMethod.POST, "/applications", Buffer.buffer("{}"))
                        .body());
    }

    @Test
    void aLargeBodyArrivesWhole() {
        gateway.start().serviceAnswers(HttpTwoTest::tellBody);
        byte[] half = new byte[5 << 20];
        new Random(1).nextBytes(half);

        Answer answer = caller.sendInPieces("/documents", Buffer.buffer(half), Buffer.buffer(half));

        assertEquals("HTTP_1_1 " + (10 << 20) + " chunked", answer.body());
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefusedAndTheConnectionLives() {
        gateway.with("max-body-size", "1000").start().serviceAnswers(HttpTwoTest::tellBody);

        Answer refused = caller.sendInPieces("/documents", "x".repeat(600), "x".repeat(600));

        assertEquals(413, refused.status());
        assertEquals(200, caller.send(HttpMethod.GET, "/licenses", null).status());
        assertEquals(1, caller.connections());
    }

    @Test
    void manyRequestsShareOneConnection() {
        gateway.start().serviceAnswers(HttpTwoTest::tellBody);

        for (int i = 0; i < 50; i++) {
            assertEquals(200, caller.send(HttpMethod.GET, "/licenses", null).status());
        }
        assertEquals(1, caller.connections());
    }

    @Test
    void headersOfTheConnectionDoNotCross() {
        gateway.start().serviceAnswers(request -> request.response()
                .putHeader("Connection", "keep-alive")
                .putHeader("Keep-Alive", "timeout=5")
                .setChunked(true)
                .end("here"));

        Answer answer = caller.send(HttpMethod.GET, "/licenses", null);

        assertEquals("here", answer.body());
        assertEquals(null, answer.headers().get("connection"));
        assertEquals(null, answer.headers().get("keep-alive"));
        assertEquals(null, answer.headers().get("transfer-encoding"));
    }

    @Test
    void aCallerWhoResetsItsStreamCancelsTheRequest() {
        AtomicBoolean asked = new AtomicBoolean();
        AtomicBoolean cancelled = new AtomicBoolean();
        gateway.start().serviceAnswers(request -> {
            asked.set(true);
            request.response().closeHandler(closed -> cancelled.set(true));
        });

        caller.sendAndReset("/slow", asked);

        Awaitility.await().atMost(Patience.LIMIT).untilTrue(cancelled);
    }

    @Test
    void anUpgradeFromHttp11IsTaken() throws Exception {
        gateway.start().serviceAnswers(HttpTwoTest::tellBody);
        HttpClient upgrading =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = upgrading.send(
                    gateway.request("/applications")
                            .POST(HttpRequest.BodyPublishers.ofString("12345"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertTrue(answer.body().startsWith("HTTP_1_1 5 "), answer.body());
        }
    }

    @Test
    void whatBreaksIsAProblemHereToo() {
        AtomicInteger asked = new AtomicInteger();
        gateway.start().serviceAnswers(request -> {
            asked.incrementAndGet();
            request.connection().close();
        });

        assertEquals(502, caller.send(HttpMethod.GET, "/licenses", null).status());
        assertEquals(502, caller.sendInPieces("/applications", "a", "b").status());
    }

    private static void tellBody(HttpServerRequest request) {
        HttpVersion version = request.version();
        String coding = request.getHeader("Transfer-Encoding");
        request.body().onSuccess(body -> request.response().end(version + " " + body.length() + " " + coding));
    }
}
