package org.exportcontrol.license.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Reports by id. Each move raises the version by one, from 0. */
@ApplicationScoped
class ReportAudit implements AuditedFiles {

    private final ReportRepository reports;

    ReportAudit(ReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public String subjectType() {
        return ReportJournal.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        return AuditedFiles.uuid(id).flatMap(reports::ifVisible).isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).flatMap(reports::findByIdOptional).stream()
                .mapToLong(report -> report.version() + 1)
                .findFirst();
    }
}
