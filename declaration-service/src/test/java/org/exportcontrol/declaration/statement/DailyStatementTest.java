package org.exportcontrol.declaration.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Statements;
import org.exportcontrol.declaration.statement.StatementSteps.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a day the ledger hears what declarations hold and have used (WO-05). */
@QuarkusTest
class DailyStatementTest extends DeclarationScenario {

    private static final Duration BACK_TO_HALF_PAST_ONE = Duration.ofMinutes(-(8 * 60 + 30));

    @Inject
    DailyStatement daily;

    @Inject
    StatementSteps steps;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void theLedgerCompares() {
        Statements.compared(1, 0, 0, 0, 0);
    }

    @Test
    void itIsPushedOnceADayFromHalfPastOneInBeijing() {
        clock.move(BACK_TO_HALF_PAST_ONE.minusSeconds(1));
        daily.pushWhatIsDue();
        assertEquals(0, Statements.parts());
        clock.move(Duration.ofSeconds(1));
        daily.pushWhatIsDue();
        daily.pushWhatIsDue();
        assertEquals(1, Statements.parts());
        latest().body("items.cause", contains("DAILY"))
                .body("items.date", contains("2026-03-16"))
                .body("items.takenAt", contains("2026-03-15T17:30:00Z"));
        clock.move(Duration.ofDays(1));
        daily.pushWhatIsDue();
        assertEquals(2, Statements.parts());
    }

    @Test
    void whatAnOperatorPushedDoesNotStandForTheDailyOne() {
        Statements.push(TestTokens.operator(), "k").then().statusCode(200);
        daily.pushWhatIsDue();
        assertEquals(2, Statements.parts());
    }

    @Test
    void whatFailedIsTriedAgainTheSameDayAndShowsMeanwhile() {
        Statements.breakAt(1);
        double failures =
                meters.counter("declaration.statements", "outcome", "away").count();
        daily.pushWhatIsDue();
        assertEquals(
                failures + 1,
                meters.counter("declaration.statements", "outcome", "away").count());
        latest().body("items.state", contains("FAILED"))
                .body("items.trouble", contains("AWAY"))
                .body("items.nextTryAt", contains("2026-03-16T02:10:00Z"));
        readiness("FAILED");
        Statements.compared(1, 7, 0, 1, 0);
        daily.pushWhatIsDue(); // its pause is not over
        latest().body("items.state", contains("FAILED"));
        clock.move(Duration.ofMinutes(10));
        daily.pushWhatIsDue();
        latest().body("items.state", contains("COMPARED"))
                .body("items.tries", contains(2))
                .body("items.takenAt", contains("2026-03-16T02:10:00Z"));
        readiness("COMPARED");
    }

    @Test
    void onTheNextDayTheNextStatementTakesThePlaceOfOneThatNeverWentThrough() {
        Statements.breakAt(1);
        daily.pushWhatIsDue();
        clock.move(Duration.ofDays(1));
        Statements.compared(1, 0, 0, 0, 0);
        daily.pushWhatIsDue();
        daily.pushWhatIsDue();
        latest().body("items.date", contains("2026-03-17", "2026-03-16"))
                .body("items.state", contains("COMPARED", "FAILED"));
    }

    @Test
    void whileOneReplicaPushesTheOthersPassByAndAfterItsDeathOneTakesOver() {
        Taken dead = steps.takeDaily().orElseThrow();
        daily.pushWhatIsDue();
        assertEquals(0, Statements.parts());
        clock.move(Duration.ofSeconds(61));
        daily.pushWhatIsDue();
        assertEquals(1, Statements.parts());
        assertFalse(steps.goesOn(dead)); // should it come back, it sends nothing and records nothing
        steps.failed(dead, StatementTrouble.AWAY);
        latest().body("items.state", contains("COMPARED")).body("items.tries", contains(2));
    }

    @Test
    void twoReplicasAtTheSameMomentPushOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> pushes = new ArrayList<>();
            for (int replica = 0; replica < 2; replica++) {
                pushes.add(replicas.submit(() -> {
                    together.await();
                    daily.pushWhatIsDue();
                    return null;
                }));
            }
            for (Future<?> push : pushes) {
                push.get();
            }
        } finally {
            replicas.shutdownNow();
        }
        assertEquals(1, Statements.parts());
        latest().body("items.state", contains("COMPARED"));
    }

    @Test
    void differencesAreCounted() {
        double before = meters.counter("declaration.statements.differences").count();
        Statements.compared(1, 9, 0, 4, 0);
        daily.pushWhatIsDue();
        assertEquals(
                before + 4, meters.counter("declaration.statements.differences").count());
    }

    private static void readiness(String state) {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.findAll { it.name == 'daily-statement' }.data.state", hasItem(state))
                .body("status", equalTo("UP"));
    }

    private static ValidatableResponse latest() {
        return as(TestTokens.operator()).get("/v1/statements").then().statusCode(200);
    }
}
