package org.exportcontrol.common.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(new BuiltInHolidays());

    @ParameterizedTest(name = "{1} working day(s) after {0} end on {2}")
    @CsvSource({
        "2026-03-16, 1, 2026-03-17, false",
        "2026-03-16, 7, 2026-03-25, false",
        "2026-02-13, 1, 2026-02-14, false", // a Saturday worked by exchange
        "2026-02-14, 1, 2026-02-24, false", // the Spring Festival lies between
        "2026-09-30, 1, 2026-10-08, false",
        "2026-12-30, 7, 2027-01-08, true", // the holidays of 2027 are not announced
        "2024-12-31, 1, 2025-01-02, true"
    })
    void theDayOfTheEventIsNotCounted(LocalDate event, int length, LocalDate last, boolean provisional) {
        assertEquals(new DueDate(last, provisional), days.after(event, length));
    }

    @ParameterizedTest(name = "from {0} to {1} pass {2} working days")
    @CsvSource({"2026-03-16, 2026-03-16, 0", "2026-03-16, 2026-03-25, 7", "2026-03-16, 2026-03-10, 0"})
    void elapsedCountsAsATermDoes(LocalDate event, LocalDate day, int expected) {
        assertEquals(expected, days.elapsed(event, day));
    }

    @ParameterizedTest(name = "{1} working day(s) after {0}, standing still from {2} to {3}, end on {4}")
    @CsvSource({
        "2025-04-21, 45, 2025-05-06, 2025-05-08, 2025-07-01", // May Day, an exchange Sunday and Dragon Boat between
        "2025-09-15, 10, 2025-09-28, 2025-09-28, 2025-09-29", // an exchange Sunday on which it stands still
        "2026-02-09, 10, 2026-02-12, 2026-02-25, 2026-03-06", // through the Spring Festival
        "2026-03-16, 7, 2026-03-21, 2026-03-22, 2026-03-25" // a weekend takes nothing away
    })
    void daysOnWhichTheTermStandsStillAreNotCounted(
            LocalDate event, int length, LocalDate from, LocalDate to, LocalDate last) {
        assertEquals(
                new DueDate(last, false), days.after(event, length, day -> !day.isBefore(from) && !day.isAfter(to)));
        assertEquals(length, days.elapsed(event, last, day -> !day.isBefore(from) && !day.isAfter(to)));
    }
}
