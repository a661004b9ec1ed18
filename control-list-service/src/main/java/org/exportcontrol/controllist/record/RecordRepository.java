package org.exportcontrol.controllist.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Screenings that were kept. */
@ApplicationScoped
class RecordRepository implements PanacheRepositoryBase<ScreeningRecord, UUID> {

    Optional<ScreeningRecord> ofOrganization(UUID id, String organization) {
        return find("id = ?1 and organization = ?2", id, organization).firstResultOptional();
    }

    /** An organization's own, newest first. */
    List<ScreeningRecord> page(String organization, UUID after, int limit) {
        return (after == null
                        ? find("organization = ?1 order by id desc", organization)
                        : find("organization = ?1 and id < ?2 order by id desc", organization, after))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Lets go of the texts that were read: a page after a page must not fill the memory. */
    void forget() {
        getEntityManager().clear();
    }

    /** Everybody's, newest first. */
    List<ScreeningRecord> pageOfAll(UUID after, int limit) {
        return (after == null ? find("order by id desc") : find("id < ?1 order by id desc", after))
                .page(Page.ofSize(limit))
                .list();
    }
}
