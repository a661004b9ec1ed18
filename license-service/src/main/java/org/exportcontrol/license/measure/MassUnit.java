package org.exportcontrol.license.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Units of mass by their UNECE Recommendation 20 code, each exactly so many kilograms. */
public enum MassUnit {
    KGM("1"),
    GRM("0.001"),
    MGM("0.000001"),
    MC("0.000000001"),
    CGM("0.00001"),
    DG("0.0001"),
    DJ("0.01"),
    HGM("0.1"),
    DTN("100"),
    TNE("1000"),
    KTN("1000000"),
    CTM("0.0002"),
    GRN("0.00006479891"),
    ONZ("0.028349523125"),
    APZ("0.0311034768"),
    LBR("0.45359237"),
    STN("907.18474"),
    LTN("1016.0469088");

    private final BigDecimal kilograms;

    MassUnit(String kilograms) {
        this.kilograms = new BigDecimal(kilograms);
    }

    /** The unit with that code; empty for units of other kinds and for codes that do not exist. */
    public static Optional<MassUnit> ofCode(String code) {
        return Arrays.stream(values()).filter(unit -> unit.name().equals(code)).findFirst();
    }

    /** The unit in which balances of quantities in that unit are shown: KGM where it cannot say every mass exactly. */
    public static MassUnit shownFor(String code) {
        return ofCode(code).filter(MassUnit::showsEveryMass).orElse(KGM);
    }

    /** Kilograms of one unit, exact. */
    public BigDecimal kilograms() {
        return kilograms;
    }

    /**
     * A mass in this unit.
     *
     * @return empty when no decimal number says it exactly, as for 1 kg in pounds
     */
    public Optional<BigDecimal> shown(BigDecimal mass) {
        try {
            return Optional.of(mass.divide(kilograms));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    /** Whether each mass can be said exactly in this unit. */
    public boolean showsEveryMass() {
        return shown(BigDecimal.ONE).isPresent();
    }
}
