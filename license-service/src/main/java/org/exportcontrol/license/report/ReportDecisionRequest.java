package org.exportcontrol.license.report;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.issued.LicenseGround;

/**
 * How a report ends.
 *
 * @param ground of the law, for WITHDRAW and REVOKE; null for the others
 * @param reason in words
 */
public record ReportDecisionRequest(
        @NotNull ReportOutcome outcome,
        LicenseGround ground,
        @NotNull @PlainText String reason) {}
