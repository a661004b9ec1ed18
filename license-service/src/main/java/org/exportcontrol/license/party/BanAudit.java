package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Bans by id. Each move raises the version by one, from 0. */
@ApplicationScoped
class BanAudit implements AuditedFiles {

    private final BanRepository bans;

    BanAudit(BanRepository bans) {
        this.bans = bans;
    }

    @Override
    public String subjectType() {
        return BanService.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        return rows(id).isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).flatMap(bans::findByIdOptional).stream()
                .mapToLong(ban -> ban.version() + 1)
                .findFirst();
    }
}
