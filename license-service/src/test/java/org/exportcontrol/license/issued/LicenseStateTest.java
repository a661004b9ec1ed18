package org.exportcontrol.license.issued;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.ledger.LineBalance;
import org.junit.jupiter.api.Test;

class LicenseStateTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    @Test
    void aLicenseIsValidThroughItsLastDay() {
        assertEquals(LicenseState.VALID, license(LicenseType.SINGLE, 1).stateOn(LAST_DAY, of(500, 0, 0), 0));
        assertEquals(
                LicenseState.EXPIRED, license(LicenseType.SINGLE, 1).stateOn(LAST_DAY.plusDays(1), of(500, 0, 0), 0));
    }

    @Test
    void aSingleLicenseLapsesByAnyNetUse() {
        assertEquals(LicenseState.LAPSED, license(LicenseType.SINGLE, 1).stateOn(LAST_DAY, of(400, 0, 100), 1));
        assertEquals(LicenseState.VALID, license(LicenseType.SINGLE, 1).stateOn(LAST_DAY, of(0, 500, 0), 0));
    }

    @Test
    void aGeneralLicenseIsUsedUpWhenNothingIsFreeOrHeld() {
        License unlimited = license(LicenseType.GENERAL, null);

        assertEquals(LicenseState.VALID, unlimited.stateOn(LAST_DAY, of(1, 0, 499), 3));
        assertEquals(LicenseState.VALID, unlimited.stateOn(LAST_DAY, of(0, 1, 499), 3));
        assertEquals(LicenseState.USED_UP, unlimited.stateOn(LAST_DAY, of(0, 0, 500), 3));
    }

    @Test
    void aGeneralLicenseIsUsedUpByItsLastUse() {
        assertEquals(LicenseState.VALID, license(LicenseType.GENERAL, 3).stateOn(LAST_DAY, of(100, 0, 400), 2));
        assertEquals(LicenseState.USED_UP, license(LicenseType.GENERAL, 3).stateOn(LAST_DAY, of(100, 0, 400), 3));
    }

    @Test
    void whereStatesMeetTheStrongestIsTheState() {
        assertEquals(
                LicenseState.EXPIRED, license(LicenseType.SINGLE, 1).stateOn(LAST_DAY.plusDays(1), of(0, 0, 500), 1));
        assertEquals(
                LicenseState.REVOKED,
                LicenseState.strongest(EnumSet.of(LicenseState.VALID, LicenseState.LAPSED, LicenseState.REVOKED)));
        assertEquals(
                LicenseState.USED_UP,
                LicenseState.strongest(EnumSet.of(LicenseState.VALID, LicenseState.PAUSED, LicenseState.USED_UP)));
    }

    @Test
    void computedStatesAreNeverStored() {
        assertEquals(
                List.of(LicenseState.EXPIRED, LicenseState.LAPSED, LicenseState.USED_UP),
                Arrays.stream(LicenseState.values())
                        .filter(LicenseState::isComputed)
                        .toList());
    }

    private static License license(LicenseType type, Integer maxUses) {
        return new License(
                "26-AA-000001",
                new Grant(
                        UUID.randomUUID(),
                        type,
                        "91360700MA1A2B3C6N",
                        "赣州稀土进出口有限公司",
                        List.of(),
                        "DEU",
                        "importer",
                        List.of("end user"),
                        "end use",
                        null,
                        LAST_DAY.minusMonths(1),
                        LAST_DAY,
                        maxUses,
                        List.of(),
                        List.of(),
                        null,
                        null),
                Instant.EPOCH);
    }

    private static List<LineBalance> of(int free, int held, int used) {
        return List.of(new LineBalance(
                UUID.randomUUID(),
                BigDecimal.valueOf(free + held + used),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.valueOf(held),
                BigDecimal.valueOf(used),
                BigDecimal.valueOf(free),
                BigDecimal.ZERO));
    }
}
