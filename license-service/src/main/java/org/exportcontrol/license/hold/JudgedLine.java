package org.exportcontrol.license.hold;

import java.math.BigDecimal;
import java.util.List;
import org.exportcontrol.license.issued.LicenseLine;

/**
 * A line with its verdict.
 *
 * @param licenseLine null when there is none that the consignor may use
 * @param kilograms null when the quantity is no exact mass
 * @param tolerance kilograms of them that go beyond what is free (WO-04); 0 as a rule
 */
record JudgedLine(
        HoldRequest.Line goods,
        LicenseLine licenseLine,
        BigDecimal kilograms,
        BigDecimal tolerance,
        List<Failure> failures) {

    boolean ok() {
        return failures.isEmpty();
    }

    /** Whether the consignor named a license that is not its own. */
    boolean isForeign() {
        return failures.stream().anyMatch(failure -> failure.check() == LicenseCheck.HOLDER);
    }
}
