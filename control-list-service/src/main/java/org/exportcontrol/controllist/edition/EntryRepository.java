package org.exportcontrol.controllist.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.exportcontrol.controllist.timeline.EntryKey;

/** The versions of entries. */
@ApplicationScoped
public class EntryRepository implements PanacheRepositoryBase<EntryRow, Long> {

    /** Every version that was recorded by an instant and not yet superseded then. */
    public List<EntryRow> knownAt(Instant instant) {
        return list("recordedFrom <= ?1 and (recordedTo is null or recordedTo > ?1)", instant);
    }

    /** The instants at which rows of an entry were recorded or superseded. */
    public List<Instant> recordedFor(EntryKey key) {
        return find("announcementId = ?1 and code = ?2", key.announcement(), key.code()).stream()
                .flatMap(row -> Stream.of(row.recordedFrom(), row.recordedTo()))
                .filter(Objects::nonNull)
                .toList();
    }
}
