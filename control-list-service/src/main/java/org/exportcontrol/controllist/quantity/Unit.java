package org.exportcontrol.controllist.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of measure with its exact way to the base unit of its dimension: base = value * factor + offset. Factors are
 * those of the SI brochure (9th edition) and of UNECE Recommendation 20.
 *
 * @param symbol as it is shown
 */
public record Unit(String symbol, Dimension dimension, BigDecimal factor, BigDecimal offset) {

    private static final Map<String, Unit> UNITS = new HashMap<>();

    static {
        unit(Dimension.RATIO, "1", "1", "");
        unit(Dimension.RATIO, "0.01", "%", "wt%", "mass%", "% by weight", "% by mass", "%(w/w)", "percent");
        unit(Dimension.VOLUME_RATIO, "0.01", "vol%", "%vol", "% by volume", "%(v/v)");
        unit(Dimension.RATIO, "0.001", "permille", "\u2030");
        unit(Dimension.RATIO, "0.000001", "ppm", "mg/kg");
        unit(Dimension.RATIO, "0.000000001", "ppb");
        unit(Dimension.DENSITY, "1", "kg/m3");
        unit(Dimension.DENSITY, "1000", "g/cm3", "克/立方厘米", "g/cc", "g/ml", "kg/l", "t/m3", "kg/dm3");
        unit(Dimension.LENGTH, "1", "m", "米");
        unit(Dimension.LENGTH, "0.1", "dm");
        unit(Dimension.LENGTH, "0.01", "cm", "厘米");
        unit(Dimension.LENGTH, "0.001", "mm", "毫米");
        unit(Dimension.LENGTH, "0.000001", "um", "micron", "micrometer", "微米");
        unit(Dimension.LENGTH, "0.000000001", "nm", "纳米");
        unit(Dimension.LENGTH, "1000", "km");
        unit(Dimension.LENGTH, "0.0254", "in", "inch");
        unit(Dimension.AREA, "1", "m2");
        unit(Dimension.AREA, "0.0001", "cm2");
        unit(Dimension.AREA, "0.000001", "mm2");
        unit(Dimension.VOLUME, "1", "m3");
        unit(Dimension.VOLUME, "0.001", "l", "liter", "dm3", "升");
        unit(Dimension.VOLUME, "0.000001", "ml", "cm3", "毫升");
        unit(Dimension.MASS, "1", "kg", "千克", "公斤");
        unit(Dimension.MASS, "0.001", "g", "克");
        unit(Dimension.MASS, "0.000001", "mg");
        unit(Dimension.MASS, "1000", "t", "吨");
        unit(Dimension.TIME, "1", "s");
        unit(Dimension.TIME, "0.001", "ms");
        unit(Dimension.TIME, "0.000001", "us");
        unit(Dimension.TIME, "60", "min");
        unit(Dimension.TIME, "3600", "h");
        unit(Dimension.FREQUENCY, "1", "hz");
        unit(Dimension.FREQUENCY, "1000", "khz");
        unit(Dimension.FREQUENCY, "1000000", "mhz");
        unit(Dimension.FREQUENCY, "1000000000", "ghz");
        unit(Dimension.POWER, "1", "W", "瓦");
        unit(Dimension.POWER, "0.001", "mW");
        unit(Dimension.POWER, "1000", "kW", "千瓦");
        unit(Dimension.POWER, "1000000", "MW");
        unit(Dimension.ENERGY, "1", "J");
        unit(Dimension.ENERGY, "0.001", "mJ");
        unit(Dimension.ENERGY, "1000000", "MJ");
        unit(Dimension.ENERGY, "1000", "kJ");
        unit(Dimension.ENERGY, "3600", "Wh");
        unit(Dimension.ENERGY, "3600000", "kWh");
        unit(Dimension.SPECIFIC_ENERGY, "1", "J/kg");
        unit(Dimension.SPECIFIC_ENERGY, "1000", "kJ/kg", "J/g");
        unit(Dimension.SPECIFIC_ENERGY, "1000000", "MJ/kg", "kJ/g");
        unit(Dimension.SPECIFIC_ENERGY, "3600", "Wh/kg");
        unit(Dimension.SPECIFIC_ENERGY, "3600000", "kWh/kg", "Wh/g");
        unit(Dimension.ENERGY_DENSITY, "1", "Wh/l");
        unit(Dimension.SPECIFIC_CAPACITY, "1", "mAh/g", "Ah/kg");
        unit(Dimension.SPECIFIC_POWER, "1", "W/kg");
        unit(Dimension.SPECIFIC_POWER, "1000", "kW/kg");
        unit(Dimension.SPECIFIC_SURFACE, "1", "m2/g");
        unit(Dimension.PRESSURE, "1", "pa");
        unit(Dimension.PRESSURE, "0.001", "mPa");
        unit(Dimension.PRESSURE, "1000", "kpa");
        unit(Dimension.PRESSURE, "1000000", "mpa", "n/mm2");
        unit(Dimension.PRESSURE, "1000000000", "gpa");
        unit(Dimension.PRESSURE, "100000", "bar");
        unit(Dimension.FORCE, "1", "N");
        unit(Dimension.FORCE, "1000", "kN");
        unit(Dimension.FORCE, "1000000", "MN");
        unit(Dimension.VOLTAGE, "1", "V", "伏");
        unit(Dimension.VOLTAGE, "0.001", "mV");
        unit(Dimension.VOLTAGE, "1000", "kV");
        unit(Dimension.CURRENT, "1", "A");
        unit(Dimension.CURRENT, "0.001", "mA");
        unit(Dimension.ELECTRIC_CHARGE, "1", "Ah");
        unit(Dimension.ELECTRIC_CHARGE, "0.001", "mAh");
        unit(Dimension.MAGNETIC_FIELD, "1", "A/m");
        unit(Dimension.MAGNETIC_FIELD, "1000", "kA/m");
        unit(Dimension.MAGNETIC_FLUX_DENSITY, "1", "T");
        unit(Dimension.MAGNETIC_FLUX_DENSITY, "0.001", "mT");
        unit(Dimension.MAGNETIC_FLUX_DENSITY, "0.0001", "Gs");
        unit(Dimension.MAGNETIC_ENERGY_PRODUCT, "1", "kJ/m3");
        unit(Dimension.SPEED, "1", "m/s");
        unit(Dimension.SPEED, "0.001", "mm/s");
        unit(Dimension.ANGLE, "1", "deg", "\u00b0");
        unit(Dimension.THERMAL_CONDUCTIVITY, "1", "W/(m.K)", "W/mK", "W/m/K");
        unit(Dimension.RESISTIVITY, "1", "ohm.m");
        unit(Dimension.RESISTIVITY, "0.01", "ohm.cm");
        temperature("1", "0", "K");
        temperature("1", "273.15", "\u2103", "\u00b0C", "degC", "Cel", "C", "摄氏度");
    }

