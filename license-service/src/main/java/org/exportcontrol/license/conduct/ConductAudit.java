package org.exportcontrol.license.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.app.AuditedFiles;
import org.exportcontrol.license.organization.FileScope;

/** Entries of the record by id. Each move raises the version by one, from 0. */
@ApplicationScoped
class ConductAudit implements AuditedFiles {

    private final ConductRepository entries;
    private final Caller caller;

    ConductAudit(ConductRepository entries, Caller caller) {
        this.entries = entries;
        this.caller = caller;
    }

    @Override
    public String subjectType() {
        return ConductService.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        FileScope scope = FileScope.of(caller);
        return AuditedFiles.uuid(id)
                .flatMap(entries::findByIdOptional)
                .filter(entry -> scope.covers(entry.organization()))
                .isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).flatMap(entries::findByIdOptional).stream()
                .mapToLong(entry -> entry.version() + 1)
                .findFirst();
    }
}
