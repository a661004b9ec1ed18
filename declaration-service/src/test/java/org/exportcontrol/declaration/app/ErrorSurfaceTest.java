package org.exportcontrol.declaration.app;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.Statements;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ErrorSurfaceTest extends DeclarationScenario {

    private static final String CHALLENGE = "{\"ground\":\"DOUBTFUL_REMARK\",\"statement\":\"s\",\"evidence\":[%s]}";
    private static final String WITHDRAWAL = "{\"kind\":\"WITHDRAWAL\",\"ground\":\"%s\",\"statement\":\"s\"%s}";
    private static final String EVIDENCE = "{\"kind\":\"OTHER\",\"summary\":\"s\"}";

    @ParameterizedTest
    @EnumSource
    void eachProblemIsReachableInBothLanguages(DeclarationProblem problem) {
        provoke(problem, "en")
                .then()
                .statusCode(problem.status())
                .contentType("application/problem+json")
                .body("type", equalTo(problem.uri()))
                .body("title", equalTo(problem.title().en()))
                .body("detail", notNullValue());
        provoke(problem, "zh-CN").then().body("title", equalTo(problem.title().zh()));
    }

    @ParameterizedTest
    @EnumSource
    void eachProblemIsDocumented(DeclarationProblem problem) throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        assertTrue(readme.contains("`" + problem.uri() + "` | " + problem.status()), problem.uri());
    }

    private static Response provoke(DeclarationProblem problem, String language) {
        Neighbors.finds(Neighbors.hinted(1));
        String id = problem == DeclarationProblem.DECLARATION_RETURNED
                ? draft(E1, Forms.magnets().with("/packages", "0"))
                : accepted(Forms.magnets());
        return switch (problem) {
            case DUTY_REQUIRED -> call(TestTokens.supervisor(), id, "release", null, language);
            case ILLEGAL_MOVE -> call(E1, id, "withdraw", null, language);
            case RELEASE_REFUSED -> call(OFFICER, id, "release", null, language);
            case CLEARANCE_REFUSED ->
                call(
                        OFFICER,
                        id,
                        "holds/" + read(id).path("holds[0].id") + "/close",
                        "{\"end\":\"CONCLUDED\",\"ground\":\"g\"}",
                        language);
            case CHANGE_REFUSED -> call(E1, id, "change-requests", WITHDRAWAL.formatted("NOT_LOADED", ""), language);
            case CONTENT_REFUSED ->
                call(E1, id, "change-requests", WITHDRAWAL.formatted("FORCE_MAJEURE", ",\"form\":{}"), language);
            case STATEMENT_RUNNING -> {
                Statements.isBeingPushed();
                yield Statements.push(TestTokens.operator(), "k-" + language, language);
            }
            case STATEMENT_REFUSED -> {
                Statements.refused();
                yield Statements.push(TestTokens.operator(), "k-" + language, language);
            }
            case TEMPLATE_NAME_TAKEN -> {
                template("first-" + language, language);
                yield template("second-" + language, language);
            }
            case WEBHOOK_TARGET_REFUSED -> webhook("https://user@example.com/", language);
            case WEBHOOK_LIMIT -> {
                for (int made = 0; made < 20; made++) {
                    webhook("http://127.0.0.1/", language);
                }
                yield webhook("http://127.0.0.1/", language);
            }
            case TOO_MANY_STREAMS -> {
                List<Streams> all = Streams.asManyAsThereMayBe(E1);
                Response refused = as(E1).header("Accept-Language", language).get("/v1/events/stream");
                all.forEach(Streams::close);
                yield refused;
            }
            case CHALLENGE_INCOMPLETE -> call(OFFICER, id, "challenges", CHALLENGE.formatted(""), language);
            case DECLARATION_RETURNED -> call(E1, id, "lodge", null, language);
            case DATE_IMPOSSIBLE -> onChallenge(id, "service", "{\"receivedOn\":\"2030-01-01\"}", language);
            case RESULT_REFUSED -> {
                onChallenge(id, "identification", "{\"question\":\"q\",\"lines\":[1]}", language);
                yield onChallenge(id, "result", "{\"outcome\":\"LICENSE_NEEDED\",\"reasoning\":\"r\"}", language);
            }
            case NEIGHBOR_REFUSED -> {
                Neighbors.stub(WireMock.get(WireMock.urlPathMatching("/v1/announcements/.*"))
                        .willReturn(WireMock.aResponse().withStatus(400)));
                yield as(OFFICER).header("Accept-Language", language).get("/v1/impact?announcement=2025-18");
            }
            case STOP_ORDER_INVALID ->
                as(DIRECTOR)
                        .header("Idempotency-Key", "k-" + language)
                        .header("Accept-Language", language)
                        .body("{\"target\":\"GOODS\",\"value\":\"magnets\",\"basis\":\"OTHER\",\"ground\":\"g\"}")
                        .post("/v1/stop-orders");
            case PAPER_INVALID ->
                call(
                        OFFICER,
                        id,
                        "challenges",
                        CHALLENGE.formatted(EVIDENCE.replace("}", ",\"sha256\":\"" + "0".repeat(64) + "\"}")),
                        language);
            case CODE_UNKNOWN -> {
                onChallenge(id, "identification", "{\"question\":\"q\",\"lines\":[1]}", language);
                yield as(DIRECTOR)
                        .header("If-Match", "\"" + version(id) + "\"")
                        .header("Accept-Language", language)
                        .body("{\"controlled\":true,\"controlCodes\":[\"9Z\"],\"reasoning\":\"r\"}")
                        .post("/v1/identifications/" + read(id).path("identifications[0].id") + "/conclusion");
            }
        };
    }

    private static Response template(String key, String language) {
        return as(E1).header("Idempotency-Key", key)
                .header("Accept-Language", language)
                .body("{\"name\":\"t\",\"form\":{}}")
                .post("/v1/templates");
    }

    private static Response webhook(String url, String language) {
        return as(E1).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", language)
                .body("{\"url\":\"" + url + "\"}")
                .post("/v1/webhooks");
    }

    private static Response onChallenge(String id, String step, String body, String language) {
        if (read(id).path("challenges[0].id") == null) {
            call(OFFICER, id, "challenges", CHALLENGE.formatted(EVIDENCE), language);
        }
        return call(OFFICER, id, "challenges/" + read(id).path("challenges[0].id") + "/" + step, body, language);
    }

    private static Response call(String token, String id, String move, String body, String language) {
        var request = as(token).header("If-Match", "\"" + version(id) + "\"").header("Accept-Language", language);
        return (body == null ? request : request.body(body)).post("/v1/declarations/" + id + "/" + move);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"lines\":                     | /problems/malformed-json",
                "{\"lines\":{}}                  | /problems/malformed-json",
                "{\"unknown\":1}                 | /problems/malformed-json",
                "{\"exportDate\":\"soon\"}       | /problems/malformed-json",
                "{\"netWeight\":\"heavy\"}       | /problems/malformed-json",
                "null                            | /problems/validation-failed"
            })
    void aDraftThatIsNotTheJsonAskedForGivesAProblem(String body, String type) {
        as(E1).header("Idempotency-Key", "k")
                .body(body)
                .post("/v1/declarations")
                .then()
                .statusCode(400)
                .body("type", equalTo(type));
    }

    @Test
    void anotherOrganizationsDeclarationIsNotThere() {
        String id = draft(E1, Forms.magnets());
        as(E2).get("/v1/declarations/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as(OFFICER).get("/v1/declarations/" + id).then().statusCode(404); // a draft is the declarant's alone
        as(E2).get("/v1/audit/declaration/" + id).then().statusCode(404);
        as(E2).get("/v1/audit/declaration/" + id + "/verification").then().statusCode(404);
    }
}
