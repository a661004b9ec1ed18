package org.exportcontrol.license.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Changes of licenses by id. Each move raises the version by one, from 0. */
@ApplicationScoped
class ChangeAudit implements AuditedFiles {

    private final ChangeRepository changes;

    ChangeAudit(ChangeRepository changes) {
        this.changes = changes;
    }

    @Override
    public String subjectType() {
        return ChangeService.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        return AuditedFiles.uuid(id).flatMap(changes::ifVisible).isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).flatMap(changes::findByIdOptional).stream()
                .mapToLong(change -> change.version() + 1)
                .findFirst();
    }
}
