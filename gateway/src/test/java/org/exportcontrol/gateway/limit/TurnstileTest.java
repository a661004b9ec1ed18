package org.exportcontrol.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.exportcontrol.common.testkit.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers take turns at the places of a service. */
class TurnstileTest {

    private static final Caller NOISY = new Caller("noisy");
    private static final Caller QUIET = new Caller("quiet");
    private static final Caller THIRD = new Caller("third");

    private final Vertx vertx = Vertx.vertx();
    private final ConcurrentLinkedQueue<String> letIn = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void whoComesToAFreePlaceDoesNotWait() {
        Turnstile turnstile = turnstile(2, 2, 0);

        assertTrue(turnstile.enter(NOISY).succeeded());
        assertTrue(turnstile.enter(NOISY).succeeded());
        assertEquals(TurnedAway.Reason.OWN_SHARE, reason(turnstile.enter(NOISY)));
        assertEquals(TurnedAway.Reason.FULL, reason(turnstile.enter(QUIET)));
    }

    @Test
    void oneWithManyWaitingComesNoMoreOftenThanOneWithFew() {
        Turnstile turnstile = turnstile(1, 1, 100);
        turnstile.enter(NOISY);
        for (int i = 0; i < 20; i++) {
            enter(turnstile, NOISY, "noisy");
        }
        enter(turnstile, QUIET, "quiet");
        enter(turnstile, THIRD, "third");

        turnstile.leave(NOISY);
        awaitLetIn(1);
        turnstile.leave(NOISY);
        awaitLetIn(2);
        turnstile.leave(QUIET);
        awaitLetIn(3);

        assertEquals(List.of("noisy", "quiet", "third"), List.copyOf(letIn));
    }

    @Test
    void nobodyTakesAllPlaces() {
        Turnstile turnstile = turnstile(4, 3, 100);
        for (int i = 0; i < 3; i++) {
            assertTrue(turnstile.enter(NOISY).succeeded());
        }

        assertFalse(turnstile.enter(NOISY).isComplete());
        assertTrue(turnstile.enter(QUIET).succeeded());
    }

    @Test
    void whenTheRoomIsFullTheNewestOfWhoeverFillsItGoes() {
        Turnstile turnstile = turnstile(1, 1, 3);
        turnstile.enter(NOISY);
        List<Future<Void>> noisy = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            noisy.add(turnstile.enter(NOISY));
        }

        Future<Void> quiet = turnstile.enter(QUIET);

        assertEquals(TurnedAway.Reason.FULL, reason(noisy.get(2)));
        assertFalse(noisy.get(0).isComplete());
        assertFalse(noisy.get(1).isComplete());
        assertFalse(quiet.isComplete());
        assertEquals(TurnedAway.Reason.OWN_SHARE, reason(turnstile.enter(NOISY)), "its own one would have to go");
        assertEquals(3, turnstile.waiting());
    }

    @Test
    void whoWaitsTooLongIsToldWhatStoodInItsWay() {
        Turnstile turnstile = new Turnstile(2, 1, 10, Duration.ofMillis(50), vertx);
        turnstile.enter(NOISY);

        assertEquals(TurnedAway.Reason.OWN_SHARE, reason(turnstile.enter(NOISY)));
        turnstile.enter(QUIET);
        assertEquals(TurnedAway.Reason.TOO_LATE, reason(turnstile.enter(THIRD)));
        assertEquals(0, turnstile.waiting());

        turnstile.leave(NOISY);
        assertTrue(turnstile.enter(THIRD).succeeded());
    }

    @Test
    void underAnyCrowdNoPlaceIsGivenTwiceAndNoneIsLost() {
        Turnstile turnstile = turnstile(8, 4, 10_000);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger left = new AtomicInteger();
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Caller caller = new Caller("caller " + i % 7);
            all.add(turnstile.enter(caller).onSuccess(in -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                vertx.runOnContext(now -> {
                    inside.decrementAndGet();
                    turnstile.leave(caller);
                    left.incrementAndGet();
                });
            }));
        }

        all.forEach(TurnstileTest::get);
        Awaitility.await().atMost(Patience.LIMIT).until(() -> left.get() == 5_000);

        assertTrue(most.get() <= 8, most + " were inside");
        assertEquals(0, turnstile.waiting());
        for (int i = 0; i < 8; i++) {
            assertTrue(turnstile.enter(new Caller("new " + i)).succeeded());
        }
        assertFalse(turnstile.enter(new Caller("one too many")).isComplete());
    }

    private Turnstile turnstile(int places, int perCaller, int seats) {
        return new Turnstile(places, perCaller, seats, Patience.LIMIT, vertx);
    }

    private void enter(Turnstile turnstile, Caller caller, String name) {
        turnstile.enter(caller).onSuccess(in -> letIn.add(name));
    }

    private void awaitLetIn(int count) {
        Awaitility.await().atMost(Patience.LIMIT).until(() -> letIn.size() == count);
    }

    private static TurnedAway.Reason reason(Future<Void> entering) {
        try {
            future(entering).get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return ((TurnedAway) e.getCause()).reason();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("was let in");
    }

    private static void get(Future<Void> entering) {
        try {
            future(entering).get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Void> future(Future<Void> future) {
        return future.toCompletionStage().toCompletableFuture();
    }
}
