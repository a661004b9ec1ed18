package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Applications by id. Each move raises the version by one, from the draft's 0. */
@ApplicationScoped
class ApplicationAudit implements AuditedFiles {

    private final ApplicationRepository applications;

    ApplicationAudit(ApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    public String subjectType() {
        return ApplicationJournal.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        return AuditedFiles.uuid(id).flatMap(applications::ifVisible).isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).flatMap(applications::findByIdOptional).stream()
                .mapToLong(application -> application.version() + 1)
                .findFirst();
    }
}
