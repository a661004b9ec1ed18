package org.exportcontrol.declaration.clearance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClearanceResourceTest extends DeclarationScenario {

    @Test
    void licensedGoodsAreReleasedAndTheLicenseUsed() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.licensedOxide());
        long before = version(id);
        release(id).statusCode(200).body("state", equalTo("RELEASED")).body("lines[0].used", equalTo(true));
        moveOn(before, OFFICER, id, "release", null).statusCode(200).body("state", equalTo("RELEASED"));
        assertEquals(1, Neighbors.calls("POST", "/internal/v1/holds/" + id + "/use"));
        release(id).statusCode(409).body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void goodsThatNeedNoLicenseAreReleasedWithoutAskingTheLedger() {
        String id = accepted(Forms.magnets());
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
        assertEquals(0, Neighbors.calls("POST", "/internal/v1/holds/.*"));
    }

    @Test
    void anOpenReviewAndAnUncoveredLineStandAgainstRelease() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.magnets());
        release(id)
                .statusCode(409)
                .body("type", equalTo("/problems/release-refused"))
                .body("rule", equalTo("CH-01"))
                .body("violations.pointer", contains("/holds/0", "/lines/0"));
    }

    @Test
    void aReviewEndsOnProofButNotWhileALineIsControlledWithoutCover() {
        Neighbors.finds(Neighbors.hinted(1));
        String clean = accepted(Forms.magnets());
        close(clean, "CLEARED_ON_DOCUMENTS")
                .statusCode(200)
                .body("holds[0].open", equalTo(false))
                .body("holds[0].end", equalTo("CLEARED_ON_DOCUMENTS"));
        release(clean).statusCode(200).body("state", equalTo("RELEASED"));

        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String suspect = accepted(Forms.magnets());
        close(suspect, "CLEARED_ON_DOCUMENTS")
                .statusCode(409)
                .body("type", equalTo("/problems/clearance-refused"))
                .body("rule", equalTo("CH-01"));
    }

    @Test
    void aReviewEndsOnlyWithACodeMeantForIt() {
        Neighbors.finds(Neighbors.hinted(1));
        close(accepted(Forms.magnets()), "CONCLUDED").statusCode(409).body("rule", equalTo("CH-07"));
    }

    @Test
    void aLicenseThatCannotBeUsedAnyMoreOpensAHold() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.licensedOxide());
        Neighbors.refusesToUse("LICENSE_STATE", "LF-03");
        release(id)
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("holds[0].kind", equalTo("LICENSE_TROUBLE"))
                .body("holds[0].rule", equalTo("LF-03"));
        release(id).statusCode(409).body("rule", equalTo("LF-03"));
        close(id, "CLEARED_ON_DOCUMENTS").statusCode(409).body("type", equalTo("/problems/clearance-refused"));
        worker.carryOnWhatIsDue();
        close(id, "LICENSE_RESUMED").statusCode(200);
        release(id).statusCode(200).body("holds", hasSize(2)); // asked again, refused again
        worker.carryOnWhatIsDue();
        Neighbors.reset();
        move(OFFICER, id, "holds/" + read(id).path("holds[1].id") + "/close", RESUMED)
                .statusCode(200);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void aNameSimilarToAPartyListedMeanwhileIsReviewedOnce() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.licensedOxide());
        Neighbors.lists("Motorenwerk GmbH", "QUESTION");
        release(id).statusCode(200).body("holds[0].kind", equalTo("REVIEW")).body("holds[0].rule", equalTo("PL-05"));
        worker.carryOnWhatIsDue();
        close(id, "CLEARED_ON_DOCUMENTS").statusCode(200);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void aPartyListedMeanwhileStopsTheRelease() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.licensedOxide());
        Neighbors.lists("Motorenwerk GmbH", "FORBIDDEN");
        release(id).statusCode(200).body("state", equalTo("UNDER_REVIEW")).body("holds[0].kind", equalTo("STOP"));
        assertEquals(0, Neighbors.calls("POST", "/internal/v1/holds/.*/use"));
    }

    @Test
    void aHoldOpenedDuringReleaseWinsAndTheUseIsReversed() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.licensedOxide());
        Neighbors.breaks(Neighbors.useCalls());
        release(id).statusCode(202);
        move(OFFICER, id, "challenges", challenge()).statusCode(200).body("state", equalTo("RELEASING"));
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        read(id).then()
                .body("state", equalTo("UNDER_REVIEW"))
                .body("holds", hasSize(1))
                .body("lines[0].used", equalTo(false));
        assertEquals(1, Neighbors.calls("POST", "/internal/v1/holds/" + id + "/reversal"));
    }

    @Test
    void refusalFreesWhatWasHeld() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.licensedOxide());
        move(OFFICER, id, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200)
                .body("state", equalTo("NOT_RELEASED"));
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
    }

    @Test
    void aSupervisorPassesNoGateAndAnotherOfficeSeesNothing() {
        String id = accepted(Forms.magnets());
        move(TestTokens.supervisor(), id, "release", null)
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        move(TestTokens.customs("far", "5301", "officer"), id, "release", null).statusCode(404);
        moveOn(1, OFFICER, id, "release", null).statusCode(412);
    }

    private static final String RESUMED = "{\"end\":\"LICENSE_RESUMED\",\"ground\":\"notice of 16 March\"}";

    static String challenge() {
        return "{\"ground\":\"EVIDENCE_OF_CONTROL\",\"statement\":\"Terbium found.\",\"evidence\":[{\"kind\":"
                + "\"LABORATORY_SHEET\",\"summary\":\"terbium 0.11 % by mass\",\"reference\":\"L-2026-17\","
                + "\"takenOn\":\"2026-03-16\"}]}";
    }

    private static io.restassured.response.ValidatableResponse close(String id, String end) {
        String hold = read(id).path("holds[0].id");
        return move(
                OFFICER,
                id,
                "holds/" + hold + "/close",
                "{\"end\":\"" + end + "\",\"ground\":\"test report 12/2026\"}");
    }
}
