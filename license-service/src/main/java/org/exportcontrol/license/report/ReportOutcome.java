package org.exportcontrol.license.report;

import java.util.Optional;
import org.exportcontrol.license.issued.LicenseMove;

/** What the authority decides on a report (LF-03). */
public enum ReportOutcome {
    WITHDRAW(LicenseMove.WITHDRAW),
    REVOKE(LicenseMove.REVOKE),
    /** The license rests until its holder files the change, or hands it back and applies anew (LF-01, LF-02). */
    DEMAND_CHANGE(null),
    /** What the report made rest goes on; what rests for another reason, or has ended, stays as it is. */
    GO_ON(null);

    private final LicenseMove end;

    ReportOutcome(LicenseMove end) {
        this.end = end;
    }

    /** The move that ends the license, on a ground that the decision names; empty where the license stays. */
    Optional<LicenseMove> end() {
        return Optional.ofNullable(end);
    }
}
