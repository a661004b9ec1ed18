package org.exportcontrol.controllist.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.timeline.EntryKey;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.EntryVersion;
import org.exportcontrol.controllist.timeline.ListHistory;
import org.exportcontrol.controllist.timeline.Suspension;

/** The list through valid time as the rows keep it: read as it was known, written as a new edition makes it. */
@ApplicationScoped
public class HistoryRepository {

    private final EntityManager database;
    private final EntryRepository entries;
    private final SuspensionRepository suspensions;

    HistoryRepository(EntityManager database, EntryRepository entries, SuspensionRepository suspensions) {
        this.database = database;
        this.entries = entries;
        this.suspensions = suspensions;
    }

    /** What was recorded by an instant and not yet superseded then. */
    public ListHistory knownAt(Instant instant) {
        Map<EntryKey, List<EntryRow>> versions = byKey(entries.knownAt(instant), EntryRow::key);
        Map<EntryKey, List<SuspensionRow>> periods = byKey(suspensions.knownAt(instant), SuspensionRow::key);
        List<EntryTimeline> timelines = new ArrayList<>();
        versions.forEach((key, rows) -> timelines.add(timeline(key, rows, periods.getOrDefault(key, List.of()))));
        return new ListHistory(timelines);
    }

    private static EntryTimeline timeline(EntryKey key, List<EntryRow> rows, List<SuspensionRow> periods) {
        EntryRow any = rows.get(0);
        return new EntryTimeline(
                key,
                any.publishedOn(),
                any.temporary(),
                any.extensions(),
                any.removedOn(),
                rows.stream()
                        .map(EntryRow::version)
                        .sorted(Comparator.comparing(EntryVersion::from))
                        .toList(),
                periods.stream()
                        .map(SuspensionRow::suspension)
                        .sorted(Comparator.comparing(Suspension::firstDay))
                        .toList());
    }

    /** The instants at which what is known of an entry changed. */
    public Set<Instant> recordedFor(EntryKey key) {
        Set<Instant> instants = new HashSet<>(entries.recordedFor(key));
        instants.addAll(suspensions.recordedFor(key));
        return instants;
    }

    /** Records what a new edition says otherwise than the one before; the edition itself must be recorded already. */
    public void record(Edition edition, Edition before, ListHistory after) {
        Map<EntryKey, List<EntryRow>> versions =
                before == null ? Map.of() : byKey(entries.knownAt(before.recordedAt()), EntryRow::key);
        Map<EntryKey, List<SuspensionRow>> periods =
                before == null ? Map.of() : byKey(suspensions.knownAt(before.recordedAt()), SuspensionRow::key);
        List<EntryRow> newVersions = new ArrayList<>();
        List<SuspensionRow> newPeriods = new ArrayList<>();
        Set<Long> goneVersions = ids(versions.values(), EntryRow::id);
        Set<Long> gonePeriods = ids(periods.values(), SuspensionRow::id);
        for (EntryTimeline entry : after.entries()) {
            Map<EntryVersion, Long> same = versions.getOrDefault(entry.key(), List.of()).stream()
                    .filter(row -> row.agreesWith(entry))
                    .collect(Collectors.toMap(EntryRow::version, EntryRow::id));
            for (EntryVersion version : entry.versions()) {
                if (!same.containsKey(version)) {
                    newVersions.add(new EntryRow(entry, version, edition));
                } else {
                    goneVersions.remove(same.get(version));
                }
            }
            Map<Suspension, Long> samePeriods = periods.getOrDefault(entry.key(), List.of()).stream()
                    .collect(Collectors.toMap(SuspensionRow::suspension, SuspensionRow::id));
            for (Suspension suspension : entry.suspensions()) {
                if (!samePeriods.containsKey(suspension)) {
                    newPeriods.add(new SuspensionRow(entry.key(), suspension, edition));
                } else {
                    gonePeriods.remove(samePeriods.get(suspension));
                }
            }
        }
        supersede("supersede_entry", goneVersions);
        supersede("supersede_suspension", gonePeriods);
        entries.persist(newVersions);
        suspensions.persist(newPeriods);
    }

    private void supersede(String function, Set<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Object closed = database.createNativeQuery("select " + function + "(:ids)")
                .setParameter("ids", ids.toArray(Long[]::new))
                .getSingleResult();
        if (((Number) closed).intValue() != ids.size()) {
            throw new IllegalStateException("Rows were superseded by somebody else: " + ids);
        }
    }

    private static <T> Map<EntryKey, List<T>> byKey(List<T> rows, Function<T, EntryKey> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static <T> Set<Long> ids(Collection<List<T>> rows, Function<T, Long> id) {
        Set<Long> ids = new HashSet<>();
        rows.forEach(some -> some.forEach(row -> ids.add(id.apply(row))));
        return ids;
    }
}
