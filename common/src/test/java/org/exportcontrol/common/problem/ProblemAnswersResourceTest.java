package org.exportcontrol.common.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "glue"))
class ProblemAnswersResourceTest {

    @Test
    void aRefusalNamesRuleSourceAndRemedyInEnglish() {
        given().get("/glue/refused")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", equalTo("The goods are held."))
                .body("rule", equalTo("CH-07"))
                .body("source", equalTo("ECL 19; DUR 22"))
                .body("remedy", equalTo("Wait for the result."))
                .body("instance", equalTo("/glue/refused"))
                .body("violations[0].pointer", equalTo("/lines/0"))
                .body("violations[0].rule", nullValue());
    }

    @Test
    void aRefusalSpeaksChineseToWhoPrefersIt() {
        given().header("Accept-Language", "de, zh-CN;q=0.8, en;q=0.5")
                .get("/glue/refused")
                .then()
                .header("Content-Language", "zh")
                .body("title", equalTo("您的角色无权执行此操作"))
                .body("detail", equalTo("货物被扣留。"));
    }

    @Test
    void allBrokenConstraintsComeAtOnceWithPointers() {
        post("{\"parts\":[{\"code\":\"A\"},{\"code\":\"b\"}]}")
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("violations", hasSize(2))
                .body("violations[0].pointer", equalTo("/name"))
                .body("violations[1].pointer", equalTo("/parts/1/code"))
                .body("violations[1].detail", equalTo("Capital letters only."));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"name\":\"a\"} and more",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":",
                "{\"name\":\"a\",\"unknown\":1}",
                "{\"name\":\"a\",\"parts\":\"none\"}",
                "{\"name\":\"a\\u0000b\"}",
                "[1]"
            })
    void whatIsNotTheJsonAskedForIsMalformed(String body) {
        post(body).statusCode(400).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void anEmptyBodyIsAnAnswerableFault() {
        post("").statusCode(400).body("violations[0].pointer", equalTo(""));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "GET,    /nowhere,               404, /problems/not-found",
        "DELETE, /glue/open,             405, /problems/method-not-allowed",
        "GET,    /glue/open?number=many, 400, /problems/bad-parameter",
        "GET,    /glue/broken,           500, /problems/internal-error",
        "GET,    /glue/who,              401, /problems/unauthenticated",
        "GET,    /glue/unannotated,      401, /problems/unauthenticated"
    })
    void eachFailureIsAProblem(String method, String path, int status, String type) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body(not(containsString("secret")));
    }

    @Test
    void aTextBodyIsNotUnderstood() {
        given().auth()
                .oauth2(TestTokens.exporter(TestTokens.E1))
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/glue/things")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void aBadTokenIsToldApartFromNone() {
        given().get("/glue/who").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        given().auth()
                .oauth2(TestTokens.expired("exporter"))
                .get("/glue/who")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
    }

    @Test
    void whatNamesNoRoleIsDeniedToEveryRole() {
        given().auth()
                .oauth2(TestTokens.anyOf("MOFCOM"))
                .get("/glue/unannotated")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void theCallerIsReadFromTheToken() {
        given().auth()
                .oauth2(TestTokens.director())
                .get("/glue/who")
                .then()
                .statusCode(200)
                .body("subject", equalTo("director"))
                .body("role", equalTo("MOFCOM"))
                .body("duties", equalTo(java.util.List.of("decide", "list", "parties")));
        given().auth()
                .oauth2(TestTokens.service("declaration-service"))
                .header("Acting-Subject", "officer")
                .get("/glue/who")
                .then()
                .body("acting", equalTo("officer"));
        given().auth()
                .oauth2(TestTokens.exporter(TestTokens.E2))
                .header("Acting-Subject", "officer")
                .get("/glue/who")
                .then()
                .body("organization", equalTo(TestTokens.E2))
                .body("acting", nullValue());
    }

    @Test
    void eachAnswerCarriesItsRequestId() {
        given().header("X-Request-Id", "abc-1").get("/glue/open").then().header("X-Request-Id", equalTo("abc-1"));
        given().header("X-Request-Id", "no good\u0001")
                .get("/glue/open")
                .then()
                .header("X-Request-Id", not(startsWith("no")));
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(TestTokens.exporter(TestTokens.E1))
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/glue/things")
                .then()
                .contentType("application/problem+json");
    }
}
