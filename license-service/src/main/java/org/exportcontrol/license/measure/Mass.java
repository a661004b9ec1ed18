package org.exportcontrol.license.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;

/**
 * A quantity read as a mass: exactly so many kilograms at six decimals, or refused. Nothing is ever rounded on the way
 * into a balance.
 *
 * @param kilograms scale 6; null when refused
 * @param refusal why not; null when it is a mass
 */
public record Mass(BigDecimal kilograms, Refusal refusal) {

    /** Decimals of a kilogram that the ledger keeps. */
    public static final int SCALE = 6;

    /** Rule for conversion of units (WO-07) has no article of its own. */
    public static final String RULE = "WO-07";

    public static final String SOURCE = "derived; no article";

    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(SCALE);
    private static final BigDecimal MOST = new BigDecimal("999999999999.999999");
    private static final String KNOWN =
            Arrays.stream(MassUnit.values()).map(Enum::name).collect(Collectors.joining(", "));

    /** Why a quantity is no exact mass, and which is. */
    public record Refusal(Text detail, Text remedy) {}

    /**
     * @param quantity greater than 0
     * @param unit UNECE Rec 20 code
     */
    public static Mass of(BigDecimal quantity, String unit) {
        return MassUnit.ofCode(unit).map(known -> of(quantity, known)).orElseGet(() -> notAMass(unit));
    }

    public boolean exact() {
        return refusal == null;
    }

    /** A decimal as answers show it: no exponent, no trailing zeros. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Mass of(BigDecimal quantity, MassUnit unit) {
        BigDecimal exact = quantity.multiply(unit.kilograms());
        BigDecimal kept = exact.setScale(SCALE, RoundingMode.HALF_EVEN);
        if (kept.compareTo(MOST) > 0) {
            return refused(
                    Text.of(
                            plain(quantity) + " " + unit + " is more than one line can hold.",
                            plain(quantity) + " " + unit + " 超出一项所能记载的数量。"),
                    Text.of("Check quantity and unit.", "请核对数量和单位。"));
        }
        return kept.compareTo(exact) == 0 ? new Mass(kept, null) : inexact(quantity, unit, kept.max(LEAST));
    }

    private static Mass inexact(BigDecimal quantity, MassUnit unit, BigDecimal nearest) {
        Optional<BigDecimal> inUnit = unit.shown(nearest);
        String proposal = inUnit.map(value -> plain(value) + " " + unit.name())
                .orElseGet(() -> plain(nearest) + " " + MassUnit.KGM.name());
        return refused(
                Text.of(
                        plain(quantity) + " " + unit + " is not exact at " + SCALE + " decimals of a kilogram.",
                        plain(quantity) + " " + unit + " 换算为千克后超过 " + SCALE + " 位小数，无法精确表示。"),
                Text.of("The nearest exact quantity is " + proposal + ".", "最接近的精确数量为 " + proposal + "。"));
    }

    private static Mass notAMass(String unit) {
        return refused(
                Text.of("The unit " + unit + " is no unit of mass.", "单位 " + unit + " 不是质量单位。"),
                Text.of("Give the net mass in one of " + KNOWN + ".", "请以下列单位之一填写净重：" + KNOWN + "。"));
    }

    private static Mass refused(Text detail, Text remedy) {
        return new Mass(null, new Refusal(detail, remedy));
    }
}
