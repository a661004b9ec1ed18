package org.exportcontrol.gateway.console.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Streams changes as declaration-service does: a head at once, comments while nothing happens, an event when a test says
 * so. Tests reach it over HTTP: {@code POST /emit} sends the body to all readers, {@code POST /break} ends them,
 * {@code GET /readers} names the tokens of those that are still there.
 */
public class ChangeSource implements QuarkusTestResourceLifecycleManager {

    static final String URL = "quarkus.rest-client.declaration-events.url";

    private final List<HttpExchange> readers = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/events/stream", this::open);
        server.createContext("/emit", request -> {
            String event = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            send("id: 7\nevent: changed\ndata: " + event + "\n\n");
            answer(request, "");
        });
        server.createContext("/break", request -> {
            readers.forEach(HttpExchange::close);
            readers.clear();
            answer(request, "");
        });
        server.createContext("/readers", request -> {
            send("id: 7\n: \n\n");
            List<String> tokens = readers.stream()
                    .map(reader -> reader.getRequestHeaders().getFirst("Authorization"))
                    .toList();
            answer(request, String.join("\n", tokens));
        });
        server.start();
        return Map.of(URL, "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void open(HttpExchange reader) throws IOException {
        reader.getResponseHeaders().set("Content-Type", "text/event-stream");
        reader.sendResponseHeaders(200, 0);
        reader.getResponseBody().write("id: 6\n: \n\n".getBytes(StandardCharsets.UTF_8));
        reader.getResponseBody().flush();
        readers.add(reader);
    }

    private void send(String text) {
        for (HttpExchange reader : readers) {
            try {
                reader.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
                reader.getResponseBody().flush();
            } catch (IOException gone) {
                readers.remove(reader);
                reader.close();
            }
        }
    }

    private static void answer(HttpExchange request, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        request.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            request.getResponseBody().write(body);
        }
        request.close();
    }
}
