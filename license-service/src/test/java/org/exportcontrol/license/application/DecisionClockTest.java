package org.exportcontrol.license.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.common.time.BuiltInHolidays;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.issued.LicenseType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates with the announced calendars of 2025 and 2026, exchange days included (DE-02, DE-03, DE-04). */
class DecisionClockTest {

    private static final WorkingDays DAYS = new WorkingDays(new BuiltInHolidays());

    @ParameterizedTest(name = "accepted {0}, standing still {1}: on {2} {3} days are counted, due {5}")
    @CsvSource({
        "2025-01-02, '', 2025-03-11, 44, 0, 2025-03-12, false", // Spring Festival, two exchange days
        "2025-01-02, '2025-01-24/2025-02-10', 2025-03-25, 46, 8, 2025-03-24, false", // both exchange days inside
        "2025-04-21, '2025-04-25/2025-04-25 2025-04-27/2025-04-28', 2025-07-04, 48, 3, 2025-07-01, false",
        "2025-09-22, '2025-09-28/2025-10-11', 2025-12-09, 46, 6, 2025-12-08, false", // begins and ends on one
        "2026-02-09, '2026-02-14/2026-02-14', 2026-04-28, 50, 1, 2026-04-21, false", // one day, first and last
        "2026-03-16, '2026-03-21/2026-03-22', 2026-05-21, 45, 0, 2026-05-21, false", // a weekend takes nothing
        "2026-03-16, '2026-03-20/', 2026-04-10, 3, 15, 2026-06-11, true", // stands still today
        "2026-03-16, '2026-03-20/2026-03-27 2026-03-25/2026-03-31', 2026-06-01, 44, 8, 2026-06-02, false",
        "2026-11-02, '', 2026-12-31, 43, 0, 2027-01-04, true" // 2027 is not announced
    })
    void theClockRunsOnWorkingDaysOnWhichNothingIsWaitedFor(
            LocalDate accepted,
            String pauses,
            LocalDate today,
            int elapsed,
            int notCounted,
            LocalDate due,
            boolean provisional) {
        Application application = acceptedOn(accepted);
        Stream.of(pauses.split(" ")).filter(text -> !text.isEmpty()).forEach(text -> pause(application, text));

        DecisionClock clock = DecisionClock.of(application, DAYS, today);

        assertEquals(new DecisionClock(elapsed, notCounted, new DueDate(due, provisional), today.isAfter(due)), clock);
    }

    @Test
    void aReferredCaseHasNoLimitAndIsNeverOverdue() {
        Application application = acceptedOn(LocalDate.parse("2025-01-02"));
        application
                .course()
                .refer(new Course.Referral(
                        ReferralGround.STATE_COUNCIL_OR_CENTRAL_MILITARY_COMMISSION,
                        "报请国务院批准",
                        LocalDate.parse("2025-01-20")));

        DecisionClock clock = DecisionClock.of(application, DAYS, LocalDate.parse("2026-06-30"));

        assertNull(clock.due());
        assertEquals(false, clock.overdue());
        assertTrue(clock.elapsed() > DecisionClock.TERM);
    }

    @Test
    void afterTheEndNothingIsCountedAnyMore() {
        Application application = acceptedOn(LocalDate.parse("2026-03-16"));
        application.withdraw(LocalDate.parse("2026-03-20"));

        DecisionClock clock = DecisionClock.of(application, DAYS, LocalDate.parse("2026-12-01"));

        assertEquals(4, clock.elapsed());
        assertEquals(false, clock.overdue());
    }

    @Test
    void beforeAcceptanceThereIsNoClock() {
        assertNull(DecisionClock.of(received(), DAYS, LocalDate.parse("2026-03-16")));
    }

    private static void pause(Application application, String text) {
        String[] ends = text.split("/");
        application
                .course()
                .pause(new Course.Pause(
                        PauseGround.EXPERT_OPINION,
                        "专家论证",
                        LocalDate.parse(ends[0]),
                        LocalDate.parse(ends[0]),
                        ends.length == 1 ? null : LocalDate.parse(ends[1]),
                        List.of()));
    }

    private static Application acceptedOn(LocalDate day) {
        Application application = received();
        application.accept(day);
        return application;
    }

    private static Application received() {
        Content content = new Content(
                LicenseType.SINGLE,
                "甲",
                List.of(),
                "DEU",
                "乙",
                List.of("丙"),
                "丁",
                null,
                null,
                List.of(),
                List.of(),
                null);
        Application application = new Application("91360700MA35ABCD12", content, Instant.EPOCH);
        application.submit(LocalDate.parse("2025-01-01"));
        return application;
    }
}
