package org.exportcontrol.gateway.upstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.exportcontrol.gateway.contract.RouteKind;
import org.exportcontrol.gateway.contract.Service;
import org.exportcontrol.gateway.limit.Caller;
import org.exportcontrol.gateway.limit.LimitConfig;
import org.exportcontrol.gateway.problem.ProblemAnswers;

/** An upstream between a real service and a real caller, over real sockets, without the rest of the gateway. */
final class ThroughUpstream implements AutoCloseable {

    static final String V1 = "/api/license/v1";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient caller =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> settings = new HashMap<>();
    private volatile RouteKind kind = RouteKind.READ;
    private final int servicePort = freePort();
    private int gatewayPort;

    ThroughUpstream with(String setting, String value) {
        settings.put("gateway." + setting, value);
        return this;
    }

    /** What kind of operation all requests are for. */
    ThroughUpstream asking(RouteKind kind) {
        this.kind = kind;
        return this;
    }

    /** Callers give their name in a header here. */
    private static Caller caller(HttpServerRequest request) {
        return new Caller(request.headers().get("Caller-Name") == null ? "someone" : request.getHeader("Caller-Name"));
    }

    ThroughUpstream start() {
        String url = "http://localhost:" + servicePort;
        settings.put("gateway.control-list.url", url);
        settings.put("gateway.license.url", url);
        settings.put("gateway.declaration.url", url);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GatewayConfig.class)
                .withMapping(LimitConfig.class)
                .withDefaultValues(settings)
                .build();
        ProblemAnswers answers = new ProblemAnswers(new ObjectMapper(), vertx);
        Upstream upstream = new Upstream(
                Service.LICENSE,
                URI.create(url),
                config.getConfigMapping(GatewayConfig.class),
                config.getConfigMapping(LimitConfig.class),
                vertx,
                answers);
        gatewayPort = await(vertx.createHttpServer()
                        .requestHandler(request -> upstream.carry(request, kind, caller(request)))
                        .listen(0, "localhost"))
                .actualPort();
        return this;
    }

    /** Begins to answer on the address the upstream knows; until then nobody listens there. */
    ThroughUpstream serviceAnswers(Handler<HttpServerRequest> handler) {
        await(vertx.createHttpServer().requestHandler(handler).listen(servicePort, "localhost"));
        return this;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gatewayPort + V1 + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return caller.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends without waiting for the answer. */
    CompletableFuture<HttpResponse<String>> ask(String name, String path) {
        return caller.sendAsync(
                request(path).header("Caller-Name", name).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The gateway's. */
    int port() {
        return gatewayPort;
    }

    /** What the service under test runs on. */
    Vertx vertx() {
        return vertx;
    }

    /** A connection to the gateway on which a request head was sent. */
    Socket connect(String method, String path, String... headers) throws IOException {
        Socket socket = new Socket("localhost", gatewayPort);
        StringBuilder head = new StringBuilder(method + ' ' + V1 + path + " HTTP/1.1\r\nHost: gateway.test\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    /** What comes on the connection up to the end of an answer's head. */
    static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (head.length() > 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
