package org.exportcontrol.license.issued;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers are kept five years at least, from the last day of validity or the last use (LF-10; DUR 27). */
class PapersTest {

    @ParameterizedTest(name = "valid to {0}, last used {1}: until {2}")
    @CsvSource({
        "2026-05-28, , 2031-05-28",
        "2026-05-28, 2026-05-27, 2031-05-28", // a use within the validity shortens nothing
        "2026-05-28, 2026-05-28, 2031-05-28",
        "2026-05-28, 2026-05-29, 2031-05-29", // accepted in time, released a day later
        "2028-02-29, , 2033-02-28", // a leap day: the year that ends has none
        "2028-02-28, 2028-02-29, 2033-02-28",
        "2027-02-28, , 2032-02-28", // the last day of February only where it began on it
        "2027-03-01, , 2032-03-01"
    })
    void papersAreKeptFiveYears(LocalDate validTo, LocalDate lastUse, LocalDate until) { // LF-10
        Papers papers = Papers.of(validTo, lastUse);

        assertEquals(until, papers.keepPapersUntil());
        assertEquals(lastUse != null && lastUse.isAfter(validTo) ? lastUse : validTo, papers.countedFrom());
        assertEquals("LF-10", papers.rule());
        assertEquals("DUR 27", papers.source());
    }
}
