package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.license.app.LicenseProblem;

/** Acts of holders that wait for the authority: changes and reports. A license goes on when they have ended. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenActs {

    private final LicenseRepository licenses;

    OpenActs(LicenseRepository licenses) {
        this.licenses = licenses;
    }

    /** Whether a change of the license waits for its end (LF-02). */
    public boolean isUnderChange(License license) {
        return licenses.isUnderChange(license);
    }

    /** Reports on the license that wait for a decision (LF-04; DUR 19). */
    public List<UUID> openReports(License license) {
        return licenses.openReports(license);
    }

    /**
     * Refuses while one waits.
     *
     * @param license its row locked
     * @throws org.exportcontrol.common.problem.ProblemException {@code LICENSE_MOVE_ILLEGAL}
     */
    void requireNone(License license) {
        if (isUnderChange(license)) {
            throw Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                    .detail("A change of the license is under way.", "该许可证的变更申请正在办理。")
                    .rule("LF-02", "DUR 18")
                    .remedy("Decide the change; a refusal lets the license go on.", "请先对变更申请作出决定；不予变更的，原许可证继续有效。")
                    .exception();
        }
        List<UUID> reports = openReports(license);
        if (!reports.isEmpty()) {
            throw Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                    .detail("Reports on the license wait for a decision: " + reports, "该许可证有待决定的报告：" + reports)
                    .rule("LF-04", "DUR 19, 25; ECL 16")
                    .remedy("Decide the report; its outcome can let the license go on.", "请先对报告作出决定；可决定恢复使用该许可证。")
                    .exception();
        }
    }
}
