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

    /** The latest attempt. */
    public Optional<Lodging> latest(UUID declaration) {
        return find("id.declaration = ?1", Sort.descending("id.attempt"), declaration)
                .firstResultOptional();
    }

    /** The attempts of a declaration, latest first. */
    List<Lodging> all(UUID declaration) {
        return find("id.declaration = ?1", Sort.descending("id.attempt"), declaration)
                .list();
    }
}
