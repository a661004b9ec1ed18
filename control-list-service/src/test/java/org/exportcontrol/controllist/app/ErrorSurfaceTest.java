package org.exportcontrol.controllist.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class ErrorSurfaceTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "ANNOUNCEMENT_NOT_FOUND",
                "DRAFT_NOT_FOUND",
                "EDITION_NOT_FOUND",
                "ENTRY_NOT_FOUND",
                "RULING_NOT_FOUND",
                "KNOWN_AT_BEFORE_RECORDS",
                "KNOWN_AT_IN_FUTURE"
            })
    void eachProblemOfReadingIsReachable(ControlListProblem problem) {
        String path =
                switch (problem) {
                    case ANNOUNCEMENT_NOT_FOUND -> "/v1/announcements/1999-1";
                    case DRAFT_NOT_FOUND -> "/v1/drafts/00000000-0000-7000-8000-000000000000";
                    case EDITION_NOT_FOUND -> "/v1/editions/99999/entries";
                    case ENTRY_NOT_FOUND -> "/v1/entries/1C905.z";
                    case RULING_NOT_FOUND -> "/v1/rulings/00000000-0000-7000-8000-000000000000";
                    case KNOWN_AT_BEFORE_RECORDS -> "/v1/entries?knownAt=2020-01-01T00:00:00Z";
                    default -> "/v1/entries?knownAt=2999-01-01T00:00:00Z";
                };
        reading(path)
                .then()
                .statusCode(problem.status())
                .contentType("application/problem+json")
                .body("type", equalTo(problem.uri()))
                .body("title", equalTo(problem.title().en()))
                .body("detail", notNullValue());
        given().auth()
                .oauth2(TestTokens.director())
                .header("Accept-Language", "zh-CN")
                .get(path)
                .then()
                .body("title", equalTo(problem.title().zh()));
    }

    private static Response reading(String path) {
        return given().auth().oauth2(TestTokens.director()).get(path);
    }

    /** The others are reached by moves and documents, each in the test of its feature. */
    @ParameterizedTest
    @EnumSource
    void eachProblemIsTested(ControlListProblem problem) throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            String uri = problem.uri();
            boolean tested = tests.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("ErrorSurfaceTest.java"))
                    .anyMatch(file -> holds(file, uri));
            assertTrue(
                    tested
                            || problem.name().contains("NOT_FOUND")
                            || problem.name().startsWith("KNOWN_AT"),
                    uri);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachProblemIsDocumented(ControlListProblem problem) throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        assertTrue(readme.contains("`" + problem.uri() + "` | " + problem.status()), problem.uri());
    }

    @Test
    void askingForTheFutureAndForTimesBeforeTheRecordsIsRefusedInAScreeningToo() {
        Set<ControlListProblem> reached = EnumSet.noneOf(ControlListProblem.class);
        for (String knownAt : new String[] {"2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z"}) {
            String type = given().contentType(ContentType.JSON)
                    .body("{\"asOf\": \"2025-04-04\", \"knownAt\": \"" + knownAt + "\", \"lines\": [{}]}")
                    .post("/v1/screenings")
                    .then()
                    .statusCode(422)
                    .extract()
                    .path("type");
            for (ControlListProblem problem : ControlListProblem.values()) {
                if (problem.uri().equals(type)) {
                    reached.add(problem);
                }
            }
        }
        assertEquals(
                EnumSet.of(ControlListProblem.KNOWN_AT_BEFORE_RECORDS, ControlListProblem.KNOWN_AT_IN_FUTURE), reached);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"asOf\":                  | 400 | /problems/malformed-json",
                "{} trailing                 | 400 | /problems/malformed-json",
                "{\"asOf\": 1, \"asOf\": 2}  | 400 | /problems/malformed-json",
                "[]                          | 400 | /problems/malformed-json",
                "{\"lines\": {}}             | 400 | /problems/malformed-json",
                "{\"unknown\": 1}            | 400 | /problems/malformed-json",
                "null                        | 400 | /problems/validation-failed",
                "{}                          | 400 | /problems/validation-failed"
            })
    void aMalformedBodyGivesAProblem(String body, int status, String type) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/screenings")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/search?q=%C2%A0",
                "/v1/screenings?asOf=2026-03-16&form=OXIDE&constituents=%3A",
                "/v1/screenings?asOf=2026-03-16&form=OXIDE&parameters=%3A"
            })
    void anOddQuestionGivesAProblem(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whatIsNotThereOrNotOfferedGivesAProblem() {
        given().get("/v1/nothing").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().delete("/v1/screenings").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        given().contentType("text/plain")
                .body("magnets")
                .post("/v1/screenings")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }
}
