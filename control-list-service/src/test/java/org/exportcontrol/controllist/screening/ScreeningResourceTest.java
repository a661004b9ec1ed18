package org.exportcontrol.controllist.screening;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class ScreeningResourceTest {

    private static final String DYSPROSIUM_OXIDE = """
            {"commodityCode": "2846901500", "form": "OXIDE", "constituents": [{"element": "Dy"}]}""";

    @Test
    void theDayBeforePublicationDysprosiumOxideIsNotListed() {
        screen("2025-04-03", DYSPROSIUM_OXIDE)
                .body("asOf", equalTo("2025-04-03"))
                .body("lines[0].finding", equalTo("NOT_CONTROLLED"))
                .body("lines[0].requirement.kind", equalTo("NONE"))
                .body("lines[0].nearest", empty())
                .body("lines[0].trace[0].result", equalTo("FALSE"));
    }

    @Test
    void onTheDayOfPublicationItMatchesWithAnnouncementEditionAndTrace() {
        screen("2025-04-04", DYSPROSIUM_OXIDE)
                .body("edition.number", equalTo(1))
                .body("edition.announcement", equalTo("2025-18"))
                .body("edition.recordedAt", notNullValue())
                .body("knownAt", nullValue())
                .body("lines[0].line", equalTo(1))
                .body("lines[0].finding", equalTo("CONTROLLED"))
                .body("lines[0].requirement.kind", equalTo("LICENSE"))
                .body("lines[0].matches.code", contains("1C905.b"))
                .body("lines[0].matches[0].announcement", equalTo("2025-18"))
                .body("lines[0].matches[0].nameZh", equalTo("氧化镝及其混合物"))
                .body("lines[0].acceptedCodes", contains("1C905.b"))
                .body("lines[0].trace.findAll { it.candidate == '1C905.b' }.rule", hasItem("MA-08"))
                .body("lines[0].trace.source", everyItem(notNullValue()))
                .body("lines[0].missing", empty());
    }

    @Test
    void theNumberAloneLeavesTheQuestionOpen() {
        screen("2025-04-04", "{\"commodityCode\": \"2846901500\"}")
                .body("lines[0].finding", equalTo("NEEDS_REVIEW"))
                .body("lines[0].requirement", nullValue())
                .body("lines[0].missing.pointer", contains("/lines/0/form", "/lines/0/constituents"))
                .body("lines[0].missing[0].what.zh", notNullValue());
    }

    @Test
    void magnetsWithoutDysprosiumAndTerbiumShowTheEntriesThatFailed() {
        screen("2026-03-16", """
                {"commodityCode": "8505111000", "name": "sintered magnets", "form": "PERMANENT_MAGNET",
                 "constituents": [{"element": "Nd", "massFraction": "0.29"}, {"element": "Fe"}, {"element": "B"}],
                 "compositionComplete": true}""")
                .body("lines[0].finding", equalTo("NOT_CONTROLLED"))
                .body("lines[0].nearest.code", contains("1C904.a.4", "1C905.a.4", "1C902.a.4"))
                .body("lines[0].nearest[0].failed.en", contains("contains Tb"))
                .body("lines[0].tariffHint.supervisionCodes", contains("3"));
    }

    @Test
    void aThousandLinesAreAnsweredInTheirOrder() {
        String lines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(number -> "{\"line\": " + (2_000 - number) + ", \"form\": \"METAL\", \"constituents\":"
                        + " [{\"element\": \"" + (number % 2 == 0 ? "Dy" : "Tb")
                        + "\"}], \"compositionComplete\": true}")
                .collect(Collectors.joining(","));
        screen("2026-03-16", lines)
                .body("lines", hasSize(1_000))
                .body("lines[0].line", equalTo(1_999))
                .body("lines[0].matches.code", contains("1C904.a.1"))
                .body("lines[999].matches.code", contains("1C905.a.1"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        post("""
                {"asOf": "04.04.2025", "knownAt": "yesterday", "lines": [
                  {"line": 0, "commodityCode": "28469015", "form": "GROUP", "processingStage": "MELTED",
                   "movement": "FLIGHT", "alloyPartners": ["Dy", "Td"],
                   "constituents": [{"element": "dy"}, {"element": "Dy", "massFraction": "1.2", "form": "?"},
                                    {"element": "Dy", "principal": false}, null],
                   "components": [null, {"form": "GLASS"}]},
                  null]}""")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation-failed"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/asOf",
                                "/knownAt",
                                "/lines/0/line",
                                "/lines/0/commodityCode",
                                "/lines/0/form",
                                "/lines/0/processingStage",
                                "/lines/0/movement",
                                "/lines/0/alloyPartners/1",
                                "/lines/0/constituents/0/element",
                                "/lines/0/constituents/1/massFraction",
                                "/lines/0/constituents/1/form",
                                "/lines/0/constituents/2",
                                "/lines/0/constituents/3",
                                "/lines/0/components/0",
                                "/lines/0/components/1/form",
                                "/lines/1"));
    }

    @Test
    void noLineAndTooManyLinesAreRefused() {
        post("{\"asOf\": \"2025-04-04\", \"lines\": []}")
                .statusCode(400)
                .body("violations.pointer", contains("/lines"));
        String tooMany = IntStream.rangeClosed(1, 1_001).mapToObj(i -> "{}").collect(Collectors.joining(","));
        post("{\"asOf\": \"2025-04-04\", \"lines\": [" + tooMany + "]}")
                .statusCode(400)
                .body("violations.pointer", contains("/lines"));
    }

    @ParameterizedTest(name = "{0} times {1} is refused at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "101 | {\"components\": [*]}    | {}                  | /lines/0/components",
                "121 | {\"constituents\": [*]}  | {\"element\": \"Dy\"} | /lines/0/constituents",
                "121 | {\"alloyPartners\": [*]} | \"Dy\"              | /lines/0/alloyPartners"
            })
    void listsThatAreTooLongAreRefused(int count, String line, String item, String pointer) {
        post(request(line.replace("*", repeated(item, count))))
                .statusCode(400)
                .body("violations.pointer", contains(pointer));
        post(request(line.replace("*", repeated(item, count - 1)))).statusCode(200);
    }

    @Test
    void linesAndComponentsTogetherHaveALimit() {
        String kit = "{\"components\": [" + repeated("{}", 99) + "]}";
        post(request(repeated(kit, 50))).statusCode(200);
        post(request(repeated(kit, 50) + ",{}")).statusCode(400).body("violations.pointer", contains("/lines"));
    }

    @Test
    void ofVeryManyFaultsTheFirstHundredAreTold() {
        post(request(repeated("{\"form\": \"GLASS\"}", 100)))
                .statusCode(400)
                .body("violations", hasSize(100))
                .body("detail", equalTo("100 value(s) break the contract of this operation."));
        post(request(repeated("{\"form\": \"GLASS\"}", 107)))
                .statusCode(400)
                .body("violations", hasSize(100))
                .body("violations[99].pointer", equalTo("/lines/99/form"))
                .body(
                        "detail",
                        equalTo(
                                "107 value(s) break the contract of this operation. The first 100 are listed; there are 7"
                                        + " more."));
    }

    @Test
    void aBodyOfMoreThanFiveMegabytesIsRefused() {
        post(request("{\"name\": \"" + "x".repeat(5 << 20) + "\"}"))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/payload-too-large"))
                .body("detail", equalTo("The body has 5242927 bytes; up to 5242880 are taken."));
    }

    @Test
    void twoLinesWithOneNumberAreRefused() {
        post("{\"asOf\": \"2025-04-04\", \"lines\": [{\"line\": 7}, {\"line\": 7}]}")
                .statusCode(400)
                .body("violations.pointer", contains("/lines/1/line"));
    }

    @Test
    void aPropertyThatIsNotKnownIsRefused() {
        post("{\"asOf\": \"2025-04-04\", \"lines\": [{\"forn\": \"OXIDE\"}]}")
                .statusCode(400)
                .body("violations.pointer", contains("/lines/0/forn"));
    }

    /** The example that other modules' tests and the README use is a real answer of this service. */
    @Test
    void theCommittedExampleIsAnswered() throws IOException {
        String request = Files.readString(Path.of("examples/screening-request.json"), StandardCharsets.UTF_8);
        ExampleAnswers.assertCommitted(
                Path.of("examples/screening-answer.json"),
                post(request).statusCode(200).extract().asString());
    }

    private static ValidatableResponse screen(String asOf, String lines) {
        return post("{\"asOf\": \"" + asOf + "\", \"lines\": [" + lines + "]}").statusCode(200);
    }

    private static String request(String lines) {
        return "{\"asOf\": \"2025-04-04\", \"lines\": [" + lines + "]}";
    }

    private static String repeated(String item, int count) {
        return String.join(",", Collections.nCopies(count, item));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/screenings")
                .then();
    }
}
