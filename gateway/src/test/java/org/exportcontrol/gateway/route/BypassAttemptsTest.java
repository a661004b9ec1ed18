package org.exportcontrol.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.gateway.RawHttp;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With the best of tokens nothing but the services' public operations can be reached, however it is spelled. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class BypassAttemptsTest {

    @BeforeEach
    void servicesAnswerWhateverTheyAreAsked() {
        Services.reset();
        Services.all().forEach(service -> service.register(any(anyUrl()).willReturn(ok("reached"))));
    }

    static Stream<String[]> attempts() throws IOException {
        try (InputStream in = BypassAttemptsTest.class.getResourceAsStream("/bypass-attempts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("# "))
                            .map(line -> line.split(" +", 3))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("attempts")
    void isTurnedAwayBeforeAnyServiceHearsOfIt(String status, String method, String target) throws IOException {
        for (String token : List.of(TestTokens.service("declaration-service"), TestTokens.examiner())) {
            String answer = RawHttp.send(method, target, "Authorization: Bearer " + token);

            if (status.equals("400")) {
                assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            } else {
                assertProblem(Integer.parseInt(status), answer);
            }
        }
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE,  /api/license/v1/licenses,             'DELETE, GET, HEAD, PATCH, POST, PUT'",
        "DELETE, /api/license/v1/licenses,             'GET, HEAD'",
        "PUT,    /api/control-list/v1/entries/1C905.b, 'GET, HEAD'",
        "DELETE, /api/control-list/v1/screenings,      'GET, HEAD, POST'"
    })
    void whatIsOfferedInsteadIsSaid(String method, String target, String allow) throws IOException {
        String answer = RawHttp.send(method, target, "Authorization: Bearer " + TestTokens.examiner());

        assertProblem(405, answer);
        assertTrue(
                answer.toLowerCase(Locale.ROOT).contains("\r\nallow: " + allow.toLowerCase(Locale.ROOT) + "\r\n"),
                answer);
    }

    @Test
    void aTransferCodingThatTheTwoSidesMightReadDifferentlyIsRefused() throws IOException {
        String answer = RawHttp.send(
                "POST",
                "/api/license/v1/applications",
                "Authorization: Bearer " + TestTokens.exporter(TestTokens.E1),
                "Transfer-Encoding: gzip, chunked");

        assertProblem(400, answer);
        assertNobodyWasAsked();
    }

    private static void assertProblem(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\ncontent-type: application/problem+json"), answer);
        assertTrue(answer.contains("\"status\":" + status), answer);
    }

    private static void assertNobodyWasAsked() {
        for (WireMock service : Services.all()) {
            assertEquals(0, service.find(anyRequestedFor(anyUrl())).size());
        }
    }
}
