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
import java.util.Locale;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.gateway.RawHttp;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the best of tokens nothing but the services' public operations can be reached, however it is spelled. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class BypassAttemptsTest {

    @BeforeEach
    void servicesAnswerWhateverTheyAreAsked() {
        Services.reset();
        Services.all().forEach(service -> service.register(any(anyUrl()).willReturn(ok("reached"))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // the plain things
                "/api/license/internal/v1/holds/1",
                "/api/license/internal",
                "/api/license/q/health",
                "/api/license/q/metrics",
                "/api/license/openapi",
                "/api/license",
                "/api/license/v1",
                "/api/license/v1/",
                "/api/license/V1/licenses",
                "/api/license/v2/licenses",
                "/api/license/v1x/licenses",
                "/api/License/v1/licenses",
                "/API/license/v1/licenses",
                "/api",
                "/api/",
                "/api/other/v1/licenses",
                "/api/licensev1/licenses",
                "/license/v1/licenses",
                "/v1/licenses",
                "/internal/v1/holds/1",
                // dots
                "/api/license/v1/../internal/v1/holds/1",
                "/api/license/v1/./../internal/v1/holds/1",
                "/api/license/v1/..",
                "/api/license/./internal/v1/holds/1",
                "/api/license/../license/internal/v1/holds/1",
                "/x/../api/license/v1/licenses",
                "/api/license/v1/x/../../q/health",
                // encoded
                "/api/license/v1/%2e%2e/internal/v1/holds/1",
                "/api/license/v1/%2E%2E/internal/v1/holds/1",
                "/api/license/v1/.%2e/internal/v1/holds/1",
                "/api/license/v1%2f..%2finternal/v1/holds/1",
                "/api/license/v1/..%2finternal/v1/holds/1",
                "/api/license/v1/x%2f..%2f..%2finternal",
                "/api/license%2finternal/v1/holds/1",
                "/api/license/%69nternal/v1/holds/1",
                "/api/license/%71/health",
                "/api/license/v%31/licenses",
                "/api/%6cicense/v1/licenses",
                "/%61pi/license/v1/licenses",
                "/api/license/v1/%252e%252e/internal/v1/holds/1",
                "/api/license/v1/..%252finternal",
                "/api/license/v1/%c0%ae%c0%ae/internal/v1/holds/1",
                "/api/license/v1/%c0%afinternal",
                "/api/license/v1/%00/../internal",
                "/api/license/v1/licenses%00",
                "/api/license/v1/licenses%0d%0aX-Injected:%20yes",
                // doubled slashes, backslashes
                "//api/license/v1/licenses",
                "/api//license/v1/licenses",
                "/api/license//internal/v1/holds/1",
                "/api/license/v1//internal",
                "/api/license/v1/%5c..%5cinternal",
                // path parameters
                "/api/license/v1;x/../internal",
                "/api/license/v1/..;/internal/v1/holds/1",
                "/api/license/v1/;/licenses",
                "/api/license/v1/licenses;jsessionid=1",
                "/api/license/v1/..%3b/internal",
                // fragments and other forms of a target
                "/api/license/v1/licenses#/../../internal",
                "http://gateway.test/api/license/internal/v1/holds/1",
                "http://gateway.test/api/license/v1/licenses",
                "http://localhost/internal/v1/holds/1",
                "api/license/v1/licenses",
                "*"
            })
    void isTurnedAwayBeforeAnyServiceHearsOfIt(String target) throws IOException {
        String answer =
                RawHttp.send("GET", target, "Authorization: Bearer " + TestTokens.service("declaration-service"));

        assertProblem(404, answer);
        assertNobodyWasAsked();
    }

    /** The platform answers these before any code of ours, without a body. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/license/v1/\\..\\internal",
                "/api/license\\internal/v1/holds/1",
                "/api/license/v1/..\\internal",
                "/api/license/v1/%uff0e%uff0e/internal",
                "/api/license/v1/%zz",
                "/api/license/v1/%"
            })
    void whatIsNoUriAtAllIsNotEvenRead(String target) throws IOException {
        String answer = RawHttp.send("GET", target, "Authorization: Bearer " + TestTokens.examiner());

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertNobodyWasAsked();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TRACE,    /api/license/v1/licenses",
        "TRACE,    /",
        "OPTIONS,  /api/license/v1/licenses",
        "OPTIONS,  *",
        "CONNECT,  license-service:8082",
        "CONNECT,  /api/license/v1/licenses",
        "PROPFIND, /api/license/v1/licenses",
        "get,      /api/license/v1/licenses",
        "DEBUG,    /api/license/internal/v1/holds/1"
    })
    void aMethodThatNoServiceOffersIsTurnedAway(String method, String target) throws IOException {
        String answer = RawHttp.send(method, target, "Authorization: Bearer " + TestTokens.examiner());

        assertProblem(405, answer);
        assertTrue(
                answer.toLowerCase(Locale.ROOT).contains("\r\nallow: delete, get, head, patch, post, put\r\n"), answer);
        assertNobodyWasAsked();
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
