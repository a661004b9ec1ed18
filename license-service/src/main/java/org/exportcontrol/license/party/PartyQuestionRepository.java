package org.exportcontrol.license.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.license.organization.FileQuery;

@ApplicationScoped
class PartyQuestionRepository implements PanacheRepositoryBase<PartyQuestion, UUID> {

    Optional<PartyQuestion> newest(UUID listing, String normalized, String identifier, LocalDate day) {
        return find(
                        "listing.id = ?1 and normalized = ?2 and identifier = ?3"
                                + " and (validUntil is null or validUntil >= ?4) order by openedAt desc",
                        listing,
                        normalized,
                        identifier,
                        day)
                .firstResultOptional();
    }

    /** Newest first; in any state when that is null. */
    List<PartyQuestion> page(PartyQuestionState state, UUID after, int limit) {
        FileQuery query = new FileQuery(after).and("state = :state", "state", state);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }
}
