package org.exportcontrol.declaration.amendment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AW-01 to AW-04 on amendments: verified beside the declaration, never without cover by accident. */
@QuarkusTest
class AmendmentTest extends DeclarationScenario {

    private static final Forms LESS = Forms.licensedOxide().with("/lines/0/quantity", "\"400\"");
    private static final String HOLDS = "/internal/v1/holds/.*";

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    private static String requested(String id, Forms form) {
        return askToChange(id, "AMENDMENT", "QUANTITY_DIFFERS", form)
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("id");
    }

    @Test
    void approvedContentIsScreenedAndHeldAnewUnderANewAttemptAndTheDayOfAcceptanceStays() {
        String id = accepted(Forms.licensedOxide());
        String number = read(id).path("number");
        clock.move(Duration.ofDays(2));
        String request = requested(id, LESS);
        Neighbors.holdsUnder(2, "400.000000");
        decide(id, request, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        read(id).then()
                .body("state", equalTo("ACCEPTED"))
                .body("attempt", equalTo(2))
                .body("number", equalTo(number))
                .body("acceptedOn", equalTo("2026-03-16"))
                .body("form.lines[0].quantity", equalTo("400"))
                .body("lines[0].heldKilograms", equalTo("400.000000"))
                .body("holds.open", contains(false));
        String asked = Neighbors.lastBody("PUT", HOLDS);
        assertTrue(asked.contains("\"acceptanceDate\":\"2026-03-16\""), asked); // CL-10
        assertTrue(asked.contains("\"attempt\":2"), asked);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void theVersionsSayWhoChangedWhatWhenAndWhy() {
        String id = accepted(Forms.licensedOxide());
        as(OFFICER)
                .get("/v1/declarations/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("version", contains(1))
                .body("[0].form.lines[0].quantity", equalTo("500"));
        clock.move(Duration.ofHours(3));
        Neighbors.holdsUnder(2, "400.000000");
        decide(id, requested(id, LESS), "approve").statusCode(200);
        as(E1).get("/v1/declarations/" + id + "/versions")
                .then()
                .body("version", contains(1, 2))
                .body("[0].form.lines[0].quantity", equalTo("500"))
                .body("[0].since", equalTo("2026-03-16T02:00:00Z"))
                .body("[1].form.lines[0].quantity", equalTo("400"))
                .body("[1].since", equalTo("2026-03-16T05:00:00Z"))
                .body("[1].ground", equalTo("QUANTITY_DIFFERS"))
                .body("[1].statement", equalTo("as the contract says"))
                .body("[1].decisionGround", equalTo("papers seen"));
    }

    @Test
    void contentThatDoesNotVerifyIsRefusedWithEveryFaultAndNothingIsAskedOfTheLedgerInEarnest() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, LESS.with("/remarks", "\"不属于管制物项\""));
        Neighbors.refusesToHold("QUANTITY", "WO-08");
        decide(id, request, "approve")
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("faults.pointer", hasItem("/remarks"))
                .body("faults.pointer", hasItem("/lines/0/license"));
        assertTrue(Neighbors.lastBody("PUT", HOLDS).contains("\"dryRun\":true"));
        read(id).then()
                .body("form.lines[0].quantity", equalTo("500"))
                .body("lines[0].heldKilograms", equalTo("500.000000"))
                .body("holds[0].end", equalTo("REQUEST_DECIDED"));
        as(E1).get("/v1/declarations/" + id + "/versions").then().body("$", hasSize(1));
        assertEquals(0, worker.carryOnWhatIsDue());
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void whenTheLicenseMovesBetweenTryAndHoldThePresentContentIsHeldAnew() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, LESS);
        Neighbors.holdsUnder(3, "500.000000");
        Neighbors.refusesOnlyInEarnest(2, "QUANTITY", "WO-08");
        decide(id, request, "approve").statusCode(200).body("state", equalTo("REFUSED"));
        String asked = Neighbors.lastBody("PUT", HOLDS);
        assertTrue(asked.contains("\"attempt\":3") && asked.contains("\"quantity\":\"500\""), asked);
        read(id).then().body("attempt", equalTo(3)).body("lines[0].heldKilograms", equalTo("500.000000"));
        assertEquals(0, worker.carryOnWhatIsDue());
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void untilThePresentContentIsHeldAnewNothingIsReleasedAndTheTroubleHasItsHold() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, LESS);
        Neighbors.refusesOnlyInEarnest(3, "LICENSE_STATE", "LF-03");
        Neighbors.refusesOnlyInEarnest(2, "LICENSE_STATE", "LF-03");
        decide(id, request, "approve").statusCode(200).body("state", equalTo("REFUSED"));
        read(id).then().body("holds.kind", hasItem("LICENSE_TROUBLE")).body("waitingFor", equalTo("license-service"));
        String trouble = read(id).path("holds.find { it.kind == 'LICENSE_TROUBLE' }.id");
        move(OFFICER, id, "holds/" + trouble + "/close", "{\"end\":\"LICENSE_RESUMED\",\"ground\":\"notice seen\"}")
                .statusCode(200);
        release(id).statusCode(409).body("type", equalTo("/problems/illegal-move"));
        Neighbors.reset();
        Neighbors.holdsUnder(4, "500.000000");
        clock.move(Duration.ofMinutes(2));
        assertEquals(1, worker.carryOnWhatIsDue());
        assertTrue(Neighbors.lastBody("PUT", HOLDS).contains("\"attempt\":4"));
        assertEquals(0, worker.carryOnWhatIsDue());
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void whatIsHeldAnewCannotBeReleasedByTheDatabaseEither() throws SQLException {
        String id = accepted(Forms.licensedOxide());
        sql("update declaration set ledger_duty = 'HOLD_AGAIN', ledger_attempt = 1, next_try_at = 'infinity'");
        try {
            sql("update declaration set state = 'RELEASED' where id = '" + id + "'");
        } catch (SQLException refused) {
            assertTrue(refused.getMessage().contains("declaration_held_again_ck"), refused.getMessage());
            return;
        }
        throw new AssertionError("released");
    }

