package org.exportcontrol.gateway.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many requests in a window, given back evenly: a caller who was quiet may use up all of them at once, and then gets
 * one each {@code window / quota}. A single number is kept, the instant at which all would be given back (the generic
 * cell rate algorithm), so that taking is one compare-and-set.
 */
final class Allowance {

    private final long window;
    private final long each;
    private final AtomicLong fullAt;

    /** @param now in nanoseconds, of any origin */
    Allowance(int quota, Duration window, long now) {
        this.window = window.toNanos();
        this.each = Math.max(1, this.window / quota);
        this.fullAt = new AtomicLong(now);
    }

    /**
     * What is left after a request was counted.
     *
     * @param granted false when it was not counted, because nothing was left
     * @param left further requests that would be granted at once
     * @param pause nanoseconds until one more is given back where none is left, else until all are
     */
    record Taken(boolean granted, long left, long pause) {}

    Taken take(long now) {
        while (true) {
            long before = fullAt.get();
            long after = (before - now > 0 ? before : now) + each;
            long used = after - now;
            if (used > window) {
                return new Taken(false, 0, used - window);
            }
            if (fullAt.compareAndSet(before, after)) {
                return new Taken(true, (window - used) / each, used);
            }
        }
    }
}
