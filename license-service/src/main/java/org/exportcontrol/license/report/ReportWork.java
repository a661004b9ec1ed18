package org.exportcontrol.license.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.queue.WaitingFor;
import org.exportcontrol.license.queue.WorkItem;
import org.exportcontrol.license.queue.WorkKind;
import org.exportcontrol.license.queue.WorkSource;

/** Reports on which the ministry has to decide (LF-03, LF-04). The law sets no term. */
@ApplicationScoped
class ReportWork implements WorkSource {

    private final ReportRepository reports;
    private final WorkingDays workingDays;

    ReportWork(ReportRepository reports, WorkingDays workingDays) {
        this.reports = reports;
        this.workingDays = workingDays;
    }

    @Override
    public List<WorkItem> open(LocalDate today) {
        return reports.open().stream().map(report -> item(report, today)).toList();
    }

    private WorkItem item(Report report, LocalDate today) {
        License license = report.license();
        return new WorkItem(
                WorkKind.REPORT,
                report.id(),
                license.type(),
                license.holderOrganization(),
                license.holderName(),
                report.state().name(),
                WaitingFor.MINISTRY,
                report.filedOn(),
                null,
                false,
                workingDays.elapsed(report.filedOn(), today),
                "/v1/reports/" + report.id());
    }
}
