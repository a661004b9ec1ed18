package org.exportcontrol.local.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.exportcontrol.local.SuiteException;

/** Stands between a service and one that it calls, and fails on demand. Without a fault it passes everything on. */
public final class FaultProxy implements AutoCloseable {
    private static final Duration SLOW = Duration.ofSeconds(30);
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");
    private static final byte[] STRANGER =
            "<html><body>Welcome to the hotel network</body></html>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SOMETHING_ELSE = "{\"status\":\"UP\",\"checks\":[]}".getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final int port;
    private HttpServer server;
    private volatile Fault fault;
    private volatile HeldCalls held;
    private volatile CountDownLatch healed = new CountDownLatch(1);

    /**
     * @param port   a free port, on which the proxy listens
     * @param target the port of the service behind it
     */
    public FaultProxy(int port, int target) {
        this.port = port;
        this.target = URI.create("http://127.0.0.1:" + target);
        listen();
    }

    /** The address to call instead of the service's own. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Fails every call from now on, in this way only. */
    public synchronized void fail(Fault how) {
        heal();
        fault = how;
        if (how == Fault.REFUSED) {
            server.stop(0);
            server = null;
        }
    }

    /** Passes everything on again; what was slow is answered now. */
    public synchronized void heal() {
        fault = null;
        healed.countDown();
        healed = new CountDownLatch(1);
        if (server == null) {
            listen();
        }
    }

    /**
     * Keeps calls back before they are passed on.
     *
     * @param kind tells by method and path, such as {@code PUT /internal/v1/holds/...}
     */
    public HeldCalls holdBack(Predicate<String> kind) {
        held = new HeldCalls(kind, false);
        return held;
    }

    /** Passes calls on and keeps their answers back. */
    public HeldCalls holdBackAnswers(Predicate<String> kind) {
        held = new HeldCalls(kind, true);
        return held;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private void listen() {
        try {
            HttpServer starting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            starting.setExecutor(threads);
            starting.createContext("/", this::handle);
            starting.start();
            server = starting;
        } catch (IOException e) {
            throw new SuiteException("Cannot listen on port " + port + ": " + e.getMessage());
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        // To end it without an answer ends the connection.
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String call = exchange.getRequestMethod() + ' ' + exchange.getRequestURI();
            HeldCalls keptBack = held != null && held.concerns(call) ? held : null;
            if (keptBack != null) {
                keptBack.beforeCall();
            }
            Fault present = fault;
            if (present != null && !present.isPassedOn()) {
                answerInstead(exchange, present);
                return;
            }
            CountDownLatch end = healed;
            HttpResponse<byte[]> answer = http.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            if (keptBack != null) {
                keptBack.beforeAnswer();
            }
            if (present == Fault.SLOW) {
                end.await(SLOW.toSeconds(), TimeUnit.SECONDS);
            }
            if (present != Fault.CUT_OFF) {
                passBack(exchange, answer, present == Fault.TRUNCATED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answerInstead(HttpExchange exchange, Fault how) throws IOException {
        switch (how) {
            case FAILING ->
                answer(exchange, 500, "application/problem+json", "{\"status\":500}".getBytes(StandardCharsets.UTF_8));
            case NOT_JSON -> answer(exchange, 200, "text/html", STRANGER);
            case WRONG_CONTENT -> answer(exchange, 200, "application/json", SOMETHING_ELSE);
            default -> {
                // The connection ends.
            }
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void passBack(HttpExchange exchange, HttpResponse<byte[]> answer, boolean truncated)
            throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_ONE_CONNECTION.contains(name) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = truncated ? Arrays.copyOf(answer.body(), answer.body().length / 2) : answer.body();
        send(exchange, answer.statusCode(), body);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
