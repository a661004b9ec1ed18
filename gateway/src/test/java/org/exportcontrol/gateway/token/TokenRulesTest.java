package org.exportcontrol.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who passes with which token, by the real check with the real parser. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class TokenRulesTest {

    private static final String PUBLIC = "/api/control-list/v1/entries";
    private static final String PROTECTED = "/api/license/v1/licenses";

    @BeforeEach
    void reset() {
        Services.reset();
        Services.all().forEach(service -> service.register(any(anyUrl()).willReturn(okJson("{}"))));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/control-list/v1/entries",
        "HEAD, /api/control-list/v1/entries",
        "GET,  /api/control-list/v1/entries/1C905.b",
        "GET,  /api/control-list/v1/announcements",
        "GET,  /api/control-list/v1/announcements/2025-18",
        "GET,  /api/control-list/v1/tariff-hints",
        "GET,  /api/control-list/v1/events",
        "GET,  /api/control-list/v1/entries/3A901%232/history",
        "GET,  /api/control-list/v1/editions/1/entries.csv",
        "GET,  /api/control-list/v1/screenings",
        "POST, /api/control-list/v1/screenings"
    })
    void anyoneMayReadTheListAndScreen(String method, String path) {
        assertEquals(
                200, given().urlEncodingEnabled(false).request(method, path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/license/v1/licenses",
        "GET,    /api/license/v1/events",
        "GET,    /api/declaration/v1/events",
        "POST,   /api/declaration/v1/declarations",
        "POST,   /api/control-list/v1/drafts",
        "POST,   /api/license/v1/applications",
        "GET,    /api/declaration/v1/declarations"
    })
    void everythingElseNeedsAToken(String method, String path) {
        Response answer = given().request(method, path);

        assertUnauthenticated("Bearer", answer);
        assertEquals(
                200,
                given().auth()
                        .oauth2(TestTokens.operator())
                        .request(method, path)
                        .statusCode());
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", TestTokens.expired("MOFCOM")),
                Arguments.of("signed by a stranger", TestTokens.foreign("MOFCOM")),
                Arguments.of("of another issuer", TestTokens.otherIssuer("MOFCOM")),
                Arguments.of("for another audience", TestTokens.otherAudience("MOFCOM")),
                Arguments.of("no token", "no.token.atall"),
                Arguments.of("unsigned", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."),
                Arguments.of("empty", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded(String what, String token) {
        for (String path : List.of(PUBLIC, PROTECTED)) {
            Response answer = given().header("Authorization", "Bearer " + token).get(path);
            assertUnauthenticated("Bearer error=\"invalid_token\"", answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ZTE6ZGVtbw==", "Bearer", "Token x", ""})
    void anotherSchemeIsRefused(String authorization) {
        assertUnauthenticated(
                "Bearer error=\"invalid_token\"",
                given().header("Authorization", authorization).get(PUBLIC));
    }

    @Test
    void twoTokensAreRefusedThoughBothAreGood() {
        Response answer = given().header(
                        "Authorization", "Bearer " + TestTokens.officer(), "Bearer " + TestTokens.supervisor())
                .get(PROTECTED);

        assertUnauthenticated("Bearer error=\"invalid_token\"", answer);
    }

    @Test
    void aGoodTokenPassesAgainAndAgain() {
        String token = TestTokens.exporter(TestTokens.E1);

        for (int i = 0; i < 3; i++) {
            assertEquals(200, given().auth().oauth2(token).get(PROTECTED).statusCode());
        }
    }

    private static void assertUnauthenticated(String challenge, Response answer) {
        assertEquals(401, answer.statusCode());
        assertEquals(challenge, answer.header("WWW-Authenticate"));
        assertEquals("application/problem+json", answer.contentType());
        assertTrue(answer.asString().contains("/problems/unauthenticated"), answer.asString());
        for (WireMock service : Services.all()) {
            assertEquals(0, service.find(anyRequestedFor(anyUrl())).size());
        }
    }
}
