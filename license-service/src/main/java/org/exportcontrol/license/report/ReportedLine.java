package org.exportcontrol.license.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.exportcontrol.license.issued.LicenseLine;
import org.exportcontrol.license.measure.Mass;

/**
 * A line of a report beside what the ledger showed when it was filed. Kept as JSON, numbers as texts.
 *
 * @param lineUnit unit of the license line
 * @param quantity as it was reported, in {@code unit}; null where the report leaves out a line of the declaration
 * @param kilograms the same mass
 * @param reportedKilograms with the earlier reports of the kind on the same declaration
 * @param usedKilograms what the declaration had used of the line
 */
@RegisterForReflection
record ReportedLine(
        int line,
        String name,
        String lineUnit,
        String quantity,
        String unit,
        String kilograms,
        String reportedKilograms,
        String usedKilograms) {

    static ReportedLine of(LicenseLine line, ReportRequest.Line named, BigDecimal earlier, BigDecimal used) {
        BigDecimal mass = named == null
                ? BigDecimal.ZERO
                : Mass.of(new BigDecimal(named.quantity()), named.unit()).kilograms();
        return new ReportedLine(
                line.line(),
                line.name(),
                line.unit(),
                named == null ? null : Mass.plain(new BigDecimal(named.quantity())),
                named == null ? null : named.unit(),
                Mass.plain(mass),
                Mass.plain(mass.add(earlier)),
                Mass.plain(used));
    }

    BigDecimal mass() {
        return new BigDecimal(kilograms);
    }

    BigDecimal reported() {
        return new BigDecimal(reportedKilograms);
    }

    BigDecimal used() {
        return new BigDecimal(usedKilograms);
    }
}
