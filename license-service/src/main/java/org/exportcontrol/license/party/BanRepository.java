package org.exportcontrol.license.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.organization.FileQuery;

@ApplicationScoped
class BanRepository implements PanacheRepositoryBase<Ban, UUID> {

    List<Ban> inEffect(LocalDate day) {
        return list("validFrom <= ?1 and (validTo is null or validTo >= ?1)", day);
    }

    /** Newest first. */
    List<Ban> page(UUID after, int limit) {
        FileQuery query = new FileQuery(after);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }
}
