package org.exportcontrol.controllist.edition;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.ListHistory;

/**
 * The list through valid time as one edition knows it, in memory and immutable: any number of threads may ask it at
 * once. Between two days on which anything changes the list is the same, so it is made once for each such stretch.
 */
public final class ListSnapshot {

    /** Stretches of days that are kept for the next question. */
    private static final int STRETCHES_KEPT = 8;

    private final Edition edition;
    private final ListHistory history;
    private final List<EntryTimeline> timelines;
    private final TreeSet<LocalDate> breaks = new TreeSet<>();
    private final ReadingFactory readings;
    private final LoadingCache<LocalDate, DayList> stretches;

    public ListSnapshot(Edition edition, ListHistory history) {
        this.edition = edition;
        this.history = history;
        this.timelines = history.entries().stream()
                .sorted(Comparator.comparing(EntryTimeline::publishedOn)
                        .thenComparing(entry -> entry.key().announcement())
                        .thenComparing(
                                entry -> entry.versions().get(0).content().position())
                        .thenComparing(EntryTimeline::key))
                .toList();
        breaks.add(LocalDate.MIN);
        timelines.forEach(timeline -> timeline.addBreaks(breaks));
        this.readings = new ReadingFactory();
        this.stretches = Caffeine.newBuilder()
                .maximumSize(STRETCHES_KEPT)
                .build(first -> new DayListBuilder(this, first).build());
    }

    public Edition edition() {
        return edition;
    }

    /** Every entry through valid time. */
    public ListHistory history() {
        return history;
    }

    /** The list on a day. */
    public DayList on(LocalDate day) {
        return stretches.get(breaks.floor(day));
    }

    /** The list after everything that is announced has happened. */
    public DayList latest() {
        return stretches.get(breaks.last());
    }

    /** Whether the list on a day is in memory already; what is not takes time to make, the longer the list. */
    public boolean hasMade(LocalDate day) {
        return stretches.getIfPresent(breaks.floor(day)) != null && stretches.getIfPresent(breaks.last()) != null;
    }

    /** The days after one and up to another on which anything changes. */
    public Set<LocalDate> breaksBetween(LocalDate after, LocalDate upTo) {
        return new TreeSet<>(breaks.subSet(after, false, upTo, true));
    }

    /** Every entry through valid time, in the order in which the list is shown. */
    public List<EntryTimeline> timelines() {
        return timelines;
    }

    ReadingFactory readings() {
        return readings;
    }
}
