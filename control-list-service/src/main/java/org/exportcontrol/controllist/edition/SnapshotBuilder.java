package org.exportcontrol.controllist.edition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.condition.ReadingFile;

/** Reads one edition of the list out of the database. */
@ApplicationScoped
class SnapshotBuilder {

    private final EditionRepository editions;
    private final AnnouncementRepository announcements;
    private final EntryRepository entries;
    private final ObjectMapper json;

    SnapshotBuilder(
            EditionRepository editions,
            AnnouncementRepository announcements,
            EntryRepository entries,
            ObjectMapper json) {
        this.editions = editions;
        this.announcements = announcements;
        this.entries = entries;
        this.json = json;
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
        Map<String, AnnouncementRow> published =
                announcements.streamAll().collect(Collectors.toMap(AnnouncementRow::id, Function.identity()));
        Map<String, Map<String, Reading>> readings = published.values().stream()
                .collect(Collectors.toMap(AnnouncementRow::id, row -> ReadingFile.parse(json, row.readings())));
        return new ListSnapshot(
                edition,
                entries.knownAt(edition.recordedAt()).stream()
                        .map(row -> row.listed(
                                published.get(row.announcementId()).publishedOn(),
                                readings.get(row.announcementId()).get(row.code())))
                        .toList());
    }
}
