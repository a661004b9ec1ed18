package org.exportcontrol.local.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.exportcontrol.local.oidc.DemoAccount;
import org.junit.jupiter.api.Test;

/**
 * Prints how long the main pages take to be answered, one request after the other; it asserts no time. To be run by its
 * name, for it measures and tests nothing.
 */
class ConsoleSpeed {
    private static final int WARM_UP = 10;
    private static final int ASKED = 50;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<DemoAccount, String> cookies = new HashMap<>();

    @Test
    void everyMainPageIsAnsweredEachTime() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("page, median ms, p95 ms of " + ASKED + "\n");
        try (Chromium chromium = Chromium.start();
                Desk anybody = Desk.of(chromium, Desk.ENGLISH)) {
            for (Place place : Place.all(new Prepared())) {
                HttpRequest request = request(chromium, anybody, place);
                long[] times = new long[ASKED];
                for (int i = -WARM_UP; i < ASKED; i++) {
                    long begun = System.nanoTime();
                    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                    long took = System.nanoTime() - begun;
                    assertEquals(200, answer.statusCode(), place.path());
                    if (i >= 0) {
                        times[i] = took;
                    }
                }
                Arrays.sort(times);
                table.append("%s, %.1f, %.1f%n"
                        .formatted(place.name(), times[ASKED / 2] / 1e6, times[ASKED * 95 / 100] / 1e6));
            }
        }
        System.out.print(table);
        Files.writeString(Path.of("target/console-speed.csv"), table);
    }

    private HttpRequest request(Chromium chromium, Desk anybody, Place place) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(anybody.address() + place.path()))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
        if (place.who() != null) {
            request.header("Cookie", cookies.computeIfAbsent(place.who(), who -> {
                try (Desk desk = Desk.of(chromium, Desk.ENGLISH)) {
                    return desk.logIn(who).cookies();
                }
            }));
        }
        return request.build();
    }
}
