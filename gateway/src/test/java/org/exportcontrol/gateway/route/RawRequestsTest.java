package org.exportcontrol.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.limit.LoadShedder;
import org.exportcontrol.gateway.problem.GatewayProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that no decent client sends. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class RawRequestsTest {

    private static final String ENTRIES = "/api/control-list/v1/entries";

    @Inject
    LoadShedder shedder;

    /** Else a few bytes sent wrong would make the gateway refuse everybody in the end. */
    @AfterEach
    void nothingIsUnderWayAnyMore() {
        await().atMost(Patience.LIMIT).until(() -> shedder.underWay() == 0);
    }

    @BeforeEach
    void reset() {
        Services.reset();
        Services.all().forEach(service -> service.register(any(anyUrl()).willReturn(ok("reached"))));
    }

    @Test
    void headsThatDribbleInKeepNobodyElseWaiting() throws IOException {
        List<Socket> dribbling = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = connect();
                socket.getOutputStream()
                        .write(("GET " + ENTRIES + " HTTP/1.1\r\nHost: gateway.test\r\nX-Slow: ")
                                .getBytes(StandardCharsets.US_ASCII));
                dribbling.add(socket);
            }
            for (int round = 0; round < 20; round++) {
                for (Socket socket : dribbling) {
                    socket.getOutputStream().write('x');
                }
                assertEquals(200, given().get(ENTRIES).statusCode());
            }
            assertEquals(
                    20, Services.controlList().find(anyRequestedFor(anyUrl())).size(), "none of the slow ones");
        } finally {
            for (Socket socket : dribbling) {
                socket.close();
            }
        }
    }

    @Test
    void aHeadBeyondTheLimitIsRefused() throws IOException {
        String answer = exchange("GET " + ENTRIES + " HTTP/1.1\r\nHost: gateway.test\r\nX-Large: " + "x".repeat(17_000)
                + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 " + GatewayProblem.HEADERS_TOO_LARGE.status() + " "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains(GatewayProblem.HEADERS_TOO_LARGE.uri()), answer);
        assertNobodyWasAsked();
    }

    @Test
    void manySmallHeadersCountTogether() throws IOException {
        String answer = exchange("GET " + ENTRIES + " HTTP/1.1\r\nHost: gateway.test\r\n" + "X-A: 1\r\n".repeat(2_500)
                + "Connection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertNobodyWasAsked();
    }

    @Test
    void aHeadFarBeyondTheLimitIsNotEvenRead() throws IOException {
        String answer = exchange("GET " + ENTRIES + " HTTP/1.1\r\nHost: gateway.test\r\nX-Large: " + "x".repeat(40_000)
                + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertNobodyWasAsked();
    }

    @Test
    void aTargetFarBeyondTheLimitIsNotEvenRead() throws IOException {
        String answer = exchange("GET " + ENTRIES + "?q=" + "x".repeat(20_000)
                + " HTTP/1.1\r\nHost: gateway.test\r\nConnection: close\r\n\r\n");

        assertTrue(answer.matches("(?s)HTTP/1\\.[01] 414 .*"), answer);
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/control-list/v1/entries HTTP/9.9\r\nHost: gateway.test\r\n\r\n",
                "GET /api/control-list/v1/entries\r\nHost: gateway.test\r\n\r\n",
                "\u0000\u0001\u0002\u0003\r\n\r\n",
                "GET /api/control-list/v1/entries HTTP/1.1\r\nHost: gateway.test\r\nNo colon\r\n\r\n",
                "GET /api/control-list/v1/entries HTTP/1.1\r\nHost: gateway.test\r\nBad Name: 1\r\n\r\n",
                "GET /api/control-list/v1/entries HTTP/1.1\r\nHost: gateway.test\r\nX: a\u0000b\r\n\r\n",
                "POST /api/control-list/v1/screenings HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: -1\r\n\r\n",
                "POST /api/control-list/v1/screenings HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: 1x\r\n\r\nab",
                "POST /api/control-list/v1/screenings HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: 2\r\n"
                        + "Content-Length: 3\r\n\r\nabc",
                "POST /api/control-list/v1/screenings HTTP/1.1\r\nHost: gateway.test\r\n"
                        + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "POST /api/control-list/v1/screenings HTTP/1.1\r\nHost: gateway.test\r\n"
                        + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"
            })
    void whatIsMalformedReachesNobody(String request) throws IOException {
        String answer = exchange(request);

        assertFalse(answer.contains("reached"), answer);
        assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/\\d\\.\\d (4..|501|505) .*"), answer);
        assertNobodyWasAsked();
    }

    /** The two sides must see the same end of a request, or the rest would be a request that nobody checked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\tchunked",
                "X: y\r\n Transfer-Encoding: chunked"
            })
    void noRequestIsSmuggledInsideAnother(String framing) throws IOException {
        exchange("POST /api/control-list/v1/screenings HTTP/1.1\r\nHost: gateway.test\r\nContent-Type: text/plain\r\n"
                + framing + "\r\n\r\n0\r\n\r\nGET /internal/smuggled HTTP/1.1\r\nHost: gateway.test\r\n\r\n");

        assertEquals(
                0,
                Services.controlList()
                        .find(anyRequestedFor(urlMatching(".*smuggled.*")))
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nno number\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
                "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\nabc",
                "Content-Length: 10\r\n\r\nab"
            })
    void aBodyThatBreaksTakesNothingWithIt(String rest) throws IOException {
        for (int i = 0; i < 5; i++) {
            exchange("POST /api/control-list/v1/screenings HTTP/1.1\r\nHost: gateway.test\r\n"
                    + "Content-Type: application/json\r\n" + rest);
        }

        assertEquals(200, given().get(ENTRIES).statusCode());
    }

    @Test
    void whoLeavesInTheMiddleOfARowTakesNothingWithIt() throws IOException {
        Services.controlList()
                .register(any(urlMatching("/v1/entries/slow"))
                        .willReturn(ok("slow one").withFixedDelay(500)));
        String request = "GET /api/control-list/v1/entries/slow HTTP/1.1\r\nHost: gateway.test\r\n\r\n";

        for (int i = 1; i <= 5; i++) {
            int asked = i;
            try (Socket socket = connect()) {
                socket.getOutputStream().write(request.repeat(3).getBytes(StandardCharsets.US_ASCII));
                await().atMost(Patience.LIMIT)
                        .until(() -> Services.controlList()
                                        .find(anyRequestedFor(anyUrl()))
                                        .size()
                                >= asked);
            }
        }
    }

    @Test
    void requestsInARowAreAnsweredInTheirOrderAndEachIsChecked() throws IOException {
        Services.controlList()
                .register(any(urlMatching("/v1/entries/slow"))
                        .willReturn(ok("slow one").withFixedDelay(300)));

        String answers = exchange("GET /api/control-list/v1/entries/slow HTTP/1.1\r\nHost: gateway.test\r\n\r\n"
                + "GET /api/control-list/internal/v1/x HTTP/1.1\r\nHost: gateway.test\r\n\r\n"
                + "GET /api/license/v1/licenses HTTP/1.1\r\nHost: gateway.test\r\n\r\n"
                + "GET /api/control-list/v1/entries/fast HTTP/1.1\r\nHost: gateway.test\r\nConnection: close\r\n\r\n");

        List<String> statuses = answers.lines()
                .filter(line -> line.contains("HTTP/1.1 "))
                .map(line -> line.replaceAll(".*HTTP/1.1 (\\d+) .*", "$1"))
                .toList();
        assertEquals(List.of("200", "404", "401", "200"), statuses, answers);
        assertTrue(answers.indexOf("slow one") < answers.indexOf("/problems/not-found"), answers);
        assertEquals(2, Services.controlList().find(anyRequestedFor(anyUrl())).size());
    }

    @Test
    void anUpgradeThatIsNoneIsRefused() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write(("GET " + ENTRIES + " HTTP/1.1\r\nHost: gateway.test\r\nUpgrade: h2c\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] begin = socket.getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 400", new String(begin, StandardCharsets.US_ASCII));
        }
        assertNobodyWasAsked();
    }

    private static void assertNobodyWasAsked() {
        Services.all()
                .forEach(service ->
                        assertEquals(0, service.find(anyRequestedFor(anyUrl())).size()));
    }

    /** Sends the bytes, says that no more will come, and reads until the other side closes. */
    private static String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (!request.toLowerCase(Locale.ROOT).contains("connection: close")) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connect() throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        return socket;
    }
}