    private static void unit(Dimension dimension, String factor, String symbol, String... others) {
        put(new Unit(symbol, dimension, new BigDecimal(factor), BigDecimal.ZERO), others);
    }

    private static void temperature(String factor, String offset, String symbol, String... others) {
        put(new Unit(symbol, Dimension.TEMPERATURE, new BigDecimal(factor), new BigDecimal(offset)), others);
    }

    private static void put(Unit unit, String... others) {
        UNITS.put(plain(unit.symbol), unit);
        for (String other : others) {
            UNITS.put(plain(other), unit);
        }
    }

    /** The unit of that symbol, in the notations that papers use: {@code g/cm³}, {@code g/cm^3}, {@code g/cm3}. */
    public static Optional<Unit> of(String symbol) {
        return Optional.ofNullable(UNITS.get(plain(symbol == null ? "" : symbol)));
    }

    /** The value in another unit; nothing across dimensions. */
    public Optional<BigDecimal> convert(BigDecimal value, Unit target) {
        if (dimension != target.dimension) {
            return Optional.empty();
        }
        BigDecimal base = value.multiply(factor).add(offset);
        return Optional.of(base.subtract(target.offset)
                .divide(target.factor, MathContext.DECIMAL128)
                .stripTrailingZeros());
    }

    /** Whether two notations mean one unit, known here or not. */
    public static boolean same(String one, String other) {
        return plain(one == null ? "" : one).equals(plain(other == null ? "" : other));
    }

    // Papers write units in any case. It counts only where two units differ in nothing else: mega from milli, tesla
    // from
    // tonne, kelvin from kilo.
    private static String plain(String symbol) {
        String text = Normalizer.normalize(symbol, Normalizer.Form.NFKC)
                .replace("^", "")
                .replace("\u03bc", "u")
                .replace("\u03a9", "ohm")
                .replace("\u00b7", ".")
                .replace("\u22c5", ".")
                .replace("*", ".")
                .replaceAll("\\s+", "");
        return switch (text) {
            case "T", "t", "K", "k", "MN", "mN", "mA", "MA", "mT", "MT" -> text;
            case "mW", "MW", "mJ", "MJ", "mV", "MV", "mPa", "mHz" -> text;
            default -> text.toLowerCase(Locale.ROOT);
        };
    }
}
