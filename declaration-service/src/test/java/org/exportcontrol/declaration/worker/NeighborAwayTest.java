package org.exportcontrol.declaration.worker;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NeighborAwayTest extends DeclarationScenario {

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    @Test
    void whileTheListIsAwayTheDeclarationWaitsForItByName() {
        Neighbors.breaks(Neighbors.screening());
        String id = draft(E1, Forms.licensedOxide());
        lodge(id)
                .statusCode(202)
                .body("state", equalTo("AWAITING_VERIFICATION"))
                .body("waitingFor", equalTo("control-list-service"));
        assertEquals(1, worker.carryOnWhatIsDue());
        read(id).then().body("state", equalTo("AWAITING_VERIFICATION"));
    }

    @Test
    void whenTheLicenseServiceIsBackTheWorkerCarriesOnAndHoldsOnce() {
        Neighbors.breaks(Neighbors.licenseCalls());
        String id = draft(E1, Forms.licensedOxide());
        lodge(id).statusCode(202).body("waitingFor", equalTo("license-service"));
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        worker.carryOnWhatIsDue();
        read(id).then()
                .body("state", equalTo("ACCEPTED"))
                .body("attempt", equalTo(1))
                .body("waitingFor", nullValue());
        assertEquals(1, Neighbors.calls("PUT", "/internal/v1/holds/.*"));
        assertEquals(0, Neighbors.calls("POST", "/v1/screenings")); // its answer was stored before
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    @Test
    void ifTheDayTurnsMeanwhileFindingAndHoldAreRepeatedForTheNewDay() {
        Neighbors.breaks(Neighbors.licenseCalls());
        String id = draft(E1, Forms.licensedOxide());
        lodge(id).statusCode(202);
        clock.move(Duration.ofHours(14)); // midnight in Beijing
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        worker.carryOnWhatIsDue();
        read(id).then()
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedOn", equalTo("2026-03-17"))
                .body("attempt", equalTo(2));
        assertEquals(2, Neighbors.calls("PUT", "/internal/v1/holds/.*"));
        assertEquals(true, Neighbors.lastBody("PUT", "/internal/v1/holds/.*").contains("\"attempt\":2"));
    }

    @Test
    void aLodgingWhoseReplicaDiedIsTakenUpWhenItsLeaseHasRunOut() throws SQLException {
        Neighbors.breaks(Neighbors.screening());
        String id = draft(E1, Forms.licensedOxide());
        lodge(id).statusCode(202);
        sql("update declaration set state = 'LODGED', waiting_for = null, next_try_at = null,"
                + " lease_until = timestamptz '2026-03-16 02:00:20Z'");
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        assertEquals(0, worker.carryOnWhatIsDue());
        clock.move(Duration.ofSeconds(21));
        assertEquals(1, worker.carryOnWhatIsDue());
        read(id).then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void aReleaseWhoseAnswerWasLostIsRepeatedWithTheSameAttempt() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.breaks(Neighbors.useCalls());
        release(id).statusCode(202).body("state", equalTo("RELEASING")).body("waitingFor", equalTo("license-service"));
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        read(id).then().body("state", equalTo("RELEASED")).body("attempt", equalTo(2));
        assertEquals("{\"attempt\":2}", Neighbors.lastBody("POST", "/internal/v1/holds/.*/use"));
    }

    @Test
    void anAnswerThatMakesNoSenseLeavesTheReleaseWaitingNotDone() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.findsNothingHeld();
        release(id).statusCode(202).body("state", equalTo("RELEASING")).body("waitingFor", equalTo("license-service"));
    }

    @Test
    void aBanFoundAfterTheUseWasBookedReversesIt() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.breaks(Neighbors.useCalls()); // booked there perhaps; the answer is lost
        release(id).statusCode(202);
        Neighbors.reset();
        Neighbors.lists("Motorenwerk GmbH", "FORBIDDEN");
        worker.carryOnWhatIsDue();
        read(id).then().body("state", equalTo("UNDER_REVIEW")).body("holds[0].kind", equalTo("STOP"));
        assertEquals(1, Neighbors.calls("POST", "/internal/v1/holds/" + id + "/reversal"));
    }

    @Test
    void aRefusalBeforeTheReversalIsToldReversesFirstAndThenFrees() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.refusesToUse("LICENSE_STATE", "LF-03");
        Neighbors.breaks(Neighbors.reversals());
        release(id).statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        Neighbors.breaks(Neighbors.licenseCalls());
        move(OFFICER, id, "not-release", "{\"ground\":\"license paused\",\"rule\":\"LF-03\"}")
                .statusCode(200);
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        assertEquals(1, Neighbors.calls("POST", "/internal/v1/holds/" + id + "/reversal"));
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    @Test
    void aCallRefusedForNoForeseenReasonIsAskedAgainLaterAndHoldsUpNoOtherFile() {
        Neighbors.refusesPartyChecks();
        String stuck = draft(E1, Forms.licensedOxide());
        for (int time = 0; time < 12; time++) {
            clock.move(Duration.ofMinutes(2));
            if (time == 0) {
                lodge(stuck).statusCode(202).body("waitingFor", equalTo("license-service"));
            }
            worker.carryOnWhatIsDue();
        }
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        accepted(Forms.licensedOxide()); // the circuit to license-service is closed
        move(E1, stuck, "withdraw", null).statusCode(200).body("state", equalTo("WITHDRAWN"));
        worker.carryOnWhatIsDue();
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + stuck));
    }

    @Test
    void aLedgerThatRefusesToBeToldIsAskedAgainLaterAndTheOfficersMoveStands() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.refusesToFree();
        move(OFFICER, id, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200)
                .body("state", equalTo("NOT_RELEASED"));
        assertEquals(0, worker.carryOnWhatIsDue());
        Neighbors.reset();
        clock.move(Duration.ofMinutes(2));
        assertEquals(1, worker.carryOnWhatIsDue());
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    @Test
    void whatIsOwedToTheLedgerIsToldWhenItIsBack() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.breaks(Neighbors.licenseCalls());
        move(OFFICER, id, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200)
                .body("state", equalTo("NOT_RELEASED"));
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + id));
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    /** What an answer page of a stranger or another endpoint looks like to a client that only looks at the status. */
    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "{\"status\":\"UP\"}", "{}", "{\"attempt\":1,\"lin", "null"})
    void aSuccessWithSomethingElseInItIsNoAnswer(String rubbish) {
        Neighbors.answers(Neighbors.screening(), rubbish);
        String screened = draft(E1, Forms.licensedOxide());
        lodge(screened).statusCode(202).body("waitingFor", equalTo("control-list-service"));
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        workUntil(screened, "ACCEPTED");

        Neighbors.answers(Neighbors.licenseCalls(), rubbish);
        String held = draft(E1, Forms.licensedOxide());
        lodge(held).statusCode(202).body("waitingFor", equalTo("license-service"));
        release(screened).statusCode(202).body("state", equalTo("RELEASING"));
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        workUntil(held, "ACCEPTED");
        workUntil(screened, "RELEASED");
        read(screened).then().body("holds.size()", equalTo(0));

        Neighbors.answers(Neighbors.licenseCalls(), rubbish);
        move(OFFICER, held, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200);
        Neighbors.reset();
        assertEquals(1, worker.carryOnWhatIsDue()); // the ledger has not been told yet
        assertEquals(1, Neighbors.calls("DELETE", "/internal/v1/holds/" + held));
    }

    /** The neighbor may be left alone for a moment longer, so more than one look may be needed. */
    private void workUntil(String id, String state) {
        Awaitility.await().atMost(Patience.LIMIT).until(() -> {
            worker.carryOnWhatIsDue();
            return state.equals(read(id).path("state"));
        });
    }
}
