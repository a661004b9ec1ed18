package org.exportcontrol.declaration.app;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A frontend that follows the feed. */
final class Streams implements AutoCloseable {

    // Kept: the client ends its connections when nobody holds it any more, also while a body is being read.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ended;

    private Streams(HttpResponse<InputStream> answer) {
        this.answer = answer;
        this.ended = CompletableFuture.runAsync(this::read, task -> {
            Thread reader = new Thread(task, "stream-reader");
            reader.setDaemon(true);
            reader.start();
        });
    }

    /** @param header name and value, or nothing */
    static Streams open(String token, String query, String... header) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/events/stream" + query))
                .header("Authorization", "Bearer " + token);
        if (header.length == 2) {
            request.header(header[0], header[1]);
        }
        try {
            return new Streams(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens streams until no more are served. */
    static List<Streams> asManyAsThereMayBe(String token) {
        List<Streams> opened = new ArrayList<>();
        Streams next = open(token, "");
        while (next.status() == 200) {
            opened.add(next);
            next = open(token, "");
        }
        next.close();
        return opened;
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException closed) {
            lines.add(": " + closed.getMessage());
        }
    }

    int status() {
        return answer.statusCode();
    }

    String contentType() {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** Ids in the order in which they came, those of heartbeats too. */
    List<String> ids() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3).strip())
                .toList();
    }

    /** The data of the events in the order in which they came. */
    List<String> data() {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring(5).strip())
                .toList();
    }

    boolean hasEnded() {
        return ended.isDone();
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
