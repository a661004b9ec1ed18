package org.exportcontrol.gateway.console.live;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real event of a service reaches the pages that are open, over real streams. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
@WithTestResource(ChangeSource.class)
class LiveTest {

    private static final String EVENTS = "/console/events";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<OpenPage> pages = new ArrayList<>();

    @AfterEach
    void nobodyReads() throws IOException {
        for (OpenPage page : pages) {
            page.close();
        }
        await().atMost(Patience.LIMIT).until(() -> readers().isEmpty());
    }

    @Test
    void aPageIsToldOfChangesOfItsFileAndOfNoOther() {
        Browser officer = Browser.in("en").as("customs");
        OpenPage file = open(officer, EVENTS + "?of=d1");
        OpenPage board = open(officer, EVENTS);

        emit("d2");
        await().atMost(Patience.LIMIT).until(() -> board.told() == 1);
        assertEquals(0, file.told());
        emit("d1");

        await().atMost(Patience.LIMIT).until(() -> file.told() == 1 && board.told() == 2);
    }

    @Test
    void aNoticeSaysNeitherWhatChangedNorWhoReads() {
        OpenPage board = open(Browser.in("en").as("customs"), EVENTS);
        emit("d1");

        await().atMost(Patience.LIMIT).until(() -> board.told() == 1);

        assertThat(board.header("Content-Type"), startsWith("text/event-stream"));
        assertThat(String.join("\n", board.lines()), not(containsString("d1")));
        assertThat(readers().get(0), startsWith("Bearer ey"));
        assertThat(String.join("\n", board.lines()), not(containsString("ey")));
    }

    @Test
    void changesThatComeTogetherAreToldAsOne() {
        OpenPage board = open(Browser.in("en").as("customs"), EVENTS);

        for (int i = 0; i < 20; i++) {
            emit("d1");
        }

        await().atMost(Patience.LIMIT).until(() -> board.told() > 0);
        assertThat("told " + board.told() + " times", board.told() < 20);
    }

    @Test
    void aStreamShowsAtOnceThatItLives() {
        OpenPage board = open(Browser.in("en").as("exporter"), EVENTS);

        await().atMost(Patience.LIMIT).until(() -> board.lines().stream().anyMatch(line -> line.startsWith(":")));
    }

    @Test
    void theLogoutEndsTheStreams() {
        Browser officer = Browser.in("en").as("customs");
        OpenPage board = open(officer, EVENTS);
        OpenPage other = open(Browser.in("en").as("MOFCOM"), EVENTS);

        assertEquals(303, officer.send("/", "/console/logout", Map.of()).statusCode());

        await().atMost(Patience.LIMIT).until(board::isOver);
        await().atMost(Patience.LIMIT).until(() -> readers().size() == 1);
        assertFalse(other.isOver());
    }

    @Test
    void whoLeavesAPageHoldsNothingAtTheService() throws IOException {
        OpenPage board = open(Browser.in("en").as("customs"), EVENTS);
        assertEquals(1, readers().size());

        board.close();

        await().atMost(Patience.LIMIT).until(() -> readers().isEmpty());
    }

    @Test
    void aStreamEndsWithThatOfTheServiceSoThatTheBrowserAsksAnew() {
        OpenPage board = open(Browser.in("en").as("customs"), EVENTS);

        ask("POST", "/break", "");

        await().atMost(Patience.LIMIT).until(board::isOver);
    }

    @Test
    void aPersonHoldsSoManyStreamsAndNoMore() {
        Browser officer = Browser.in("en").as("customs");
        for (int i = 0; i < 8; i++) {
            open(officer, EVENTS);
        }

        assertEquals(429, asked(officer, EVENTS).status());
        assertEquals(200, asked(Browser.in("en").as("exporter"), EVENTS).status());
    }

    @Test
    void whoIsNotLoggedInIsToldNotToAskAgain() {
        OpenPage nobody = asked(Browser.in("en"), EVENTS);

        assertEquals(204, nobody.status());
        assertEquals(List.of(), readers());
    }

    private OpenPage open(Browser browser, String path) {
        int before = readers().size();
        OpenPage page = asked(browser, path);
        assertEquals(200, page.status());
        await().atMost(Patience.LIMIT).until(() -> readers().size() == before + 1);
        return page;
    }

    private OpenPage asked(Browser browser, String path) {
        try {
            OpenPage page = OpenPage.of(browser, path);
            pages.add(page);
            return page;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void emit(String declaration) {
        ask("POST", "/emit", """
                {"position": 7, "type": "declaration.changed", "subjectType": "declaration", "subjectId": "%s"}\
                """.formatted(declaration));
    }

    private List<String> readers() {
        String tokens = ask("GET", "/readers", "");
        return tokens.isEmpty() ? List.of() : List.of(tokens.split("\n"));
    }

    private String ask(String method, String path, String body) {
        String url = ConfigProvider.getConfig().getValue(ChangeSource.URL, String.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
