package org.exportcontrol.controllist.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads one edition of the list out of the database. */
@ApplicationScoped
class SnapshotBuilder {

    private final EditionRepository editions;
    private final HistoryRepository history;

    SnapshotBuilder(EditionRepository editions, HistoryRepository history) {
        this.editions = editions;
        this.history = history;
    }

    @Transactional
    int newestNumber() {
        return editions.newestNumber();
    }

    @Transactional
    List<Edition> editions() {
        return editions.editions();
    }

    @Transactional
    ListSnapshot of(Edition edition) {
        return new ListSnapshot(edition, history.knownAt(edition.recordedAt()));
    }
}
