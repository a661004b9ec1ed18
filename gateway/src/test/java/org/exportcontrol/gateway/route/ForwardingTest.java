package org.exportcontrol.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.gateway.RawHttp;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What crosses the gateway, and how it looks on the other side. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class ForwardingTest {

    private static final String PLAIN = "/api/license/v1/licenses";

    @BeforeEach
    void reset() {
        Services.reset();
        Services.all().forEach(service -> service.register(any(anyUrl()).willReturn(okJson("{}"))));
    }

    @Test
    void eachServiceIsReachedUnderItsPrefixWithTheQueryAsItWas() {
        asExporter().urlEncodingEnabled(false).get("/api/control-list/v1/entries?q=%E6%B0%A7&asOf=2025-04-04&x=a+b");
        asExporter().get("/api/license/v1/licenses");
        asExporter().get("/api/declaration/v1/declarations");

        assertEquals(
                "/v1/entries?q=%E6%B0%A7&asOf=2025-04-04&x=a+b",
                asked(Services.controlList()).getUrl());
        assertEquals("/v1/licenses", asked(Services.license()).getUrl());
        assertEquals("/v1/declarations", asked(Services.declaration()).getUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "Accept-Language, 'zh-CN, en;q=0.5'",
        "Idempotency-Key, 7b0f",
        "If-Match, '\"3\"'",
        "If-None-Match, '\"e1\"'",
        "traceparent, 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "X-Request-Id, from-outside-1"
    })
    void whatTheServiceNeedsToKnowIsPassedOn(String name, String value) {
        asExporter().header(name, value).get(PLAIN);

        assertEquals(value, asked(Services.license()).getHeader(name));
    }

    @Test
    void theTokenIsPassedOnForTheServiceToVerifyAgain() {
        String token = TestTokens.examiner();

        given().auth().oauth2(token).get(PLAIN);

        assertEquals("Bearer " + token, asked(Services.license()).getHeader("Authorization"));
    }

    @ParameterizedTest
    @CsvSource({
        "Acting-Subject, director",
        "acting-subject, director",
        "Forwarded, for=10.0.0.1",
        "X-Forwarded-Port, 1",
        "X-Forwarded-Ssl, on",
        "Cookie, session=1",
        "Keep-Alive, timeout=5",
        "Proxy-Authorization, Basic eDp5",
        "TE, trailers",
        "Upgrade, IRC/6.9"
    })
    void whatNobodyOutsideMaySayIsTakenOff(String name, String value) {
        asExporter().header(name, value).get(PLAIN);

        assertNull(asked(Services.license()).getHeader(name));
    }

    @Test
    void whereTheCallComesFromIsSaidByTheGatewayAlone() {
        asExporter()
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.test")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Host", "gateway.test")
                .get(PLAIN);

        LoggedRequest request = asked(Services.license());
        assertEquals(List.of("127.0.0.1"), request.header("X-Forwarded-For").values());
        assertEquals(List.of("http"), request.header("X-Forwarded-Proto").values());
        assertEquals(List.of("gateway.test"), request.header("X-Forwarded-Host").values());
        assertEquals(
                List.of("/api/license"), request.header("X-Forwarded-Prefix").values());
    }

    @Test
    void headersThatTheCallerNamesAsItsConnectionsStayOnItsConnection() {
        asExporter()
                .header("Connection", "X-Own, keep-alive")
                .header("X-Own", "1")
                .get(PLAIN);

        assertNull(asked(Services.license()).getHeader("X-Own"));
    }

    @Test
    void headersOfTheServicesConnectionStayOnIt() {
        Services.license()
                .register(get(urlEqualTo("/v1/licenses"))
                        .willReturn(ok().withHeader("Connection", "X-Hop")
                                .withHeader("X-Hop", "1")
                                .withHeader("Keep-Alive", "timeout=5")
                                .withHeader("X-Kept", "2")));

        Response answer = asExporter().get(PLAIN);

        assertNull(answer.header("X-Hop"));
        assertNull(answer.header("Keep-Alive"));
        assertEquals("2", answer.header("X-Kept"));
    }

    @Test
    void oneRequestHasOneIdOnBothSides() {
        Response answer = asExporter().get(PLAIN);

        List<String> ids = answer.headers().getValues("X-Request-Id");
        assertEquals(1, ids.size());
        assertEquals(ids.get(0), asked(Services.license()).getHeader("X-Request-Id"));
    }

    @Test
    void theServicesAnswerPassesUnchanged() {
        String own = "{\"type\":\"/problems/four-eyes\",\"status\":409,\"title\":\"双人复核\"}";
        Services.license()
                .register(any(anyUrl())
                        .willReturn(status(409)
                                .withHeader("Content-Type", "application/problem+json")
                                .withHeader("Content-Language", "zh")
                                .withHeader("ETag", "\"4\"")
                                .withBody(own)));

        asExporter()
                .contentType(ContentType.JSON)
                .body("{\"outcome\":\"GRANT\"}")
                .post("/api/license/v1/applications/1/decide")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Content-Language", "zh")
                .header("ETag", "\"4\"")
                .body(equalTo(own));
        assertEquals("{\"outcome\":\"GRANT\"}", asked(Services.license()).getBodyAsString());
    }

    @ParameterizedTest
    @CsvSource({
        "http://SERVICE/v1/applications/1, /api/license/v1/applications/1",
        "/v1/applications/1, /api/license/v1/applications/1",
        "https://elsewhere.test/v1/x, https://elsewhere.test/v1/x"
    })
    void whereANewFileIsFoundIsSaidAsTheCallerReachesIt(String said, String told) {
        URI service = ConfigProvider.getConfig().getValue("gateway.license.url", URI.class);
        Services.license()
                .register(any(anyUrl())
                        .willReturn(
                                status(201).withHeader("Location", said.replace("SERVICE", service.getAuthority()))));

        assertEquals(told, asExporter().post("/api/license/v1/applications").header("Location"));
    }

    @Test
    void anUpgradeToWebSocketIsCarriedAsAPlainRequest() throws IOException {
        RawHttp.send(
                "GET",
                PLAIN,
                "Connection: Upgrade",
                "Authorization: Bearer " + TestTokens.examiner(),
                "Acting-Subject: director",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        LoggedRequest request = asked(Services.license());
        assertEquals("/v1/licenses", request.getUrl());
        assertNull(request.getHeader("Upgrade"));
        assertNull(request.getHeader("Acting-Subject"));
    }

    @Test
    void notModifiedAndNoContentHaveNoBody() {
        Services.license()
                .register(get(urlEqualTo("/v1/licenses")).willReturn(status(304).withHeader("ETag", "\"5\"")));
        Services.declaration().register(any(anyUrl()).willReturn(noContent()));

        Response notModified = asExporter().header("If-None-Match", "\"5\"").get(PLAIN);
        assertEquals(304, notModified.statusCode());
        assertEquals("\"5\"", notModified.header("ETag"));
        assertEquals("", notModified.asString());
        assertFalse(notModified.headers().hasHeaderWithName("Transfer-Encoding"));

        Response noContent = asExporter().delete("/api/declaration/v1/webhooks/1");
        assertEquals(204, noContent.statusCode());
        assertFalse(noContent.headers().hasHeaderWithName("Transfer-Encoding"));
    }

    @Test
    void headIsAnsweredAsTheServiceDoes() {
        Services.license()
                .register(WireMock.head(urlEqualTo("/v1/licenses"))
                        .willReturn(ok().withHeader("Content-Length", "1234").withHeader("ETag", "\"6\"")));

        Response answer = asExporter().head(PLAIN);

        assertEquals(200, answer.statusCode());
        assertEquals("1234", answer.header("Content-Length"));
        assertEquals("\"6\"", answer.header("ETag"));
    }

    @Test
    void anAnswerInChunksArrivesWhole() {
        String body = "一二三".repeat(100_000);
        Services.license()
                .register(any(anyUrl())
                        .willReturn(ok(body).withHeader("Content-Type", "text/plain; charset=UTF-8")
                                .withChunkedDribbleDelay(20, 200)));

        assertEquals(body, asExporter().get(PLAIN).asString());
    }

    @Test
    void anUnknownPathIsAProblemInTheCallersLanguage() {
        given().header("Accept-Language", "zh")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("未找到"));
    }

    private static RequestSpecification asExporter() {
        return given().auth().oauth2(TestTokens.exporter(TestTokens.E1));
    }

    private static LoggedRequest asked(WireMock service) {
        List<LoggedRequest> requests = service.find(anyRequestedFor(anyUrl()));
        assertEquals(1, requests.size());
        return requests.get(0);
    }
}
