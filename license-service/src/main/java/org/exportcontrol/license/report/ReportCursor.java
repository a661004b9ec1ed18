package org.exportcontrol.license.report;

import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.AuditedFiles;

/**
 * Where a page of reports ended.
 *
 * @param amongOpen whether open ones may follow: a report that is decided between two pages moves nothing else
 * @param id of the last report of the page; null for the start
 */
record ReportCursor(boolean amongOpen, UUID id) {

    private static final String OPEN = "open.";
    private static final String OTHER = "other.";

    /** @throws org.exportcontrol.common.problem.ProblemException {@code BAD_PARAMETER} for what no page gave */
    static ReportCursor of(String after) {
        if (after == null) {
            return new ReportCursor(true, null);
        }
        boolean open = after.startsWith(OPEN);
        return AuditedFiles.uuid(after.substring(after.indexOf('.') + 1))
                .map(id -> new ReportCursor(open, id))
                .filter(cursor -> cursor.text().equals(after))
                .orElseThrow(() -> {
                    Text text = Text.of("Send what the last page gave as next.", "请填写上一页返回的 next 值。");
                    return Problem.of(CommonProblem.BAD_PARAMETER)
                            .detail(text)
                            .violations(List.of(Violation.of("?after", text)))
                            .exception();
                });
    }

    static String after(Report last) {
        return new ReportCursor(last.state() == ReportState.OPEN, last.id()).text();
    }

    private String text() {
        return (amongOpen ? OPEN : OTHER) + id;
    }
}
