package org.exportcontrol.common.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(new ObjectMapper());

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
}