    @Test
    void whileTheListIsAwayTheAmendmentWaitsByNameAndTheWorkerCarriesItOn() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, LESS);
        Neighbors.breaks(Neighbors.screening());
        decide(id, request, "approve")
                .statusCode(202)
                .body("state", equalTo("VERIFYING"))
                .body("waitingFor", equalTo("control-list-service"));
        read(id).then()
                .body("state", equalTo("ACCEPTED"))
                .body("form.lines[0].quantity", equalTo("500"))
                .body("lines[0].heldKilograms", equalTo("500.000000"))
                .body("waitingFor", equalTo("control-list-service"));
        release(id).statusCode(409);
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.holdsUnder(2, "400.000000");
        assertEquals(1, worker.carryOnWhatIsDue());
        read(id).then().body("form.lines[0].quantity", equalTo("400"));
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    @Test
    void whileTheLedgerIsAwayTheOldHoldStandsAndTheAmendmentIsHeldOnceItIsBack() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, LESS);
        Neighbors.breaks(Neighbors.licenseCalls());
        decide(id, request, "approve").statusCode(202).body("waitingFor", equalTo("license-service"));
        assertEquals(1, worker.carryOnWhatIsDue());
        Neighbors.reset();
        Neighbors.holdsUnder(2, "400.000000");
        assertEquals(1, worker.carryOnWhatIsDue());
        as(E1).get("/v1/declarations/" + id + "/change-requests").then().body("[0].state", equalTo("APPROVED"));
        read(id).then().body("lines[0].heldKilograms", equalTo("400.000000"));
    }

    @Test
    void anAmendmentWhoseReplicaDiedIsTakenUpWhenItsLeaseHasRunOut() throws SQLException {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, LESS);
        Neighbors.breaks(Neighbors.screening());
        decide(id, request, "approve").statusCode(202);
        sql("update declaration set waiting_for = null, next_try_at = null,"
                + " lease_until = timestamptz '2026-03-16 02:00:20Z'");
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.holdsUnder(2, "400.000000");
        assertEquals(0, worker.carryOnWhatIsDue());
        clock.move(Duration.ofSeconds(21));
        assertEquals(1, worker.carryOnWhatIsDue());
        read(id).then().body("form.lines[0].quantity", equalTo("400"));
    }

    @Test
    void aChallengeDuringTheVerificationWinsAndThePresentContentStays() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, LESS);
        Neighbors.breaks(Neighbors.licenseCalls());
        decide(id, request, "approve").statusCode(202);
        move(
                        OFFICER,
                        id,
                        "challenges",
                        "{\"ground\":\"DOUBTFUL_REMARK\",\"statement\":\"s\",\"evidence\":[{\"kind\":\"OTHER\",\"summary\":\"s\"}]}")
                .statusCode(200);
        Neighbors.reset();
        Neighbors.holdsUnder(3, "500.000000");
        worker.carryOnWhatIsDue();
        as(E1).get("/v1/declarations/" + id + "/change-requests")
                .then()
                .body("[0].state", equalTo("REFUSED"))
                .body("[0].faults[0].rule", equalTo("AW-03"));
        String asked = Neighbors.lastBody("PUT", HOLDS);
        assertTrue(asked.contains("\"attempt\":3") && asked.contains("\"quantity\":\"500\""), asked);
        read(id).then().body("form.lines[0].quantity", equalTo("500"));
    }

    @Test
    void aRefusalOfReleaseDuringTheVerificationFreesWhateverIsHeld() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, LESS);
        Neighbors.breaks(Neighbors.licenseCalls());
        decide(id, request, "approve").statusCode(202);
        move(OFFICER, id, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200);
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
        assertEquals(0, Neighbors.calls("PUT", "/internal/v1/holds/" + id));
        as(E1).get("/v1/declarations/" + id + "/change-requests").then().body("[0].state", equalTo("OVERTAKEN"));
    }

    @Test
    void goodsThatNeedNoLicenseAnyMoreGiveTheirHoldBack() {
        String id = accepted(Forms.licensedOxide());
        Forms other = Forms.magnets().with("/remarks", "\"不属于管制物项\"");
        String request = requested(id, other);
        Neighbors.finds(Neighbors.uncontrolled(1));
        decide(id, request, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
        assertEquals(0, Neighbors.calls("POST", "/internal/v1/holds/.*/use"));
    }

    @Test
    void changedGoodsThatAreControlledWithoutALicenseAreHeldForReview() {
        String id = accepted(Forms.licensedOxide());
        String request = requested(id, Forms.magnets());
        Neighbors.finds(Neighbors.controlled(1, "1C904.a.4"));
        decide(id, request, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        read(id).then().body("holds.find { it.open }.rule", equalTo("CH-01"));
        release(id).statusCode(409);
    }

    @Test
    void everyFaultOfTheFormIsToldWhenItIsAskedFor() {
        String id = accepted(Forms.licensedOxide());
        askToChange(
                        id,
                        "AMENDMENT",
                        "SYSTEM_FAILURE",
                        LESS.with("/packages", "0").with("/customsOffice", "\"5300\""))
                .statusCode(422)
                .body("type", equalTo("/problems/content-refused"))
                .body("violations.pointer", hasItem("/form/packages"))
                .body("violations.pointer", hasItem("/form/customsOffice"));
        askToChange(id, "AMENDMENT", "SYSTEM_FAILURE", Forms.licensedOxide()).statusCode(422);
        askToChange(id, "AMENDMENT", "SYSTEM_FAILURE", null).statusCode(422);
    }

    @Test
    void releasedGoodsAreNotAmended() {
        String id = accepted(Forms.licensedOxide());
        release(id).statusCode(200);
        askToChange(id, "AMENDMENT", "QUANTITY_DIFFERS", LESS)
                .statusCode(409)
                .body("type", equalTo("/problems/change-refused"))
                .body("rule", equalTo("AW-01"));
    }

    @Test
    void aDraftIsEditedFreelyAndNeedsNoRequest() {
        String id = draft(E1, Forms.licensedOxide());
        askToChange(id, "AMENDMENT", "QUANTITY_DIFFERS", LESS).statusCode(409).body("rule", equalTo("AW-01"));
    }

    @Test
    void asManyChangesAsAreNeededMayFollowEachOther() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.holdsUnder(2, "400.000000");
        decide(id, requested(id, LESS), "approve").statusCode(200);
        Neighbors.holdsUnder(3, "300.000000");
        decide(id, requested(id, LESS.with("/lines/0/quantity", "\"300\"")), "approve")
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        as(E1).get("/v1/declarations/" + id + "/versions").then().body("version", contains(1, 2, 3));
        read(id).then().body("lines[0].heldKilograms", equalTo("300.000000"));
    }
}
