package org.exportcontrol.license.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.license.issued.LicenseType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What on record closes which type, and until which day (LI-04, LI-06, DE-09). */
class EligibilityTest {

    @ParameterizedTest
    @CsvSource({
        "CRIMINAL_PENALTY, 1999-01-01, , 2026-06-01, GENERAL REGISTRATION", // for ever
        "CRIMINAL_PENALTY, 2026-06-02, , 2026-06-01, ''", // not yet
        "SERIOUS_PENALTY, 2021-06-01, , 2026-06-01, GENERAL REGISTRATION", // the fifth anniversary is the last day
        "SERIOUS_PENALTY, 2021-06-01, , 2026-06-02, ''",
        "SERIOUS_PENALTY, 2020-02-29, , 2025-02-28, GENERAL REGISTRATION",
        "SERIOUS_PENALTY, 2020-02-29, , 2025-03-01, ''",
        "UNIT_OF_LISTED_PARTY, 2020-01-01, , 2026-06-01, GENERAL REGISTRATION",
        "APPLICATIONS_NOT_ACCEPTED, 2026-01-01, 2026-06-01, 2026-06-01, SINGLE GENERAL REGISTRATION",
        "APPLICATIONS_NOT_ACCEPTED, 2026-01-01, 2026-06-01, 2026-06-02, ''",
        "COMPLIANCE_SYSTEM_FAILS, 2026-01-01, , 2026-06-01, GENERAL",
        "COMPLIANCE_SYSTEM_WORKS, 2026-01-01, , 2026-06-01, ''",
        "EXPORT_RECORD, 2026-01-01, , 2026-06-01, ''",
    })
    void eachKindClosesItsTypesForItsTime(
            ConductKind kind, LocalDate on, LocalDate until, LocalDate today, String closed) {
        assertEquals(closed, closed(today, entry(kind, on, until)));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLIANCE_SYSTEM_FAILS, COMPLIANCE_SYSTEM_WORKS, ''",
        "COMPLIANCE_SYSTEM_WORKS, COMPLIANCE_SYSTEM_FAILS, GENERAL",
    })
    void theLatestCheckOfTheComplianceSystemDecides(ConductKind earlier, ConductKind later, String closed) { // LI-04
        LocalDate today = LocalDate.parse("2026-06-01");

        assertEquals(
                closed,
                closed(today, entry(later, today.minusDays(1), null), entry(earlier, today.minusDays(2), null)));
    }

    private static String closed(LocalDate today, ConductEntry... entries) {
        return Arrays.stream(LicenseType.values())
                .filter(type ->
                        Eligibility.bars(type, List.of(entries), today).stream().anyMatch(ConductBar::closes))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static ConductEntry entry(ConductKind kind, LocalDate on, LocalDate until) {
        return new ConductEntry(
                new ConductRequest("91360700MA1A2B3C6N", kind, on, until, "source", null), "subject", Instant.EPOCH);
    }
}
