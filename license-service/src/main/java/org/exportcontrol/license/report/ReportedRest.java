package org.exportcontrol.license.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseGround;
import org.exportcontrol.license.issued.LicenseMove;
import org.exportcontrol.license.issued.LicenseMoves;
import org.exportcontrol.license.issued.LicenseState;
import org.exportcontrol.license.issued.OpenActs;

/**
 * What reports do to their license: it rests while one is open. What rests for a reason of the authority keeps that
 * reason, and no report ends it. A change under way yields: nothing is granted on what is in doubt. The license's row is
 * locked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReportedRest {

    private final LicenseMoves moves;
    private final OpenActs openActs;
    private final Caller caller;

    ReportedRest(LicenseMoves moves, OpenActs openActs, Caller caller) {
        this.moves = moves;
        this.openActs = openActs;
        this.caller = caller;
    }

    /** @return whether the license rests because of this report; false when it rested or had ended before */
    boolean begin(License license, LicenseGround ground, String reason) {
        boolean inUse = license.storedState() == LicenseState.VALID;
        boolean underChange = rests(license) && license.stateGround() == LicenseGround.CHANGE_FILED;
        if (inUse || underChange) {
            moves.move(license, LicenseMove.PAUSE, ground, reason, caller.actor());
        }
        return inUse || underChange;
    }

    /** The license goes on when this was the last report that it rests on; a change under way gets its rest back. */
    void end(Report report, String reason) {
        License license = report.license();
        if (!rests(license)
                || !license.stateGround().isOfAReport()
                || !otherReports(report).isEmpty()) {
            return;
        }
        if (openActs.isUnderChange(license)) {
            moves.move(license, LicenseMove.PAUSE, LicenseGround.CHANGE_FILED, reason, caller.actor());
        } else {
            moves.move(license, LicenseMove.RESUME, LicenseGround.CHECKED, reason, caller.actor());
        }
    }

    /**
     * The license rests until its change.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code LICENSE_MOVE_ILLEGAL} when it has ended, or while
     *     other reports on it are open
     */
    void demandChange(Report report, String reason) {
        License license = report.license();
        List<UUID> others = otherReports(report);
        if (!others.isEmpty()) {
            throw Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                    .detail("Other reports on the license are open: " + others, "该许可证还有其他待决定的报告：" + others)
                    .rule("LF-03", "DUR 18")
                    .remedy("Decide them first; the last one can demand the change.", "请先对其他报告作出决定，可在最后一份报告中要求变更。")
                    .exception();
        }
        boolean restsForAnotherReason = rests(license) && !license.stateGround().isOfAReport();
        if (!restsForAnotherReason) {
            moves.move(license, LicenseMove.PAUSE, LicenseGround.CHANGE_DEMANDED, reason, caller.actor());
        }
    }

    private List<UUID> otherReports(Report report) {
        return openActs.openReports(report.license()).stream()
                .filter(id -> !id.equals(report.id()))
                .toList();
    }

    private static boolean rests(License license) {
        return license.storedState() == LicenseState.PAUSED && license.stateGround() != null;
    }
}
