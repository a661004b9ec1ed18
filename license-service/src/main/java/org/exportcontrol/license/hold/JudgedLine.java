package org.exportcontrol.license.hold;

import java.math.BigDecimal;
import java.util.List;
import org.exportcontrol.license.issued.LicenseLine;

/**
 * A line with its verdict.
 *
 * @param licenseLine null when there is none that the consignor may use
 * @param kilograms null when the quantity is no exact mass
 */
record JudgedLine(HoldRequest.Line goods, LicenseLine licenseLine, BigDecimal kilograms, List<Failure> failures) {

    boolean ok() {
        return failures.isEmpty();
    }

    /** Whether the consignor named a license that is not its own. */
    boolean isForeign() {
        return failures.stream().anyMatch(failure -> failure.check() == LicenseCheck.HOLDER);
    }
}
