package org.exportcontrol.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** A clock's number may be anything, also below zero. */
    private static final long START = Long.MAX_VALUE - 3 * SECOND;

    private final Allowance allowance = new Allowance(60, Duration.ofMinutes(1), START);

    @Test
    void whoWasQuietMayUseAllAtOnceAndThenOneEachSecond() {
        for (int left = 59; left >= 0; left--) {
            assertEquals(left, allowance.take(START).left());
        }

        Allowance.Taken refused = allowance.take(START);
        assertFalse(refused.granted());
        assertEquals(SECOND, refused.pause());

        assertTrue(allowance.take(START + SECOND).granted());
        assertFalse(allowance.take(START + SECOND).granted());
        assertTrue(allowance.take(START + 5 * SECOND).granted(), "over the clock's end");
    }

    @Test
    void aRefusedRequestCostsNothing() {
        IntStream.range(0, 60).forEach(i -> allowance.take(START));
        IntStream.range(0, 1000).forEach(i -> allowance.take(START));

        assertTrue(allowance.take(START + SECOND).granted());
    }

    @Test
    void afterAQuietWindowAllIsGivenBackAndNotMore() {
        IntStream.range(0, 60).forEach(i -> allowance.take(START));

        assertEquals(59, allowance.take(START + 600 * SECOND).left());
    }

    @Test
    void manyAtOnceGetNoMoreThanTheQuota() {
        AtomicInteger granted = new AtomicInteger();

        IntStream.range(0, 10_000).parallel().forEach(i -> {
            if (allowance.take(START).granted()) {
                granted.incrementAndGet();
            }
        });

        assertEquals(60, granted.get());
    }
}
