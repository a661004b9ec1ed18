package org.exportcontrol.declaration.inspection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inspections of the goods: held until two officers have recorded what they found (CUL 28; DUR 32). */
@QuarkusTest
class InspectionTest extends DeclarationScenario {

    private static final String RESULT =
            "{\"asDeclared\":%s,\"inspectedOn\":\"%s\",\"findings\":\"20 drums, seals whole\","
                    + "\"evidence\":[{\"kind\":\"INSPECTION_RECORD\",\"summary\":\"sheet 4\"}],\"officers\":[%s]}";
    private static final String TWO = "\"officer\",\"colleague\"";
    private static final String ORDER = "{\"ground\":\"weight differs from the manifest\"}";

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    private static String ordered() {
        String id = accepted(Forms.licensedOxide());
        move(OFFICER, id, "inspections", ORDER).statusCode(200);
        return id;
    }

    private static String result(String id) {
        String inspection =
                as(OFFICER).get("/v1/declarations/" + id + "/inspections").path("[0].id");
        return "inspections/" + inspection + "/result";
    }

    @Test
    void anOrderedInspectionHoldsTheGoodsAndTheExporterReadsNoGround() {
        String id = ordered();
        release(id).statusCode(409).body("violations[0].pointer", equalTo("/holds/0"));
        read(id).then()
                .body("state", equalTo("UNDER_REVIEW"))
                .body("holds[0].kind", equalTo("INSPECTION"))
                .body("holds[0].source", equalTo("CUL 28"))
                .body(not(containsString("manifest")));
        as(OFFICER)
                .get("/v1/declarations/" + id + "/inspections")
                .then()
                .body("[0].ground", equalTo("weight differs from the manifest"));
        as(E1).get("/v1/declarations/" + id + "/inspections").then().statusCode(403);
        move(OFFICER, id, "inspections", ORDER).statusCode(409);
    }

    @Test
    void noOfficerEndsItWithoutAResult() {
        String id = ordered();
        move(
                        OFFICER,
                        id,
                        "holds/" + read(id).path("holds[0].id") + "/close",
                        "{\"end\":\"CLEARED_ON_INSPECTION\",\"ground\":\"g\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/clearance-refused"));
    }

    @Test
    void goodsAsDeclaredGoOn() {
        String id = ordered();
        move(OFFICER, id, result(id), RESULT.formatted("true", "2026-03-16", TWO))
                .statusCode(200)
                .body("holds[0].end", equalTo("CLEARED_ON_INSPECTION"));
        as(OFFICER)
                .get("/v1/declarations/" + id + "/inspections")
                .then()
                .body("[0].outcome", equalTo("AS_DECLARED"))
                .body("[0].officers", hasItem("colleague"))
                .body("[0].evidence[0].summary", equalTo("sheet 4"));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void goodsThatDifferStayHeldByAReview() {
        String id = ordered();
        move(OFFICER, id, result(id), RESULT.formatted("false", "2026-03-16", TWO))
                .statusCode(200)
                .body("holds[0].end", equalTo("INSPECTED_DIFFERENT"))
                .body("holds.find { it.open }.kind", equalTo("REVIEW"));
        release(id).statusCode(409);
        move(OFFICER, id, result(id), RESULT.formatted("true", "2026-03-16", TWO))
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"officer\",\"officer\"   | 2026-03-16 | /problems/content-refused",
                "\"other\",\"colleague\"   | 2026-03-16 | /problems/content-refused",
                "\"officer\",\"colleague\" | 2026-03-15 | /problems/date-impossible",
                "\"officer\",\"colleague\" | 2026-03-17 | /problems/date-impossible"
            })
    void twoOfficersAreNamedOneOfThemRecordsAndTheDayIsPossible(String officers, String day, String problem) {
        String id = ordered();
        move(OFFICER, id, result(id), RESULT.formatted("true", day, officers))
                .statusCode(422)
                .body("type", equalTo(problem));
    }

    @Test
    void supervisorsInspectNothingAndAStaleOrderIsRefused() {
        String id = accepted(Forms.licensedOxide());
        move(TestTokens.supervisor(), id, "inspections", ORDER).statusCode(403);
        moveOn(version(id) - 1, OFFICER, id, "inspections", ORDER).statusCode(412);
        release(id).statusCode(200);
        move(OFFICER, id, "inspections", ORDER).statusCode(409).body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void anInspectionStandsAgainstAmendmentAndWithdrawal() {
        String id = ordered();
        askToChange(id, "WITHDRAWAL", "FORCE_MAJEURE", null)
                .statusCode(409)
                .body("rule", equalTo("AW-03"))
                .body("violations[0].pointer", equalTo("/holds/0"));
    }

    @Test
    void anInspectionOrderedWhileGoodsAreBeingReleasedWins() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.breaks(Neighbors.useCalls());
        release(id).statusCode(202).body("state", equalTo("RELEASING"));
        move(OFFICER, id, "inspections", ORDER).statusCode(200);
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        read(id).then().body("state", equalTo("UNDER_REVIEW"));
    }
}
