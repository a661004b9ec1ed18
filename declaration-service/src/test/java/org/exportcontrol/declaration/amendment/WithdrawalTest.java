package org.exportcontrol.declaration.amendment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AW-01 to AW-04 and CU-10 on withdrawals. */
@QuarkusTest
class WithdrawalTest extends DeclarationScenario {

    private static final String EVIDENCE = "{\"kind\":\"OTHER\",\"summary\":\"s\"}";

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    private static String requested(String id) {
        return askToChange(id, "WITHDRAWAL", "FORCE_MAJEURE", null)
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void aDeclarationThatIsBeingLodgedIsWithdrawnFreelyAndItsAttemptIsOver() throws SQLException {
        Neighbors.breaks(Neighbors.licenseCalls());
        String id = draft(E1, Forms.licensedOxide());
        lodge(id).statusCode(202);
        sql("update declaration set state = 'LODGED', waiting_for = null, next_try_at = null,"
                + " lease_until = timestamptz '2026-03-16 02:00:20Z'");
        move(E1, id, "withdraw", null).statusCode(200).body("state", equalTo("WITHDRAWN"));
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        assertEquals(0, Neighbors.calls("PUT", "/internal/v1/holds/" + id));
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id)); // AW-04, WO-06
    }

    @Test
    void afterAcceptanceNothingIsWithdrawnFreely() {
        String id = accepted(Forms.licensedOxide());
        move(E1, id, "withdraw", null)
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"))
                .body("rule", equalTo("CU-10"));
    }

    @Test
    void onRequestAndWithCustomsApprovalTheHeldQuantityIsFreeAgain() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        read(id).then().body("holds[0].kind", equalTo("CHANGE_REQUEST")).body("holds[0].rule", equalTo("AW-02"));
        decide(id, request, "approve")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("declarationState", equalTo("WITHDRAWN"))
                .body("decisionGround", equalTo("papers seen"));
        read(id).then().body("state", equalTo("WITHDRAWN")).body("holds[0].end", equalTo("REQUEST_DECIDED"));
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    @Test
    void whileTheLedgerIsAwayTheWithdrawalStandsAndTheWorkerTellsItLater() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        Neighbors.breaks(Neighbors.licenseCalls());
        decide(id, request, "approve").statusCode(200).body("declarationState", equalTo("WITHDRAWN"));
        read(id).then().body("waitingFor", equalTo("license-service"));
        Neighbors.reset();
        assertEquals(1, worker.carryOnWhatIsDue());
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
        read(id).then().body("waitingFor", nullValue());
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    @Test
    void releasedGoodsThatWereNotLoadedAreWithdrawnAndTheirUseIsReversedFirst() {
        String id = accepted(Forms.licensedOxide());
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
        String request = askToChange(id, "WITHDRAWAL", "NOT_LOADED", null)
                .statusCode(200)
                .extract()
                .path("id");
        decide(id, request, "approve").statusCode(200).body("declarationState", equalTo("WITHDRAWN"));
        assertEquals(1, Neighbors.calls("POST", "/internal/v1/holds/" + id + "/reversal"));
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
    }

    @Test
    void goodsThatAreNotReleasedCannotHaveBeenLeftBehind() {
        String id = accepted(Forms.licensedOxide());
        askToChange(id, "WITHDRAWAL", "NOT_LOADED", null)
                .statusCode(409)
                .body("type", equalTo("/problems/change-refused"))
                .body("rule", equalTo("AW-02"));
    }

    @Test
    void whatIsAskedForKeepsTheGoodsUntilItIsDecided() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        release(id).statusCode(409).body("violations[0].rule", equalTo("AW-02"));
        move(
                        OFFICER,
                        id,
                        "holds/" + read(id).path("holds[0].id") + "/close",
                        "{\"end\":\"CLEARED_ON_DOCUMENTS\",\"ground\":\"g\"}")
                .statusCode(409);
        decide(id, request, "refuse").statusCode(200).body("state", equalTo("REFUSED"));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void thePartyMayDoWithoutAndAskAgain() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        askToChange(id, "WITHDRAWAL", "FORCE_MAJEURE", null)
                .statusCode(409)
                .body("type", equalTo("/problems/change-refused"));
        move(E1, id, "change-requests/" + request + "/take-back", "{\"ground\":\"found the cargo\"}")
                .statusCode(200)
                .body("state", equalTo("TAKEN_BACK"));
        decide(id, request, "approve").statusCode(409).body("type", equalTo("/problems/illegal-move"));
        requested(id);
        as(E1).get("/v1/declarations/" + id + "/change-requests").then().body("$", hasSize(2));
    }

    @Test
    void aChallengeStandsAgainstRequestAndApproval() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        move(
                        OFFICER,
                        id,
                        "challenges",
                        "{\"ground\":\"DOUBTFUL_REMARK\",\"statement\":\"s\",\"evidence\":[" + EVIDENCE + "]}")
                .statusCode(200);
        decide(id, request, "approve")
                .statusCode(409)
                .body("type", equalTo("/problems/change-refused"))
                .body("rule", equalTo("AW-03"))
                .body("violations.pointer", hasItem("/holds/1"));
        decide(id, request, "refuse").statusCode(200); // refusing is always possible
        askToChange(id, "WITHDRAWAL", "FORCE_MAJEURE", null).statusCode(409).body("rule", equalTo("AW-03"));
    }

    @Test
    void aStopIsNotToldToThePartyButKeepsCustomsFromApproving() {
        Neighbors.lists("Motorenwerk GmbH", "FORBIDDEN");
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        decide(id, request, "approve")
                .statusCode(409)
                .body("rule", equalTo("AW-03"))
                .body("violations[0].pointer", equalTo("/holds/0"));
    }

    @Test
    void anOffenceThatIsSuspectedKeepsTheFileAsItIs() {
        String id = accepted(Forms.magnets()); // controlled by its own data, denied in the remark, no license
        askToChange(id, "WITHDRAWAL", "FORCE_MAJEURE", null)
                .statusCode(409)
                .body("rule", equalTo("AW-03"))
                .body("violations[0].pointer", equalTo("/lines/0"));
    }

    @Test
    void whatTheRefusalOfReleaseOvertakesIsNotDecidedAnyMore() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        move(OFFICER, id, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200);
        decide(id, request, "approve").statusCode(409).body("type", equalTo("/problems/illegal-move"));
        as(E1).get("/v1/declarations/" + id + "/change-requests").then().body("[0].state", equalTo("OVERTAKEN"));
    }

    @ParameterizedTest
    @CsvSource({"approve", "refuse"})
    void aSupervisorDoesNotDecideAndAStaleDecisionIsRefused(String decision) {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        String path = "change-requests/" + request + "/" + decision;
        move(TestTokens.supervisor(), id, path, "{\"ground\":\"g\"}")
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        moveOn(version(id) - 1, OFFICER, id, path, "{\"ground\":\"g\"}").statusCode(412);
    }

    @Test
    void theSameDecisionSentTwiceChangesNothing() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id);
        long read = version(id);
        String path = "change-requests/" + request + "/approve";
        moveOn(read, OFFICER, id, path, "{\"ground\":\"g\"}").statusCode(200);
        long after = version(id);
        moveOn(read, OFFICER, id, path, "{\"ground\":\"g\"}").statusCode(200).body("state", equalTo("APPROVED"));
        assertEquals(after, version(id));
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
    }

    @Test
    void anotherOrganizationSeesNeitherRequestsNorVersions() {
        String id = accepted(Forms.licensedOxide());
        as(E2).get("/v1/declarations/" + id + "/change-requests").then().statusCode(404);
        as(E2).get("/v1/declarations/" + id + "/versions").then().statusCode(404);
    }
}
