package org.exportcontrol.gateway.console.live;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.exportcontrol.gateway.console.Browser;

/** A page that waits for changes with the cookies of its browser, as an EventSource does. */
final class OpenPage implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<java.io.InputStream> answer;
    private final Thread reading;

    private OpenPage(HttpResponse<java.io.InputStream> answer) {
        this.answer = answer;
        this.reading = new Thread(this::read);
        reading.setDaemon(true);
        reading.start();
    }

    static OpenPage of(Browser browser, String path) throws IOException, InterruptedException {
        String cookies = browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream")
                .header("Cookie", cookies)
                .build();
        return new OpenPage(CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    List<String> lines() {
        return lines;
    }

    /** How often it was told that something changed. */
    long told() {
        return lines.stream()
                .filter(line -> line.replace(" ", "").equals("event:changed"))
                .count();
    }

    /** Whether the gateway has ended it. */
    boolean isOver() {
        return !reading.isAlive();
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException | UncheckedIOException broken) {
            lines.add("broken");
        }
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
