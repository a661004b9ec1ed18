package org.exportcontrol.gateway.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.exportcontrol.common.testkit.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of running requests when the packaged gateway is told to end. */
class ShutdownIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private final HttpClient caller =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer service;
    private Process gateway;
    private int port;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newCachedThreadPool());
        service.createContext("/", this::answer);
        service.start();
        port = freePort();
        String url = "http://localhost:" + service.getAddress().getPort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-jar", JAR.toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "GATEWAY_CONTROL_LIST_URL",
                        url,
                        "GATEWAY_LICENSE_URL",
                        url,
                        "GATEWAY_DECLARATION_URL",
                        url,
                        "MP_JWT_VERIFY_ISSUER",
                        "https://localhost:1/issuer",
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        "https://localhost:1/jwks"));
        gateway = builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target/shutdown-it.log").toFile())
                .start();
        await().atMost(Patience.LIMIT).until(() -> status("/q/health/ready") == 200);
    }

    @AfterEach
    void stop() throws InterruptedException {
        mayAnswer.countDown();
        gateway.destroyForcibly().waitFor();
        service.stop(0);
    }

    @Test
    void aRunningRequestIsAnsweredAndThenTheProcessEnds() throws Exception {
        CompletableFuture<HttpResponse<String>> slow =
                caller.sendAsync(request("/api/control-list/v1/entries"), HttpResponse.BodyHandlers.ofString());
        assertTrue(asked.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS));

        gateway.destroy();
        await().atMost(Patience.LIMIT).until(() -> status("/q/health/ready") != 200);
        assertTrue(gateway.isAlive());
        assertFalse(slow.isDone());
        mayAnswer.countDown();

        HttpResponse<String> answer = slow.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertEquals(200, answer.statusCode());
        assertEquals("late but whole", answer.body());
        assertTrue(gateway.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS));
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith("/v1/")) {
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] body = "late but whole".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int status(String path) {
        try {
            return caller.send(request(path), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notThere) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
