package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.exportcontrol.local.fault.HeldCalls;
import org.exportcontrol.local.postgres.Database;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.CommitGate;
import org.exportcontrol.local.story.Declarations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** declaration-service is killed, its day turns, clocks are wrong, the database crashes: nothing is lost or doubled. */
class ProcessFaultsIT {
    private final Trial trial = Trial.get();
    private final FaultyStack faulty = trial.faulty();

    @Test
    void killedAfterTheHoldAndBeforeTheAcceptanceItAcceptsWhatIsHeldOnce() {
        Answer draft = trial.draft();
        HeldCalls hold = faulty.proxy(Service.LICENSE).holdBackAnswers(ProcessFaultsIT::isHold);
        CompletableFuture<Answer> lodging =
                CompletableFuture.supplyAsync(() -> trial.traffic().lodge(E1, draft));
        trial.await(hold::hasOne);
        faulty.kill(Service.DECLARATION);
        hold.letGo();
        faulty.restart(Service.DECLARATION);

        assertEquals(2, lodging.join().status() / 100);
        assertEquals("ACCEPTED", trial.traffic().settled(E1, draft).text("/state"));
        trial.checkInvariants();
        assertEquals(List.of("HELD"), trial.bookings(draft));
    }

    /** Finding, verdict and acceptance bear one date (CL-10). */
    @Test
    void whenTheDayTurnsBetweenHoldAndAcceptanceBothAreMadeAnewForTheNewDay() {
        Answer draft = trial.draft();
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        HeldCalls hold = faulty.proxy(Service.LICENSE).holdBackAnswers(ProcessFaultsIT::isHold);
        CompletableFuture<Answer> lodging =
                CompletableFuture.supplyAsync(() -> trial.traffic().lodge(E1, draft));
        trial.await(hold::hasOne);
        faulty.kill(Service.DECLARATION);
        hold.letGo();
        faulty.setClock(Service.DECLARATION, Duration.ofDays(1));
        faulty.restart(Service.DECLARATION);

        lodging.join();
        Answer accepted = trial.traffic().settled(E1, draft);
        assertEquals("ACCEPTED", accepted.text("/state"));
        assertEquals(tomorrow.toString(), accepted.text("/acceptedOn"));
        assertEquals(tomorrow.toString(), accepted.text("/list/asOf"));
        assertEquals(List.of("HELD", "FREED", "HELD"), trial.bookings(draft));

        faulty.kill(Service.DECLARATION);
        faulty.setClock(Service.DECLARATION, Duration.ZERO);
        faulty.restart(Service.DECLARATION);
        trial.checkInvariants();
    }

    @Test
    void clocksThatAreAMinuteOffChangeNothing() {
        setClocks(Duration.ofMinutes(-1), Duration.ofMinutes(1));

        Answer released = trial.accepted();
        trial.release(released);
        Answer refused = trial.accepted();
        assertEquals("NOT_RELEASED", trial.traffic().refuse(refused).text("/state"));
        trial.checkInvariants();
        assertEquals(List.of("HELD", "USED"), trial.bookings(released));
        assertEquals(List.of("HELD", "FREED"), trial.bookings(refused));

        setClocks(Duration.ZERO, Duration.ZERO);
        trial.checkInvariants();
    }

    @Test
    void aHoldThatTheDatabaseForgotInItsCrashIsBookedOnceWhenItIsAskedForAgain() throws Exception {
        Answer draft = trial.draft();
        CompletableFuture<Answer> lodging;
        try (CommitGate gate = new CommitGate(faulty.stack().session(Database.LICENSE))) {
            lodging = CompletableFuture.supplyAsync(() -> trial.traffic().lodge(E1, draft));
            trial.await(gate::holdsOneBack);
            faulty.stack().crashPostgres();
        }
        try (Connection owner = faulty.stack().session(Database.LICENSE)) {
            CommitGate.remove(owner);
        }

        lodging.join();
        assertEquals("ACCEPTED", trial.traffic().settled(E1, draft).text("/state"));
        trial.checkInvariants();
        assertEquals(List.of("HELD"), trial.bookings(draft));
    }

    @Test
    void theDatabaseCrashesUnderLoadAndEverythingThatWasAnsweredIsThere() {
        Crowd crowd = new Crowd(trial, 24, 4, new Random(7));
        crowd.start();
        trial.await(() -> crowd.done() >= 6);
        faulty.stack().crashPostgres();
        trial.await(() -> crowd.done() >= 14);
        faulty.stack().crashPostgres();

        crowd.finish();
        trial.checkInvariants();
    }

    @Test
    void theSameLodgingSentTwiceAtOnceIsOneLodging() {
        Answer draft = trial.draft();
        List<CompletableFuture<Answer>> twice = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> trial.gateway()
                        .as(E1, null)
                        .ifMatch(draft)
                        .key("the-same-" + draft.text("/id"))
                        .post(Declarations.path(draft) + "/lodge")))
                .toList();
        twice.forEach(answer -> assertEquals(2, answer.join().status() / 100));
        String number = trial.traffic().settled(E1, draft).text("/number");
        twice.forEach(answer ->
                assertTrue(List.of("", "null", number).contains(answer.join().text("/number"))));

        Answer other = trial.draft();
        List<Integer> statuses = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> trial.gateway()
                        .as(E1, null)
                        .ifMatch(other)
                        .key("another-" + i + other.text("/id"))
                        .post(Declarations.path(other) + "/lodge")
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertTrue(
                statuses.stream().allMatch(status -> List.of(200, 202, 409, 412).contains(status)),
                statuses.toString());
        trial.traffic().settled(E1, other);
        trial.checkInvariants();
        assertEquals(List.of("HELD"), trial.bookings(draft));
        assertEquals(List.of("HELD"), trial.bookings(other));
    }

    /** Beside it somebody reads the feed, who is interrupted as well and reads on from the last cursor that was kept. */
    @Test
    void killedAtRandomPointsOfFiftyLodgingsItLosesNothingAndTheFeedIsReadWithoutAGap() {
        long seed = Long.getLong("suite.seed", System.nanoTime());
        System.out.println("Killed at random points, -Dsuite.seed=" + seed);
        Random random = new Random(seed);
        FeedReader reader = new FeedReader(trial.gateway(), new Random(seed));
        Crowd crowd = new Crowd(trial, 50, 4, new Random(seed));
        reader.start();
        crowd.start();
        for (int kills = 0; kills < 5 && crowd.done() < 50; kills++) {
            Processes.pause(Duration.ofMillis(100 + random.nextInt(1_400)));
            faulty.kill(Service.DECLARATION);
            faulty.restart(Service.DECLARATION);
        }

        crowd.finish();
        trial.checkInvariants();
        reader.finish();
        assertEquals(FeedReader.replay(trial.gateway()), reader.seen());
    }

    @AfterEach
    void everythingRunsAgain() {
        faulty.heal();
    }

    private void setClocks(Duration license, Duration controlList) {
        faulty.kill(Service.LICENSE);
        faulty.kill(Service.CONTROL_LIST);
        faulty.setClock(Service.LICENSE, license);
        faulty.setClock(Service.CONTROL_LIST, controlList);
        faulty.restart(Service.LICENSE, Service.CONTROL_LIST);
    }

    private static boolean isHold(String call) {
        return call.startsWith("PUT /internal/v1/holds/");
    }
}
