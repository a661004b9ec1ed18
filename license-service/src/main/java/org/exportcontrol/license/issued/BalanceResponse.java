package org.exportcontrol.license.issued;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.exportcontrol.license.ledger.LineBalance;
import org.exportcontrol.license.measure.Mass;
import org.exportcontrol.license.measure.MassUnit;

/** What a license has left: on each line licensed + toleranceDrawn + adjusted = held + used + free + carriedOver. */
public record BalanceResponse(String number, LicenseState state, List<Line> lines) {

    /**
     * Quantities as plain decimals.
     *
     * @param unit the license's unit; KGM where that unit cannot say every mass exactly, as pounds
     * @param available what can be declared now: {@code free} while the license is VALID and has begun, else 0
     */
    public record Line(
            int line,
            String unit,
            String licensed,
            String toleranceDrawn,
            String adjusted,
            String held,
            String used,
            String free,
            String carriedOver,
            String available) {}

    static BalanceResponse from(Standing standing) {
        return new BalanceResponse(
                standing.license().number(),
                standing.state(),
                standing.license().lines().stream()
                        .map(line -> line(standing, line))
                        .toList());
    }

    private static Line line(Standing standing, LicenseLine line) {
        MassUnit unit = MassUnit.shownFor(line.unit());
        Function<BigDecimal, String> shown = mass -> Mass.plain(unit.shown(mass).orElseThrow());
        LineBalance balance = standing.balance(line);
        return new Line(
                line.line(),
                unit.name(),
                shown.apply(balance.licensed()),
                shown.apply(balance.toleranceDrawn()),
                shown.apply(balance.adjusted()),
                shown.apply(balance.held()),
                shown.apply(balance.used()),
                shown.apply(balance.free()),
                shown.apply(balance.carriedOver()),
                shown.apply(standing.available(balance)));
    }
}
