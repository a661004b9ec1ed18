package org.exportcontrol.declaration.lane;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lanes: rules as data, draws that can be recomputed, work shared out; nothing of it for exporters. */
@QuarkusTest
class LaneTest extends DeclarationScenario {

    private static final String SUPERVISOR = TestTokens.supervisor();
    private static final String SECRET = "watch this route";

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    private static String rule(int priority, String lane, String conditions, String share) {
        return "{\"priority\":" + priority + ",\"lane\":\"" + lane + "\",\"conditions\":" + conditions + ",\"share\":"
                + share + ",\"text\":{\"en\":\"" + SECRET + "\",\"zh\":\"" + SECRET
                + "\"},\"validFrom\":\"2026-01-01\"}";
    }

    private static ValidatableResponse add(String token, String rule) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(rule)
                .post("/v1/lane-rules")
                .then();
    }

    private static String added(int priority, String lane, String conditions, String share) {
        return add(SUPERVISOR, rule(priority, lane, conditions, share))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse lane(String id) {
        return as(OFFICER).get("/v1/declarations/" + id + "/lane").then().statusCode(200);
    }

    private static void onDuty(String subject, boolean present) {
        as(SUPERVISOR)
                .body("{\"name\":\"" + subject + "\",\"onDuty\":" + present + "}")
                .put("/v1/lane-officers/" + subject)
                .then()
                .statusCode(200);
    }

    @Test
    void theRulesOfTheSuiteLetAnOrdinaryDeclarationThrough() {
        String id = accepted(Forms.licensedOxide());
        lane(id).body("lane", equalTo("GREEN"))
                .body("choices[0].how", equalTo("RULE"))
                .body("choices[0].reason.en", equalTo("Nothing asks for a closer look."))
                .body("assignment", nullValue());
        read(id).then().body("state", equalTo("ACCEPTED")).body("holds", hasSize(0));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void whatIsUnderReviewAnywayIsYellowWithoutASecondHold() {
        Neighbors.finds(Neighbors.incomplete(1, "1C905"));
        String id = accepted(Forms.magnets().with("/remarks", "\"\""));
        lane(id).body("lane", equalTo("YELLOW")).body("choices[0].hold", nullValue());
        read(id).then().body("holds", hasSize(1));
    }

    @Test
    void yellowHoldsForTheDocumentsAndTheExporterReadsNoRule() {
        added(10, "YELLOW", "{\"destinations\":[\"DEU\"]}", null);
        String id = accepted(Forms.licensedOxide());
        read(id).then()
                .body("state", equalTo("UNDER_REVIEW"))
                .body("holds[0].kind", equalTo("REVIEW"))
                .body("holds[0].rule", equalTo("CU-02"))
                .body(not(containsString(SECRET)));
        as(E1).get("/v1/declarations/" + id + "/lane").then().statusCode(403);
        as(E1).get("/v1/audit/declaration/" + id).then().body(not(containsString(SECRET)));
        lane(id).body("choices[0].reason.en", equalTo(SECRET));
        move(
                        OFFICER,
                        id,
                        "holds/" + read(id).path("holds[0].id") + "/close",
                        "{\"end\":\"CLEARED_ON_DOCUMENTS\",\"ground\":\"contract seen\"}")
                .statusCode(200);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void redHoldsForAnInspection() {
        added(10, "RED", "{\"commodityPrefixes\":[\"2846\"]}", null);
        String id = accepted(Forms.licensedOxide());
        read(id).then().body("holds[0].kind", equalTo("INSPECTION")).body(not(containsString(SECRET)));
        as(OFFICER)
                .get("/v1/declarations/" + id + "/inspections")
                .then()
                .body("[0].ground", equalTo(SECRET))
                .body("[0].orderedBy", equalTo("lanes"));
        release(id).statusCode(409);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"destinations\":[\"JPN\",\"DEU\"]}                                | RED",
                "{\"destinations\":[\"JPN\"]}                                        | GREEN",
                "{\"findings\":[\"CONTROLLED\"]}                                     | RED",
                "{\"findings\":[\"NOT_CONTROLLED\"]}                                 | GREEN",
                "{\"commodityPrefixes\":[\"8505\"]}                                  | GREEN",
                "{\"netWeightFrom\":\"500\"}                                         | RED",
                "{\"netWeightFrom\":\"500.001\"}                                     | GREEN",
                "{\"movements\":[\"EXPORT\"]}                                        | RED",
                "{\"exempt\":true}                                                   | GREEN",
                "{\"firstTimeConsignor\":true}                                       | RED",
                "{\"firstTimeConsignor\":false}                                      | GREEN",
                "{\"firstTimeConsignor\":true,\"destinations\":[\"JPN\"]}            | GREEN",
                "{\"consignors\":[\"91360700MA1A2B3C6N\"],\"netWeightFrom\":\"900\"} | GREEN"
            })
    void everyConditionGivenMustHold(String conditions, String lane) {
        added(10, "RED", conditions, null);
        lane(accepted(Forms.licensedOxide())).body("lane", equalTo(lane));
    }

    @Test
    void aConsignorIsNewOnlyOnce() {
        added(10, "RED", "{\"firstTimeConsignor\":true}", null);
        lane(accepted(Forms.licensedOxide())).body("lane", equalTo("RED"));
        lane(accepted(Forms.licensedOxide())).body("lane", equalTo("GREEN"));
    }

    @Test
    void theFirstRuleThatSpeaksDecides() {
        added(20, "RED", "{}", null);
        String first = added(10, "GREEN", "{}", null);
        lane(accepted(Forms.licensedOxide())).body("lane", equalTo("GREEN")).body("choices[0].rule", equalTo(first));
    }

    @Test
    void aDrawIsRecordedWithSeedAndThresholdAndCanBeRecomputed() {
        String never = added(10, "RED", "{}", "\"0.00000001\"");
        String always = added(20, "YELLOW", "{}", "\"1\"");
        String id = accepted(Forms.licensedOxide());
        lane(id).body("lane", equalTo("YELLOW"))
                .body("choices[0].how", equalTo("DRAW"))
                .body("choices[0].rule", equalTo(always))
                .body("choices[0].draws.rule", contains(never, always));
        String seed = lane(id).extract().path("choices[0].draws[0].seed");
        String draw = lane(id).extract().path("choices[0].draws[1].draw");
        LaneDraw again = LaneDraw.of(UUID.fromString(always), BigDecimal.ONE, seed, UUID.fromString(id));
        assertEquals(again.draw(), new BigDecimal(draw));
        lane(accepted(Forms.licensedOxide())).body("choices[0].draws[0].seed", equalTo(seed)); // one a day
    }

    @Test
    void aSupervisorMovesLanesWithAGroundAndOtherReasonsStay() {
        added(10, "RED", "{}", null);
        Neighbors.lists("Motorenwerk GmbH", "QUESTION");
        String id = accepted(Forms.licensedOxide());
        String toGreen = "{\"lane\":\"GREEN\",\"ground\":\"inspected last week\"}";
        move(OFFICER, id, "lane", toGreen).statusCode(403);
        moveOn(version(id) - 1, SUPERVISOR, id, "lane", toGreen).statusCode(412);
        move(SUPERVISOR, id, "lane", toGreen)
                .statusCode(200)
                .body("lane", equalTo("GREEN"))
                .body("choices[0].how", equalTo("SUPERVISOR"))
                .body("choices[0].reason.zh", equalTo("inspected last week"))
                .body("choices", hasSize(2));
        read(id).then()
                .body("holds.find { it.kind == 'INSPECTION' }.end", equalTo("LANE_CHANGED"))
                .body("holds.find { it.open }.rule", equalTo("PL-05"))
                .body(not(containsString("last week")));
        as(OFFICER).get("/v1/declarations/" + id + "/inspections").then().body("[0].outcome", equalTo("CANCELED"));
        release(id).statusCode(409); // a supervisor passes no gate
        move(SUPERVISOR, id, "lane", toGreen).statusCode(409).body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void aChangeOfContentMayMakeTheLaneStricter() {
        added(10, "RED", "{\"destinations\":[\"JPN\"]}", null);
        String id = accepted(Forms.licensedOxide());
        Forms changed = Forms.licensedOxide().with("/destinationCountry", "\"JPN\"");
        String request = askToChange(id, "AMENDMENT", "CUSTOMS_ASKED", changed)
                .statusCode(200)
                .extract()
                .path("id");
        Neighbors.holdsUnder(2, "500.000000");
        decide(id, request, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        lane(id).body("lane", equalTo("RED"));
        release(id).statusCode(409);
    }

    @Test
    void workGoesToTheOfficerWithTheLeastOpenFilesUpToTheCap() {
        added(10, "YELLOW", "{}", null);
        onDuty("li", true);
        onDuty("wang", true);
        onDuty("zhao", false);
        String first = accepted(Forms.licensedOxide());
        lane(first).body("assignment.officer", equalTo("li"));
        lane(accepted(Forms.licensedOxide())).body("assignment.officer", equalTo("wang"));
        lane(accepted(Forms.licensedOxide())).body("assignment.officer", equalTo("li"));
        String fourth = accepted(Forms.licensedOxide());
        lane(fourth).body("assignment.officer", equalTo("wang"));
        String fifth = accepted(Forms.licensedOxide());
        lane(fifth).body("assignment", nullValue()); // both have two, as many as one is given
        move(SUPERVISOR, fifth, "assignment", "{\"officer\":\"li\",\"ground\":\"g\"}")
                .statusCode(409);
        move(OFFICER, first, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200);
        move(OFFICER, fifth, "assignment", "{\"officer\":\"li\",\"ground\":\"g\"}")
                .statusCode(403);
        move(SUPERVISOR, fifth, "assignment", "{\"officer\":\"zhao\",\"ground\":\"g\"}")
                .statusCode(409);
        move(SUPERVISOR, fifth, "assignment", "{\"officer\":\"li\",\"ground\":\"knows the firm\"}")
                .statusCode(200)
                .body("assignment.officer", equalTo("li"))
                .body("assignment.ground", equalTo("knows the firm"));
        as(OFFICER).get("/v1/lane-officers").then().body("find { it.subject == 'li' }.openFiles", equalTo(2));
    }

    @Test
    void aSupervisorKeepsTheRulesOfTheOfficeOnly() {
        add(OFFICER, rule(10, "RED", "{}", null)).statusCode(403);
        add(SUPERVISOR, rule(0, "RED", "{}", null)).statusCode(400);
        add(SUPERVISOR, rule(10, "RED", "{}", null).replace(SECRET, " ")).statusCode(422);
        add(SUPERVISOR, rule(10, "RED", "{\"weather\":\"rain\"}", null)).statusCode(400);
        String own = added(10, "RED", "{}", null);
        String ended = rule(10, "RED", "{}", null).replace("\"validFrom\"", "\"validTo\":\"2026-03-15\",\"validFrom\"");
        change(own, 2, ended).statusCode(412);
        change(own, 1, ended).statusCode(200).body("version", equalTo(2)).body("validTo", equalTo("2026-03-15"));
        lane(accepted(Forms.licensedOxide())).body("lane", equalTo("GREEN"));
        change("0198f000-0000-7000-8000-000000000003", 1, ended).statusCode(404);
        as(OFFICER).get("/v1/lane-rules").then().body("$", hasSize(4)).body("[0].id", equalTo(own));
    }

    private static ValidatableResponse change(String rule, int version, String body) {
        return as(SUPERVISOR)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/lane-rules/" + rule)
                .then();
    }
}
