package org.exportcontrol.common.time;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Makes the {@link InstantSource} that all code asks for the time. The shift is a constant: time runs on at its own
 * pace, and services that were given the same start and origin agree. Token checks do not ask it.
 */
@Startup
@ApplicationScoped
public class SuiteClock {

    private static final Logger LOG = Logger.getLogger(SuiteClock.class);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final Duration shift;

    SuiteClock(ClockConfig config) {
        this.shift = config.start()
                .map(start -> Duration.between(config.origin().orElseGet(Instant::now), parse(start)))
                .orElse(Duration.ZERO);
        if (shifted() && ConfigUtils.isProfileActive("prod")) {
            throw new IllegalStateException("clock.start is set in the production profile: a shifted clock is for"
                    + " trials only. Remove clock.start, or run with QUARKUS_PROFILE=local.");
        }
        if (shifted()) {
            LOG.warnf(
                    "The clock is shifted by %s and shows %s",
                    shift, Instant.now().plus(shift));
        }
    }

    /** The time as the suite sees it, in microseconds: what an answer says first is what the database keeps. */
    @Produces
    @Singleton
    InstantSource instantSource() {
        InstantSource shifted = InstantSource.offset(Clock.systemUTC(), shift);
        return () -> shifted.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public boolean shifted() {
        return !shift.isZero();
    }

    public Duration shift() {
        return shift;
    }

    /** The time without the shift, for what lives on real time: tokens. */
    public Instant realTime() {
        return Instant.now();
    }

    private static Instant parse(String start) {
        try {
            return start.length() == 10
                    ? LocalDate.parse(start)
                            .atTime(OFFICE_OPENS)
                            .atZone(BusinessZone.ID)
                            .toInstant()
                    : Instant.parse(start);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "clock.start must be a date (2026-03-16) or an instant (2026-03-16T01:00:00Z), not: " + start,
                    unreadable);
        }
    }
}
