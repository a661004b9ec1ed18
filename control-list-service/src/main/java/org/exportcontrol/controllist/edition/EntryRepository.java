package org.exportcontrol.controllist.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The versions of entries. */
@ApplicationScoped
public class EntryRepository implements PanacheRepositoryBase<EntryRow, Long> {

    /** Every version that was recorded by an instant and not yet superseded then. */
    public List<EntryRow> knownAt(Instant instant) {
        return list("recordedFrom <= ?1 and (recordedTo is null or recordedTo > ?1)", instant);
    }
}
