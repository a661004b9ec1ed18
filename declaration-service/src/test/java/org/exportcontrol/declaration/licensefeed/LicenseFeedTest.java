package org.exportcontrol.declaration.licensefeed;

import static org.exportcontrol.declaration.Neighbors.event;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.clearance.PartyRecheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What license-service tells reaches the border: licenses (CH-11), parties and bans (PL-04, CL-12). */
@QuarkusTest
class LicenseFeedTest extends DeclarationScenario {

    private static final String LICENSE = "26-AA-000001";

    @Inject
    LicenseFeed feed;

    @Inject
    PartyRecheck parties;

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    @Test
    void aLicensePausedAfterAcceptanceHoldsTheGoodsUntilItIsResumed() {
        String id = accepted(Forms.licensedOxide());
        tells(event(1, "license.held", LICENSE, 2), event(2, "license.paused", LICENSE, 3));
        read(id).then()
                .body("holds[0].kind", equalTo("LICENSE_TROUBLE"))
                .body("holds[0].rule", equalTo("CH-11"))
                .body("holds[0].licenseNumber", equalTo(LICENSE))
                .body("holds[0].reason.en", containsString("is paused after the declaration was accepted"));
        release(id).statusCode(409).body("rule", equalTo("CH-11"));
        tells(
                event(1, "license.held", LICENSE, 2),
                event(2, "license.paused", LICENSE, 3),
                event(3, "license.resumed", LICENSE, 4));
        read(id).then().body("holds", hasSize(1)).body("holds[0].end", equalTo("LICENSE_RESUMED"));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void anotherLicenseAndReleasedGoodsAreLeftAlone() {
        String gone = accepted(Forms.licensedOxide());
        release(gone).statusCode(200);
        String other = accepted(Forms.licensedOxide());
        tells(event(1, "license.revoked", "26-AA-000002", 3));
        read(other).then().body("holds", empty());
        tells(event(1, "license.revoked", "26-AA-000002", 3), event(2, "license.revoked", LICENSE, 3));
        read(gone).then().body("holds", empty());
        read(other).then().body("holds", hasSize(1));
    }

    @Test
    void aLicenseRevokedDuringAReleaseWinsAndTheUseIsReversed() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.breaks(Neighbors.useCalls());
        release(id).statusCode(202);
        tells(event(1, "license.revoked", LICENSE, 3));
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        read(id).then().body("state", equalTo("UNDER_REVIEW")).body("lines[0].used", equalTo(false));
        assertEquals(1, Neighbors.calls("POST", "/internal/v1/holds/" + id + "/reversal"));
    }

    @Test
    void aDeclarationAcceptedAfterThePauseWasToldBeginsHeld() {
        tells(event(1, "license.paused", LICENSE, 3));
        String id = accepted(Forms.licensedOxide());
        read(id).then().body("holds[0].kind", equalTo("LICENSE_TROUBLE"));
    }

    @Test
    void whatIsToldTwiceOrLateChangesNothing() throws Exception {
        String id = accepted(Forms.licensedOxide());
        tells(event(1, "license.paused", LICENSE, 3), event(2, "license.resumed", LICENSE, 4));
        read(id).then().body("holds", empty()); // both at once: nothing is left to hold
        sql("update feed_cursor set position = 0");
        tells(event(1, "license.paused", LICENSE, 3));
        read(id).then().body("holds", empty());
    }

    @Test
    void aReaderThatDiesLosesNothingAndAnotherGoesOnWhenItsLeaseIsOver() throws Exception {
        String id = accepted(Forms.licensedOxide());
        Neighbors.tells(event(1, "license.paused", LICENSE, 3));
        sql("update feed_cursor set lease_until = timestamptz '2026-03-16 02:00:08Z'");
        feed.readOn();
        feed.carryOutWhatIsDue();
        read(id).then().body("holds", empty());
        clock.move(Duration.ofSeconds(11));
        feed.readOn();
        read(id).then().body("holds", empty()); // and it dies again, before the files follow
        feed.carryOutWhatIsDue();
        read(id).then().body("holds", hasSize(1));
    }

    @Test
    void whileLicenseServiceIsAwayTheCursorStays() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.breaks(Neighbors.feedCalls());
        feed.readOn();
        tells(event(1, "license.paused", LICENSE, 3));
        read(id).then().body("holds", hasSize(1));
    }

    @Test
    void afterARestoreOfLicenseServiceTheFeedIsReadAnew() {
        String lost = accepted(Forms.licensedOxide());
        tells(event(1, "license.held", LICENSE, 2), event(2, "license.paused", LICENSE, 3));
        read(lost).then().body("holds[0].open", equalTo(true));
        Neighbors.tells(event(1, "license.held", LICENSE, 2)); // the pause was lost with the backup
        Neighbors.endsBefore(2);
        feed.readOn();
        feed.carryOutWhatIsDue();
        read(lost).then().body("holds[0].end", equalTo("LICENSE_RESUMED"));
        assertEquals(1, parties.carryOutWhatIsDue());
    }

    @Test
    void aPartyListedMeanwhileStopsTheGoodsAndTakenOffTheListLetsThemGo() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.lists("Motorenwerk GmbH", "FORBIDDEN");
        tells(event(1, "party-listing.listed", "l", 1));
        assertEquals(1, parties.carryOutWhatIsDue());
        assertEquals(0, parties.carryOutWhatIsDue());
        read(id).then().body("holds[0].kind", equalTo("STOP")).body("holds[0].rule", equalTo("PL-04"));
        Neighbors.reset();
        tells(event(1, "party-listing.listed", "l", 1), event(2, "party-listing.ended", "l", 2));
        parties.carryOutWhatIsDue();
        read(id).then().body("holds", hasSize(1)).body("holds[0].end", equalTo("PARTY_CLEARED"));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void whileThePartiesCannotBeAskedTheRecheckWaits() {
        String id = accepted(Forms.licensedOxide());
        tells(event(1, "ban.entered", "b", 1));
        Neighbors.breaks(Neighbors.licenseCalls());
        assertEquals(1, parties.carryOutWhatIsDue());
        Neighbors.reset();
        Neighbors.lists("Motorenwerk GmbH", "QUESTION");
        clock.move(Duration.ofSeconds(21));
        assertEquals(1, parties.carryOutWhatIsDue());
        read(id).then().body("holds[0].kind", equalTo("REVIEW")).body("holds[0].rule", equalTo("PL-05"));
    }

    private void tells(String... events) {
        Neighbors.tells(events);
        feed.readOn();
        feed.carryOutWhatIsDue();
    }
}
