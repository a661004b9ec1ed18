package org.exportcontrol.declaration;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests can move. Stands on Monday, 16 March 2026, 10:00 in Beijing. */
@Singleton
@Alternative
@Priority(1)
public class TrialClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-03-16T02:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void reset() {
        now = START;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }
}
