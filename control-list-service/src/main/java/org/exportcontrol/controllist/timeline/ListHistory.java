package org.exportcontrol.controllist.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportcontrol.common.problem.Violation;

/** Every entry through valid time, as one edition knows it: the sum of what was announced. Immutable. */
public final class ListHistory {

    public static final ListHistory EMPTY = new ListHistory(List.of());

    private final Map<EntryKey, EntryTimeline> entries;
    private final Map<String, List<EntryTimeline>> byAnnouncement;
    private final Map<String, List<EntryTimeline>> byCode;

    public ListHistory(Collection<EntryTimeline> timelines) {
        this.entries = new LinkedHashMap<>();
        this.byAnnouncement = new LinkedHashMap<>();
        this.byCode = new LinkedHashMap<>();
        for (EntryTimeline entry : timelines) {
            entries.put(entry.key(), entry);
            byAnnouncement
                    .computeIfAbsent(entry.key().announcement(), id -> new ArrayList<>())
                    .add(entry);
            byCode.computeIfAbsent(entry.key().code(), code -> new ArrayList<>())
                    .add(entry);
        }
    }

    public Collection<EntryTimeline> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<EntryTimeline> entry(EntryKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The entries that an announcement added, in the order recorded. */
    public List<EntryTimeline> of(String announcement) {
        return List.copyOf(byAnnouncement.getOrDefault(announcement, List.of()));
    }

    /** The entries of that code; more than one where several announcements use it (CL-07). */
    public List<EntryTimeline> withCode(String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    /**
     * The history after one more announcement.
     *
     * @param faults takes what cannot be done, each with the pointer of its change; the history then lacks it
     */
    public ListHistory after(AnnouncedChanges announced, List<Violation> faults) {
        Map<EntryKey, EntryTimeline> changed = new LinkedHashMap<>(entries);
        for (Change change : announced.changes()) {
            if (change instanceof Change.Add add) {
                EntryKey key = new EntryKey(announced.announcement(), add.code());
                EntryVersion version = new EntryVersion(add.from(), add.to(), announced.announcement(), add.content());
                changed.put(
                        key,
                        new EntryTimeline(
                                key, announced.publishedOn(), add.temporary(), 0, null, List.of(version), List.of()));
            } else if (change instanceof Change.OfListed listed) {
                new TargetedChange(listed, announced, faults).apply(changed);
            }
        }
        return new ListHistory(changed.values());
    }
}
