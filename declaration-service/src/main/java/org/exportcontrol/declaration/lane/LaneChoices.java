package org.exportcontrol.declaration.lane;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lanes that declarations were given. */
@ApplicationScoped
class LaneChoices implements PanacheRepositoryBase<LaneChoice, UUID> {

    /** Newest first. */
    List<LaneChoice> of(UUID declaration) {
        return find("declarationId = ?1", Sort.descending("id"), declaration).list();
    }

    /** The one that counts; empty for declarations accepted before there were lanes. */
    Optional<LaneChoice> present(UUID declaration) {
        return find("declarationId = ?1", Sort.descending("id"), declaration).firstResultOptional();
    }
}
