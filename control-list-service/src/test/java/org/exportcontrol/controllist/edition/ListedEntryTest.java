package org.exportcontrol.controllist.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.timeline.EntryState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedEntryTest {

    /** CL-08: published on 1 January, in effect from 1 February up to and without 1 March. */
    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({
        "2024-12-31, UNKNOWN",
        "2025-01-01, ANNOUNCED",
        "2025-01-31, ANNOUNCED",
        "2025-02-01, OPERATIVE",
        "2025-02-28, OPERATIVE",
        "2025-03-01, REMOVED"
    })
    void theDateDecidesTheState(LocalDate asOf, EntryState state) {
        assertEquals(state, entry(LocalDate.parse("2025-03-01")).state(asOf));
    }

    @ParameterizedTest
    @CsvSource({"2025-02-01", "9999-12-31"})
    void withoutAnEndItStaysInEffect(LocalDate asOf) {
        assertEquals(EntryState.OPERATIVE, entry(null).state(asOf));
    }

    private static ListedEntry entry(LocalDate effectiveTo) {
        return new ListedEntry(
                "1C999.a",
                null,
                1,
                "Dy",
                Form.OXIDE,
                "氧化镝",
                "Dysprosium oxide",
                List.of(),
                null,
                "2025-99",
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-02-01"),
                effectiveTo,
                true,
                null,
                Map.of(),
                "");
    }
}
