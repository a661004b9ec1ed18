package org.exportcontrol.local.fault;

import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** Calls of a kind that a {@link FaultProxy} keeps back until it is told to let them go on. */
public final class HeldCalls {
    private final Predicate<String> kind;
    private final boolean answersOnly;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    HeldCalls(Predicate<String> kind, boolean answersOnly) {
        this.kind = kind;
        this.answersOnly = answersOnly;
    }

    /** Whether one is kept back, or has been. */
    public boolean hasOne() {
        return arrived.getCount() == 0;
    }

    /** Whether the service has answered one. */
    public boolean hasBeenAnswered() {
        return answered.getCount() == 0;
    }

    /** Lets those that wait go on, and those that come. */
    public void letGo() {
        letGo.countDown();
    }

    boolean concerns(String call) {
        return kind.test(call);
    }

    /** Waits before the call is passed on, unless only its answer is kept back. */
    void beforeCall() throws InterruptedException {
        if (!answersOnly) {
            hold();
        }
    }

    void beforeAnswer() throws InterruptedException {
        answered.countDown();
        if (answersOnly) {
            hold();
        }
    }

    private void hold() throws InterruptedException {
        arrived.countDown();
        letGo.await();
    }
}
