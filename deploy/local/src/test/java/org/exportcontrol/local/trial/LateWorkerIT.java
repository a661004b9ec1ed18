package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.exportcontrol.local.fault.Fault;
import org.exportcontrol.local.fault.HeldCalls;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Declarations;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two processes of declaration-service work on one database, and one of them is late: it is stopped in the middle of a
 * call to license-service, given up for dead, and wakes up when the other has gone on.
 */
class LateWorkerIT {
    private static final String CHALLENGE = """
            {"ground": "EVIDENCE_OF_CONTROL", "statement": "The laboratory has found terbium.",
             "evidence": [{"kind": "LABORATORY_SHEET", "summary": "terbium 0.11 % by mass", "reference": "2248-LAB-1",
                           "takenOn": "{today}"}]}""";

    private static ProcessHandle late;

    private final Trial trial = Trial.get();
    private final FaultyStack faulty = trial.faulty();
    private final Gateway toLate = faulty.toSecond(new TestStack.Silence());

    @BeforeAll
    static void startTheOneThatWillBeLate() {
        late = Trial.get().faulty().startSecond();
    }

    @AfterAll
    static void endIt() {
        Trial.get().faulty().endSecond();
    }

    @Test
    void itsOldHoldComesAfterTheReleaseAndChangesNothing() {
        Answer draft = trial.draft();
        HeldCalls oldHold = faulty.licenseOfSecond().holdBack(call -> call.startsWith("PUT /internal/v1/holds/"));
        inBackground(() -> toLate.as(E1, null).ifMatch(draft).key("once").post(pathOf(draft) + "/lodge"));
        stopItAt(oldHold);

        Answer accepted = trial.traffic().settled(E1, draft);
        assertEquals("ACCEPTED", accepted.text("/state"));
        trial.release(accepted);
        wakeItUp(oldHold);

        trial.checkInvariants();
        assertEquals(List.of("HELD", "USED"), trial.bookings(draft));
    }

    @Test
    void itsOldUseComesAfterAHoldHasWonAndUsesNothing() {
        Answer accepted = trial.accepted();
        HeldCalls oldUse = faulty.licenseOfSecond().holdBack(call -> call.endsWith("/use"));
        HeldCalls newUse = faulty.proxy(Service.LICENSE).holdBack(call -> call.endsWith("/use"));
        inBackground(() -> toLate.as(OFFICER, null).ifMatch(accepted).post(pathOf(accepted) + "/release"));
        stopItAt(oldUse);

        trial.await(newUse::hasOne); // the other has taken over
        Answer releasing = trial.traffic().read(OFFICER, accepted);
        trial.gateway()
                .as(OFFICER, null)
                .ifMatch(releasing)
                .post(
                        Declarations.path(accepted) + "/challenges",
                        CHALLENGE.replace("{today}", trial.today().toString()))
                .expectStatus(200);
        newUse.letGo();
        trial.await(() -> trial.bookings(accepted).equals(List.of("HELD", "USED", "REVERSED")));
        wakeItUp(oldUse);

        trial.checkInvariants();
        assertEquals("UNDER_REVIEW", trial.read(accepted).text("/state"));
        assertEquals(List.of("HELD", "USED", "REVERSED"), trial.bookings(accepted));
    }

    @Test
    void itsOldDeleteComesAfterTheOtherHasFreedAndFreesNothingTwice() {
        Answer accepted = trial.accepted();
        HeldCalls oldDelete = faulty.licenseOfSecond().holdBack(call -> call.startsWith("DELETE "));
        inBackground(() -> toLate.as(OFFICER, null)
                .ifMatch(accepted)
                .post(pathOf(accepted) + "/not-release", "{\"ground\": \"Forged seal\", \"rule\": \"CU-02\"}"));
        stopItAt(oldDelete);

        trial.await(() -> trial.bookings(accepted).equals(List.of("HELD", "FREED")));
        wakeItUp(oldDelete);

        trial.checkInvariants();
        assertEquals("NOT_RELEASED", trial.read(accepted).text("/state"));
        assertEquals(List.of("HELD", "FREED"), trial.bookings(accepted));
    }

    @Test
    void bothCarryOnWhatHasPiledUpAndEachFileIsAcceptedOnce() {
        faulty.proxy(Service.LICENSE).fail(Fault.REFUSED);
        faulty.licenseOfSecond().fail(Fault.REFUSED);
        List<Answer> drafts =
                IntStream.range(0, 16).mapToObj(i -> trial.draft()).toList();
        drafts.forEach(
                draft -> assertEquals(202, trial.traffic().lodge(E1, draft).status()));
        faulty.heal();

        drafts.forEach(draft ->
                assertEquals("ACCEPTED", trial.traffic().settled(E1, draft).text("/state")));
        trial.checkInvariants();
        drafts.forEach(draft -> assertEquals(List.of("HELD"), trial.bookings(draft)));
    }

    @AfterEach
    void everythingRunsAgain() {
        Processes.signal(late, "CONT");
        faulty.heal();
    }

    private void stopItAt(HeldCalls call) {
        trial.await(call::hasOne);
        Processes.signal(late, "STOP");
    }

    /** Its call, sent long ago, arrives; then it goes on itself. */
    private void wakeItUp(HeldCalls call) {
        call.letGo();
        trial.await(call::hasBeenAnswered);
        Processes.signal(late, "CONT");
        trial.await(faulty::isSecondReady);
    }

    /** The caller of a process that is stopped hears nothing, and does not matter here. */
    private static void inBackground(Runnable call) {
        CompletableFuture.runAsync(call);
    }

    private static String pathOf(Answer declaration) {
        return "/v1/declarations/" + declaration.text("/id");
    }
}
