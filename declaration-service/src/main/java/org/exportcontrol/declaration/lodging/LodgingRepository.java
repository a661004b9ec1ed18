package org.exportcontrol.declaration.lodging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the attempts to lodge a declaration. */
@ApplicationScoped
public class LodgingRepository implements PanacheRepositoryBase<Lodging, Lodging.Key> {

    Optional<Lodging> of(UUID declaration, int attempt) {
        return findByIdOptional(new Lodging.Key(declaration, attempt));
    }

    /** The latest attempt on the content that the declaration has: a change counts once it is taken. */
    public Optional<Lodging> latest(UUID declaration) {
        return find(
                        "id.declaration = ?1 and (changeId is null or outcome = 'ACCEPTED')",
                        Sort.descending("id.attempt"),
                        declaration)
                .firstResultOptional();
    }

    /** The one that counted before an attempt. */
    Optional<Lodging> latestBefore(UUID declaration, int attempt) {
        return find(
                        "id.declaration = ?1 and id.attempt < ?2 and outcome = 'ACCEPTED'",
                        Sort.descending("id.attempt"),
                        declaration,
                        attempt)
                .firstResultOptional();
    }

    /** The lodging by which a declaration was accepted. */
    public Optional<Lodging> firstAccepted(UUID declaration) {
        return find(
                        "id.declaration = ?1 and changeId is null and outcome = 'ACCEPTED'",
                        Sort.descending("id.attempt"),
                        declaration)
                .firstResultOptional();
    }

    /** The attempts of a declaration, latest first. */
    List<Lodging> all(UUID declaration) {
        return find("id.declaration = ?1", Sort.descending("id.attempt"), declaration)
                .list();
    }
}
