package org.exportcontrol.controllist.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.quantity.Quantity;

/**
 * A technical parameter of the goods keeps to the limits of the entry. Numbers are compared in the entry's unit.
 *
 * @param from lower limit, equal to {@code to} where one number is printed; null for a text
 * @param text what the parameter must be where it is no number, else null
 * @param unit symbol as printed; empty for a pure number
 */
public record Limit(
        String parameter,
        Comparison comparison,
        BigDecimal from,
        BigDecimal to,
        String text,
        String unit,
        Basis basis,
        Text prose)
        implements Condition {

    Limit(
            String parameter,
            Comparison comparison,
            BigDecimal from,
            BigDecimal to,
            String text,
            String unit,
            Basis basis) {
        this(parameter, comparison, from, to, text, unit, basis, prose(parameter, comparison, from, to, text, unit));
    }

    /** Whether it compares numbers; only such limits make goods near (CU-06). */
    @Override
    public boolean numeric() {
        return text == null;
    }

    @Override
    public Truth test(Goods goods) {
        return goods.properties().parameter(parameter).map(this::test).orElse(Truth.UNKNOWN);
    }

    private Truth test(Property given) {
        if (!numeric()) {
            return given.text() == null
                    ? Truth.UNKNOWN
                    : Truth.of(Property.plain(given.text()).equals(Property.plain(text)));
        }
        return low(given)
                .flatMap(low -> high(given).map(high -> comparison.test(low, high, from, to)))
                .orElse(Truth.UNKNOWN);
    }

    private Optional<BigDecimal> low(Property given) {
        return given.low() == null ? Optional.empty() : new Quantity(given.low(), given.unit()).in(unit);
    }

    private Optional<BigDecimal> high(Property given) {
        return given.high() == null ? Optional.empty() : new Quantity(given.high(), given.unit()).in(unit);
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        Optional<Property> given = goods.properties().parameter(parameter);
        Gap.Kind kind = given.isEmpty() ? Gap.Kind.PARAMETER : Gap.Kind.PARAMETER_UNIT;
        List<Gap> gaps = result == Truth.UNKNOWN
                ? List.of(new Gap(
                        given.map(Property::pointer).orElse(goods.pointer() + "/parameters"),
                        kind,
                        unit.isEmpty() ? parameter : parameter + " (" + unit + ")"))
                : List.of();
        return List.of(
                new Check(prose(), given.map(Property::given).orElse(""), result, basis.rule(), basis.source(), gaps));
    }

    private static Text prose(
            String parameter, Comparison comparison, BigDecimal from, BigDecimal to, String text, String unit) {
        String limits = text != null
                ? comparison.sign() + " " + text
                : comparison.ofRange()
                        ? comparison.sign() + " " + from.toPlainString() + " \u2013 " + new Quantity(to, unit)
                        : comparison.sign() + " " + new Quantity(from, unit);
        return Text.of(parameter + " " + limits, parameter + " " + limits);
    }

    @Override
    public Stream<Measure> measures(Goods goods) {
        if (!numeric()) {
            return Stream.empty();
        }
        Optional<Property> given = goods.properties().parameter(parameter);
        Truth result = test(goods);
        BigDecimal off = given.flatMap(this::off).orElse(null);
        return Stream.of(
                new Measure(parameter, prose(), given.map(Property::given).orElse(""), result, off));
    }

    @Override
    public Condition withNumbers(boolean kept) {
        return numeric() ? taken(kept, basis) : this;
    }

    /** A limit that is taken as kept, or as not kept. */
    static Condition taken(boolean kept, Basis basis) {
        return kept ? AllOf.NOTHING : new AnyOf(List.of(), basis);
    }

    private Optional<BigDecimal> off(Property given) {
        return low(given).flatMap(low -> high(given).map(high -> Stream.of(from, to)
                .flatMap(limit -> Stream.of(low, high).map(value -> share(value, limit)))
                .min(BigDecimal::compareTo)
                .orElseThrow()));
    }

    /** How far a value is off a limit, as a share of the limit. */
    static BigDecimal share(BigDecimal value, BigDecimal limit) {
        BigDecimal off = value.subtract(limit).abs();
        return limit.signum() == 0 ? off : off.divide(limit.abs(), MathContext.DECIMAL64);
    }
}
