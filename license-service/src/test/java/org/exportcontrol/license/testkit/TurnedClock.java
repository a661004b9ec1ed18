package org.exportcontrol.license.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The real time, unless a test turns it back. */
@Singleton
@Alternative
@Priority(1)
public class TurnedClock implements InstantSource {

    private volatile Duration shift = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(shift).truncatedTo(ChronoUnit.MICROS);
    }

    public void reset() {
        shift = Duration.ZERO;
    }

    /** Shows that instant now, and runs on from there. */
    public void turnTo(Instant instant) {
        shift = Duration.between(Instant.now(), instant);
    }
}
