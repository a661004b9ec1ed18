package org.exportcontrol.gateway.header;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway adds to answers, and what it writes down of requests. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
@WithTestResource(ServicesTestResource.class)
class AnswerHeadersTest {

    private static final String ENTRIES = "/api/control-list/v1/entries";
    private static final String ORIGIN = "https://agency.example";

    @BeforeEach
    void reset() {
        Services.reset();
        Services.all().forEach(service -> service.register(any(anyUrl()).willReturn(okJson("{}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/openapi", "/nowhere", "/api/nowhere", "/problems"})
    void ownAnswersAreGuarded(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header(
                        "Content-Security-Policy",
                        "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'")
                .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void whatAServiceSaysOnPurposeStays() {
        Services.controlList()
                .register(any(anyUrl())
                        .willReturn(ok("page")
                                .withHeader("Content-Security-Policy", "default-src 'none'")
                                .withHeader("Referrer-Policy", "no-referrer")
                                .withHeader("Vary", "Accept")));

        Response answer = given().header("Origin", ORIGIN).get(ENTRIES);

        assertEquals(List.of("default-src 'none'"), answer.headers().getValues("Content-Security-Policy"));
        assertEquals(List.of("no-referrer"), answer.headers().getValues("Referrer-Policy"));
        assertEquals(List.of("nosniff"), answer.headers().getValues("X-Content-Type-Options"));
        assertEquals(List.of("Accept", "Origin"), answer.headers().getValues("Vary"));
    }

    @Test
    void aPageOfAnAllowedOriginMayCall() {
        given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/api/license/v1/applications")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", ORIGIN)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Max-Age", "600")
                .header("Access-Control-Allow-Credentials", nullValue());
        given().header("Origin", ORIGIN)
                .get(ENTRIES)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", ORIGIN)
                .header("Access-Control-Expose-Headers", containsString("RateLimit"))
                .header("Vary", "Origin");
    }

    @Test
    void aRefusalMayBeReadByThePageToo() {
        given().header("Origin", ORIGIN)
                .get("/api/license/v1/licenses")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://agency.example.evil.example", "http://agency.example"})
    void noOtherPageMay(String origin) {
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .options(ENTRIES)
                .then()
                .statusCode(405)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", origin).get(ENTRIES).then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void anOperationThatWillGoSaysSo() {
        given().auth()
                .oauth2(TestTokens.examiner())
                .get("/api/license/v1/licenses/1")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1767225600")
                .header("Sunset", "Fri, 01 Jan 2027 00:00:00 GMT")
                .header("Link", "<https://agency.example/changes>; rel=\"deprecation\"");
        given().auth()
                .oauth2(TestTokens.examiner())
                .get("/api/license/v1/licenses")
                .then()
                .header("Deprecation", nullValue());
    }

    @Test
    void whoWritesTooOftenIsRefusedBeforeTheServiceHearsOfIt() {
        String token = TestTokens.exporter(TestTokens.E2);
        for (int left = 2; left >= 0; left--) {
            given().auth()
                    .oauth2(token)
                    .post("/api/license/v1/applications")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"write\";q=3;w=60")
                    .header("RateLimit", containsString("\"write\";r=" + left + ";"));
        }

        given().auth()
                .oauth2(token)
                .post("/api/license/v1/applications")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "20")
                .body("type", equalTo("/problems/too-many-requests"));
        assertEquals(3, Services.license().find(anyRequestedFor(anyUrl())).size());
    }

    @Test
    void aTraceIsTakenOverOrBegun() {
        String given = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        given().header("traceparent", given).get(ENTRIES);
        assertEquals(given, asked(Services.controlList()));

        for (String bad : List.of("", "00-0-0-0", "00-00000000000000000000000000000000-b7ad6b7169203331-01", "x")) {
            Services.controlList().resetRequests();
            given().header("traceparent", bad).get(ENTRIES);
            String made = asked(Services.controlList());
            assertTrue(made.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), made);
        }
    }

    @Test
    void aRequestIsWrittenDownWithoutAnythingThatNamesAPerson() throws Exception {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Services.license().register(any(urlMatching("/v1/licenses/.*")).willReturn(ok("12345")));
        String token = TestTokens.exporter(TestTokens.E1);
        Logger logger = Logger.getLogger("access");
        logger.addHandler(handler);
        try {
            given().auth()
                    .oauth2(token)
                    .header("X-Request-Id", "for-the-log")
                    .get("/api/license/v1/licenses/25-SECRET-0001?party=SECRET");
            given().get("/nowhere/25-SECRET-0001");
            Awaitility.await().atMost(Patience.LIMIT).until(() -> lines.size() >= 2);
        } finally {
            logger.removeHandler(handler);
        }

        assertEquals(2, lines.size());
        String written = lines.poll();
        assertEquals(
                "/nowhere/*",
                new ObjectMapper().readTree(lines.peek()).path("route").asText());
        assertFalse(lines.peek().contains("SECRET"));
        JsonNode line = new ObjectMapper().readTree(written);
        assertEquals("GET", line.path("method").asText());
        assertEquals("/api/license/v1/licenses/{number}", line.path("route").asText());
        assertEquals(200, line.path("status").asInt());
        assertTrue(line.path("bytesOut").asInt() >= 5, written);
        assertEquals("for-the-log", line.path("requestId").asText());
        assertTrue(line.path("traceId").asText().matches("[0-9a-f]{32}"), written);
        assertTrue(line.path("caller").asText().matches("[0-9a-f]{16}"), written);
        assertTrue(line.path("micros").asLong() >= line.path("microsBefore").asLong(), written);
        for (String secret : List.of("SECRET", TestTokens.E1, "exporter", token, "127.0.0.1")) {
            assertFalse(written.contains(secret), written);
        }
    }

    private static String asked(WireMock service) {
        return service.find(anyRequestedFor(anyUrl())).get(0).getHeader("traceparent");
    }
}
