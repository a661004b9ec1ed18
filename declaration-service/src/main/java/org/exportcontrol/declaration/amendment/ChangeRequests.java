package org.exportcontrol.declaration.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the requests to amend or withdraw a declaration. */
@ApplicationScoped
class ChangeRequests implements PanacheRepositoryBase<ChangeRequest, UUID> {

    /** Newest first. */
    List<ChangeRequest> of(UUID declaration) {
        return find("declarationId = ?1", Sort.descending("id"), declaration).list();
    }

    Optional<ChangeRequest> of(UUID declaration, UUID request) {
        return findByIdOptional(request).filter(found -> found.declarationId().equals(declaration));
    }

    /** Whether the penalty procedure was told of the declaration (CH-12): an offence is suspected. */
    boolean isReferred(UUID declaration) {
        return !getEntityManager()
                .createNativeQuery("select 1 from penalty_referral where declaration_id = :id limit 1")
                .setParameter("id", declaration)
                .getResultList()
                .isEmpty();
    }
}
