package org.exportcontrol.declaration.penalty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.ChallengeScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.PaperFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-12: found controlled, the goods are refused release and the case goes to the penalty procedure. */
@QuarkusTest
class PenaltyResourceTest extends ChallengeScenario {

    private String sheet;

    @BeforeEach
    void licenseNeeded() {
        sheet = PaperFiles.uploaded(OFFICER, id, "laboratory sheet");
        challenged("{\"kind\":\"LABORATORY_SHEET\",\"summary\":\"terbium\",\"sha256\":\"" + sheet + "\"}");
        cannotJudge();
        concluded(true);
    }

    @Test
    void aReferralHasANumberAGroundAndTheFile() {
        result("LICENSE_NEEDED")
                .statusCode(200)
                .body("state", equalTo("NOT_RELEASED"))
                .body("penaltyReferrals[0].number", equalTo("AJ-2248-2026-000001"))
                .body("penaltyReferrals[0].ground", equalTo("as identified"))
                .body("penaltyReferrals[0].rule", equalTo("CH-12"))
                .body("penaltyReferrals[0].state", equalTo("OPEN"))
                .body("penaltyReferrals[0].file.papers", contains(sheet))
                .body("penaltyReferrals[0].file.notices", hasSize(3))
                .body("penaltyReferrals[0].file.notices", hasItem("ZY-2248-2026-000001"))
                .body("penaltyReferrals[0].file.identifications", hasSize(1));
        seenBy(E1).body("penaltyReferrals[0].state", equalTo("OPEN")).body("penaltyReferrals[0].file", nullValue());
    }

    @Test
    void aReferralIsHandedOverUnderTheProceduresReferenceAndClosed() {
        result("LICENSE_NEEDED");
        referral("{\"state\":\"HANDED_OVER\",\"ground\":\"g\"}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/caseReference"));
        referral("{\"state\":\"HANDED_OVER\",\"ground\":\"g\",\"caseReference\":\"2248-P-17\"}")
                .statusCode(200)
                .body("penaltyReferrals[0].caseReference", equalTo("2248-P-17"));
        referral("{\"state\":\"CLOSED\",\"ground\":\"Fined.\"}")
                .statusCode(200)
                .body("penaltyReferrals[0].state", equalTo("CLOSED"));
        referral("{\"state\":\"HANDED_OVER\",\"ground\":\"g\",\"caseReference\":\"x\"}")
                .statusCode(409);
    }

    @Test
    void anOfficeListsItsReferrals() {
        result("LICENSE_NEEDED");
        as(OFFICER)
                .get("/v1/penalty-referrals")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].declaration", equalTo(id));
        as(OFFICER).get("/v1/penalty-referrals?state=CLOSED").then().body("items", hasSize(0));
        as(TestTokens.customs("other", "0101", "officer"))
                .get("/v1/penalty-referrals")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void goodsFoundNotControlledAreReferredToNobody() {
        sheet = null;
        magnetsAgain();
        result("NO_LICENSE_NEEDED").statusCode(200).body("penaltyReferrals", hasSize(0));
    }

    private void magnetsAgain() {
        id = accepted(Forms.magnets());
        challenged();
    }

    private ValidatableResponse referral(String body) {
        return move(OFFICER, id, "penalty-referrals/" + read(id).path("penaltyReferrals[0].id") + "/state", body);
    }
}
