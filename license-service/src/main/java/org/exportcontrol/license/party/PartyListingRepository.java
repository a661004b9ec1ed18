package org.exportcontrol.license.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.organization.FileQuery;

@ApplicationScoped
class PartyListingRepository implements PanacheRepositoryBase<PartyListing, UUID> {

    /** Newest first. */
    List<PartyListing> page(UUID after, int limit) {
        FileQuery query = new FileQuery(after);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }

    /** Listings in effect on that day that bear one of the identifiers or one of the normalized names. */
    List<PartyListing> inEffect(LocalDate day, Collection<String> identifiers, Collection<String> normalizedNames) {
        return find(
                        "select distinct p from PartyListing p left join p.comparedNames n"
                                + " where p.validFrom <= ?1 and (p.validTo is null or p.validTo >= ?1)"
                                + " and (p.identifier in ?2 or n in ?3)",
                        day,
                        identifiers,
                        normalizedNames)
                .list();
    }
}
