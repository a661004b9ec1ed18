package org.exportcontrol.license.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.organization.FileQuery;
import org.exportcontrol.license.organization.FileScope;

@ApplicationScoped
class ConductRepository implements PanacheRepositoryBase<ConductEntry, UUID> {

    /** What counts about an organization, oldest first. */
    List<ConductEntry> counting(String organization) {
        return list("organization = ?1 and annulledOn is null order by happenedOn, id", organization);
    }

    /** Newest first; of one organization, or of all that the scope covers when that is null. */
    List<ConductEntry> page(FileScope scope, String organization, UUID after, int limit) {
        FileQuery query =
                new FileQuery(scope, "organization", after).and("organization = :wanted", "wanted", organization);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }
}
