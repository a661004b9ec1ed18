package org.exportcontrol.license.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MassTest {

    @ParameterizedTest(name = "{0} {1} is {2} kg")
    @CsvSource({
        "500, KGM, 500.000000",
        "0.000001, KGM, 0.000001",
        "1, GRM, 0.001000",
        "1, MGM, 0.000001",
        "1000, MC, 0.000001",
        "2.5, TNE, 2500.000000",
        "1, DTN, 100.000000",
        "5, CTM, 0.001000",
        "100, LBR, 45.359237",
        "1, STN, 907.184740",
        "100000, GRN, 6.479891",
        "999999999999.999999, KGM, 999999999999.999999"
    })
    void anExactMassIsConverted(BigDecimal quantity, String unit, BigDecimal kilograms) {
        Mass mass = Mass.of(quantity, unit);

        assertTrue(mass.exact());
        assertEquals(kilograms, mass.kilograms());
    }

    @ParameterizedTest(name = "{0} {1}: the nearest is {2}")
    @CsvSource({
        "0.0000005, KGM, 0.000001 KGM",
        "12.0000004, KGM, 12 KGM",
        "0.0004, GRM, 0.001 GRM",
        "1.0006, GRM, 1.001 GRM",
        "1, LBR, 0.453592 KGM"
    })
    void aQuantityThatIsNotExactIsRefusedWithTheNearestThatIs(BigDecimal quantity, String unit, String nearest) {
        Mass mass = Mass.of(quantity, unit);

        assertFalse(mass.exact());
        assertEquals(
                "The nearest exact quantity is " + nearest + ".",
                mass.refusal().remedy().en());
    }

    @Test
    void otherKindsOfUnitsAreRefusedWithTheUnitsThatAreTaken() {
        Mass pieces = Mass.of(BigDecimal.TEN, "C62");

        assertFalse(pieces.exact());
        assertEquals(
                "The unit C62 is no unit of mass.", pieces.refusal().detail().en());
        assertTrue(pieces.refusal().remedy().en().contains("KGM, GRM"));
    }

    @Test
    void moreThanOneLineCanHoldIsRefused() {
        assertFalse(Mass.of(new BigDecimal("999999999999"), "KTN").exact());
    }

    @Test
    void unitsThatCannotShowEveryMassSaySo() {
        assertTrue(MassUnit.CTM.showsEveryMass());
        assertFalse(MassUnit.LBR.showsEveryMass());
    }

    @Test
    void answersShowPlainDecimals() {
        assertEquals("500", Mass.plain(new BigDecimal("500.000000")));
        assertEquals("1000", Mass.plain(new BigDecimal("1E+3")));
        assertEquals("0", Mass.plain(new BigDecimal("0.000000")));
        assertEquals("0.000001", Mass.plain(new BigDecimal("0.000001")));
    }
}
