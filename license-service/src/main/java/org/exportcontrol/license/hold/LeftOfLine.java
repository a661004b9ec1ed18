package org.exportcontrol.license.hold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.exportcontrol.license.issued.LicenseLine;
import org.exportcontrol.license.ledger.LineBalance;
import org.exportcontrol.license.measure.Mass;

/**
 * What is left of a license line while a declaration is judged, in kilograms. The tolerance is a share of what is left
 * of the licensed quantity itself (WO-04): what was drawn as tolerance before and came back to free has none of its own.
 *
 * @param drawn tolerance drawn so far
 * @param percent of the line, 0 to 5
 */
record LeftOfLine(BigDecimal free, BigDecimal drawn, BigDecimal percent) {

    static LeftOfLine of(LineBalance balance, LicenseLine line) {
        return new LeftOfLine(balance.free(), balance.toleranceDrawn(), line.tolerancePercent());
    }

    LeftOfLine plus(BigDecimal kilograms) {
        return new LeftOfLine(free.add(kilograms), drawn, percent);
    }

    /** The most that can be declared: what is free, and the tolerance on it. */
    BigDecimal most() {
        BigDecimal licensed = free.subtract(drawn.min(free));
        BigDecimal withTolerance =
                licensed.add(licensed.multiply(percent).movePointLeft(2)).setScale(Mass.SCALE, RoundingMode.DOWN);
        return free.max(withTolerance);
    }

    /** What is left after a quantity is taken; empty when that is more than there is. */
    Optional<LeftOfLine> after(BigDecimal kilograms) {
        if (kilograms.compareTo(most()) > 0) {
            return Optional.empty();
        }
        BigDecimal beyond = kilograms.subtract(free).max(BigDecimal.ZERO);
        return Optional.of(new LeftOfLine(free.add(beyond).subtract(kilograms), drawn.add(beyond), percent));
    }
}
