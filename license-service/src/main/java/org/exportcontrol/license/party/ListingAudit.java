package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Party listings by id, which everybody may read. Each move raises the version by one, from 0. */
@ApplicationScoped
class ListingAudit implements AuditedFiles {

    private final PartyListingRepository listings;

    ListingAudit(PartyListingRepository listings) {
        this.listings = listings;
    }

    @Override
    public String subjectType() {
        return PartyService.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        return rows(id).isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).flatMap(listings::findByIdOptional).stream()
                .mapToLong(listing -> listing.version() + 1)
                .findFirst();
    }
}
