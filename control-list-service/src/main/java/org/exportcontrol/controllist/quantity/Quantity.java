package org.exportcontrol.controllist.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An exact number with its unit.
 *
 * @param unit symbol as given; empty for a pure number
 */
public record Quantity(BigDecimal value, String unit) {

    /** The number in another unit; nothing when the units do not measure the same. */
    public Optional<BigDecimal> in(String other) {
        if (Unit.same(unit, other)) {
            return Optional.of(value);
        }
        if (unit.isBlank()) {
            // 99.5 of what is a percentage by name may be meant as one; only who said it knows.
            return Optional.empty();
        }
        return Unit.of(unit).flatMap(from -> Unit.of(other).flatMap(to -> from.convert(value, to)));
    }

    @Override
    public String toString() {
        return unit.isEmpty() ? value.toPlainString() : value.toPlainString() + " " + unit;
    }
}
