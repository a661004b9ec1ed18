package org.exportcontrol.controllist.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffHintsTest {

    private final TariffHints hints = ShippedHints.hints();

    @Test
    void theMagnetNumberMayHoldTheThreeMagnetEntries() {
        TariffHint hint = hints.on("8505111000", LocalDate.parse("2025-04-04")).orElseThrow();
        assertEquals(List.of("1C902.a.4", "1C904.a.4", "1C905.a.4"), hint.mayHold());
        assertEquals(List.of("3"), hint.supervisionCodes());
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "8505111000, 2025-04-03, false",
        "8505111000, 2025-04-04, true",
        "2846902200, 2025-12-31, false",
        "2846902200, 2026-01-01, true"
    })
    void aHintStandsFromItsFirstDay(String number, LocalDate day, boolean stands) {
        assertEquals(stands, hints.on(number, day).isPresent());
    }

    @Test
    void aHintWithAnEndNoLongerStandsOnIt() {
        TariffHint hint = new TariffHint(
                "2846901500", List.of(), List.of(), "", LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01"));
        assertTrue(hint.standsOn(LocalDate.parse("2025-12-31")));
        assertEquals(List.of(), new TariffHints(List.of(hint)).on(LocalDate.parse("2026-01-01")));
    }

    @Test
    void anotherFileHasAnotherDigest() {
        String digest = TariffHintFile.digest("{\"hints\": []}".getBytes(StandardCharsets.UTF_8));
        assertEquals(16, digest.length());
        assertNotEquals(digest, TariffHintFile.digest("{\"hints\": [] }".getBytes(StandardCharsets.UTF_8)));
        assertEquals(ShippedHints.file().digest(), ShippedHints.file().digest());
    }

    @Test
    void everyHintNamesFinestEntriesOfTheList() {
        ListSnapshot list = ShippedList.snapshot();
        for (TariffHint hint : hints.on(LocalDate.parse("2026-06-01"))) {
            for (String code : hint.mayHold()) {
                assertTrue(list.latest().find(code).get(0).leaf(), hint.commodityCode() + " " + code);
            }
        }
    }
}
