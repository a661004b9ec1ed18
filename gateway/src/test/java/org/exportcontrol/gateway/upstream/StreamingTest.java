package org.exportcontrol.gateway.upstream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.exportcontrol.common.testkit.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies of any size go through in pieces: nothing is gathered, and who stops reading stops the other side. */
class StreamingTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final Duration STILL = Duration.ofMillis(500);

    /** What sockets and queues may hold between two sides of which one does not read. */
    private static final long HELD_ON_THE_WAY = 64L * MEBIBYTE;

    private final ThroughUpstream gateway = new ThroughUpstream();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aBodyOfTheLargestSizeArrivesWhole() {
        gateway.start().serviceAnswers(StreamingTest::answerWithDigest);
        byte[] body = random(20 * MEBIBYTE);

        HttpResponse<String> answer =
                gateway.send(gateway.request("/documents").POST(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertEquals(digest(body) + " " + body.length, answer.body());
    }

    @Test
    void aBodyInChunksArrivesWholeAndInChunks() {
        gateway.start().serviceAnswers(StreamingTest::answerWithDigest);
        byte[] body = random(5 * MEBIBYTE);

        HttpResponse<String> answer = gateway.send(gateway.request("/documents")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertEquals(digest(body) + " chunked", answer.body());
    }

    @Test
    void anAnswerLargerThanAnyBufferArrivesWhole() throws Exception {
        Buffer piece = Buffer.buffer(random(MEBIBYTE));
        gateway.start().serviceAnswers(request -> writePieces(request.response(), piece, 100, new AtomicLong()));
        MessageDigest received = MessageDigest.getInstance("SHA-256");
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 100; i++) {
            sent.update(piece.getBytes());
        }

        try (Socket caller = gateway.connect("GET", "/certificates", "Connection: close")) {
            String head = ThroughUpstream.head(caller);
            assertTrue(head.contains("content-length: " + 100L * MEBIBYTE), head);
            InputStream in = caller.getInputStream();
            byte[] buffer = new byte[MEBIBYTE];
            for (long left = 100L * MEBIBYTE; left > 0; ) {
                int read = in.read(buffer);
                assertTrue(read > 0, "the answer ended " + left + " bytes early");
                received.update(buffer, 0, read);
                left -= read;
            }
        }

        assertArrayEquals(sent.digest(), received.digest());
    }

    @Test
    void aCallerWhoDoesNotReadHoldsTheServiceBackAndWhenItLeavesTheServiceIsTold() throws IOException {
        Buffer piece = Buffer.buffer(new byte[MEBIBYTE]);
        AtomicLong written = new AtomicLong();
        AtomicBoolean told = new AtomicBoolean();
        gateway.start().serviceAnswers(request -> {
            request.response().closeHandler(closed -> told.set(true));
            writePieces(request.response(), piece, 4096, written);
        });

        try (Socket caller = gateway.connect("GET", "/certificates")) {
            ThroughUpstream.head(caller);
            assertStandsStill(written);
        }

        await().untilTrue(told);
    }

    @Test
    void aServiceThatDoesNotReadHoldsTheCallerBack() throws Exception {
        gateway.with("max-body-size", "4G").start().serviceAnswers(HttpServerRequest::pause);
        AtomicLong written = new AtomicLong();

        try (Socket caller = gateway.connect("POST", "/documents", "Content-Length: " + 4096L * MEBIBYTE)) {
            Thread writer = new Thread(() -> writeUntilClosed(caller, written));
            writer.start();
            assertStandsStill(written);
        } // closing ends the writer
    }

    @Test
    void aCallerWhoLeavesBeforeTheAnswerCancelsTheRequest() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean cancelled = new AtomicBoolean();
        gateway.with("circuit.failures", "1").start().serviceAnswers(request -> {
            if (asked.getAndIncrement() == 0) {
                request.response().closeHandler(closed -> cancelled.set(true));
            } else {
                request.response().end("here");
            }
        });

        try (Socket caller = gateway.connect("GET", "/slow")) {
            await().until(() -> caller.isConnected() && asked.get() == 1);
        }

        await().untilTrue(cancelled);
        assertEquals("here", gateway.get("/slow").body(), "a caller who leaves is no failure of the service");
    }

    @Test
    void aBodyDeclaredTooLargeIsRefusedBeforeTheServiceHearsOfIt() {
        AtomicInteger asked = new AtomicInteger();
        gateway.with("max-body-size", "1000").start().serviceAnswers(request -> asked.incrementAndGet());

        HttpResponse<String> answer = gateway.post("/documents", "x".repeat(1001));

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("/problems/payload-too-large"), answer.body());
        assertTrue(answer.body().contains("up to 1000 bytes"), answer.body());
        assertEquals(0, asked.get());
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsCutOff() {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean broken = new AtomicBoolean();
        gateway.with("max-body-size", "1M").start().serviceAnswers(request -> request.exceptionHandler(
                        failure -> broken.set(true))
                .endHandler(end -> ended.set(true))
                .resume());

        HttpResponse<String> answer = gateway.send(gateway.request("/documents")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[3 * MEBIBYTE]))));

        assertEquals(413, answer.statusCode());
        assertEquals("close", answer.headers().firstValue("connection").orElseThrow());
        await().untilTrue(broken);
        assertFalse(ended.get());
    }

    @Test
    void aCallerWhoAsksBeforeSendingIsToldToGoOn() throws IOException {
        gateway.start().serviceAnswers(StreamingTest::answerWithDigest);

        try (Socket caller = gateway.connect("POST", "/documents", "Content-Length: 2", "Expect: 100-continue")) {
            assertTrue(ThroughUpstream.head(caller).startsWith("HTTP/1.1 100 "));
            caller.getOutputStream().write(new byte[] {1, 2});
            assertTrue(ThroughUpstream.head(caller).startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookWhole() {
        gateway.start().serviceAnswers(request -> request.response()
                .putHeader("Content-Length", "10")
                .write("half")
                .onComplete(written -> request.connection().close()));

        assertThrows(UncheckedIOException.class, () -> gateway.get("/certificates"));
    }

    private void assertStandsStill(AtomicLong written) {
        AtomicLong before = new AtomicLong(-1);
        await().atMost(Patience.LIMIT).pollInterval(STILL).until(() -> {
            long now = written.get();
            return now > 0 && before.getAndSet(now) == now;
        });
        assertTrue(written.get() < HELD_ON_THE_WAY, written + " bytes were taken though nobody read them");
    }

    private static void writePieces(HttpServerResponse response, Buffer piece, int count, AtomicLong written) {
        response.putHeader("Content-Length", Long.toString((long) count * piece.length()));
        writeNext(response, piece, count, written);
    }

    private static void writeNext(HttpServerResponse response, Buffer piece, int left, AtomicLong written) {
        if (left == 0) {
            response.end();
            return;
        }
        response.write(piece).onSuccess(done -> {
            written.addAndGet(piece.length());
            writeNext(response, piece, left - 1, written);
        });
    }

    private static void writeUntilClosed(Socket socket, AtomicLong written) {
        try {
            OutputStream out = socket.getOutputStream();
            byte[] piece = new byte[1 << 16];
            while (true) {
                out.write(piece);
                written.addAndGet(piece.length);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void answerWithDigest(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        String how = length == null ? request.getHeader("Transfer-Encoding") : length;
        request.body().onSuccess(body -> request.response().end(digest(body.getBytes()) + " " + how));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
