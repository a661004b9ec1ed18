package org.exportcontrol.gateway.limit;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may use a service's connections now, and who comes next. Callers take turns, however many requests each of them
 * has waiting; none holds more than its share of the places; and when the waiting room is full, the newest request of
 * whoever fills it most goes, not that of whoever came last.
 */
public final class Turnstile {

    private final int places;
    private final int placesPerCaller;
    private final int seats;
    private final Duration longestWait;
    private final Vertx vertx;

    private final Map<Caller, Queue> queues = new HashMap<>();

    /** Those with somebody waiting, whose turn is next first. */
    private final Deque<Queue> turns = new ArrayDeque<>();

    private int inside;
    private int waiting;

    /**
     * @param places how many are inside at a time
     * @param placesPerCaller how many of them may be one caller's
     * @param seats how many may wait
     */
    public Turnstile(int places, int placesPerCaller, int seats, Duration longestWait, Vertx vertx) {
        this.places = places;
        this.placesPerCaller = placesPerCaller;
        this.seats = seats;
        this.longestWait = longestWait;
        this.vertx = vertx;
    }

    /**
     * Waits for the caller's turn. Who was let in must {@link #leave} once.
     *
     * @return fails with a {@link TurnedAway}; answers on the context it was asked on
     */
    public Future<Void> enter(Caller caller) {
        Waiter waiter;
        Waiter turnedAway = null;
        synchronized (this) {
            Queue queue = queues.computeIfAbsent(caller, Queue::new);
            if (inside < places && queue.inside < placesPerCaller) {
                inside++;
                queue.inside++;
                return Future.succeededFuture();
            }
            waiter = new Waiter(queue);
            if (waiting >= seats) {
                turnedAway = makeRoom(queue);
                if (turnedAway == null) {
                    TurnedAway.Reason why =
                            queue.inside >= placesPerCaller ? TurnedAway.Reason.OWN_SHARE : TurnedAway.Reason.FULL;
                    forget(queue);
                    return Future.failedFuture(new TurnedAway(why));
                }
            }
            sit(waiter);
        }
        if (turnedAway != null) {
            turnedAway.tell(TurnedAway.Reason.FULL);
        }
        waiter.timer = vertx.setTimer(Math.max(1, longestWait.toMillis()), timer -> giveUp(waiter));
        return waiter.promise.future();
    }

    /** Gives a place back to whose turn it is. */
    public void leave(Caller caller) {
        List<Waiter> next = new ArrayList<>(1);
        synchronized (this) {
            Queue queue = queues.get(caller);
            queue.inside--;
            inside--;
            forget(queue);
            letIn(next);
        }
        next.forEach(Waiter::letIn);
    }

    /** Requests of all callers that wait. */
    public synchronized int waiting() {
        return waiting;
    }

    private void letIn(List<Waiter> next) {
        for (int looked = turns.size(); looked > 0 && inside < places; looked--) {
            Queue queue = turns.poll();
            if (queue.inside < placesPerCaller) {
                Waiter waiter = queue.waiters.poll();
                waiting--;
                inside++;
                queue.inside++;
                next.add(waiter);
            }
            if (!queue.waiters.isEmpty()) {
                turns.add(queue);
            }
        }
    }

    private void sit(Waiter waiter) {
        if (waiter.queue.waiters.isEmpty()) {
            turns.add(waiter.queue);
        }
        waiter.queue.waiters.add(waiter);
        waiting++;
    }

    /** The newest of whoever fills the room most; null where that is the one who asks. */
    private Waiter makeRoom(Queue asking) {
        Queue longest = turns.stream()
                .max(Comparator.comparingInt(queue -> queue.waiters.size()))
                .orElse(asking);
        if (longest.waiters.size() <= asking.waiters.size() + 1) {
            return null;
        }
        Waiter newest = longest.waiters.pollLast();
        waiting--;
        return newest;
    }

    private void giveUp(Waiter waiter) {
        TurnedAway.Reason why;
        synchronized (this) {
            if (!waiter.queue.waiters.remove(waiter)) {
                return; // let in or turned away meanwhile
            }
            waiting--;
            if (waiter.queue.waiters.isEmpty()) {
                turns.remove(waiter.queue);
            }
            why = waiter.queue.inside >= placesPerCaller ? TurnedAway.Reason.OWN_SHARE : TurnedAway.Reason.TOO_LATE;
            forget(waiter.queue);
        }
        waiter.promise.fail(new TurnedAway(why));
    }

    private void forget(Queue queue) {
        if (queue.inside == 0 && queue.waiters.isEmpty()) {
            queues.remove(queue.caller);
        }
    }

    /** One caller's requests. */
    private static final class Queue {

        private final Caller caller;
        private final Deque<Waiter> waiters = new ArrayDeque<>();
        private int inside;

        Queue(Caller caller) {
            this.caller = caller;
        }
    }

    private final class Waiter {

        private final Queue queue;
        private final Promise<Void> promise = Promise.promise();
        private final Context context = vertx.getOrCreateContext();
        private volatile long timer = -1;

        Waiter(Queue queue) {
            this.queue = queue;
        }

        void letIn() {
            context.runOnContext(now -> {
                vertx.cancelTimer(timer);
                promise.complete();
            });
        }

        void tell(TurnedAway.Reason why) {
            context.runOnContext(now -> {
                vertx.cancelTimer(timer);
                promise.fail(new TurnedAway(why));
            });
        }
    }
}
