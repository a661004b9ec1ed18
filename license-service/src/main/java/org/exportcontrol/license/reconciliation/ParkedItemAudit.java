package org.exportcontrol.license.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Parked differences by id: what persons did with them. */
@ApplicationScoped
class ParkedItemAudit implements AuditedFiles {

    private final EntityManager database;

    ParkedItemAudit(EntityManager database) {
        this.database = database;
    }

    @Override
    public String subjectType() {
        return ParkedItemService.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        return rows(id).isPresent();
    }

    /** Comparisons move an item too, without a person: its rows are those that its acts count. */
    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).map(uuid -> database.find(ParkedItem.class, uuid)).stream()
                .mapToLong(ParkedItem::acts)
                .findFirst();
    }
}
