package org.exportcontrol.controllist.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryState;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.ListHistory;

/**
 * An entry that an announcement touches.
 *
 * @param announcement the announcement that added it
 * @param firstDay first day on which it says or is something else
 * @param stateBefore what it was that day without the announcement
 * @param stateAfter what it is that day with it
 */
public record TouchedEntry(
        String code,
        String printedCode,
        String announcement,
        String nameZh,
        String nameEn,
        How how,
        LocalDate firstDay,
        EntryState stateBefore,
        EntryState stateAfter) {

    /** How an entry is touched. */
    public enum How {
        ADDED,
        CHANGED,
        /** It never stood in the list. */
        STRUCK
    }

    /** The entries that two histories tell differently, in the order of the list. */
    static List<TouchedEntry> between(ListHistory before, ListHistory after) {
        List<TouchedEntry> touched = new ArrayList<>();
        for (EntryTimeline entry : after.entries()) {
            EntryTimeline old = before.entry(entry.key()).orElse(null);
            if (!entry.equals(old)) {
                touched.add(of(old, entry, old == null ? How.ADDED : How.CHANGED));
            }
        }
        for (EntryTimeline entry : before.entries()) {
            if (after.entry(entry.key()).isEmpty()) {
                touched.add(of(entry, null, How.STRUCK));
            }
        }
        return touched;
    }

    private static TouchedEntry of(EntryTimeline before, EntryTimeline after, How how) {
        EntryTimeline shown = after == null ? before : after;
        LocalDate day = days(before, after).first();
        EntryContent content = shown.version(day).content();
        return new TouchedEntry(
                shown.key().code(),
                content.printedCode(),
                shown.key().announcement(),
                content.nameZh(),
                content.nameEn(),
                how,
                day,
                state(before, day),
                state(after, day));
    }

    /** The days from which on any entry says or is something else, or something else again. */
    static SortedSet<LocalDate> daysBetween(ListHistory before, ListHistory after) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (EntryTimeline entry : after.entries()) {
            EntryTimeline old = before.entry(entry.key()).orElse(null);
            if (!entry.equals(old)) {
                days.addAll(days(old, entry));
            }
        }
        for (EntryTimeline entry : before.entries()) {
            if (after.entry(entry.key()).isEmpty()) {
                days.addAll(days(entry, null));
            }
        }
        return days;
    }

    private static SortedSet<LocalDate> days(EntryTimeline before, EntryTimeline after) {
        TreeSet<LocalDate> breaks = new TreeSet<>();
        if (before != null) {
            before.addBreaks(breaks);
        }
        if (after != null) {
            after.addBreaks(breaks);
        }
        LocalDate first = breaks.first();
        breaks.removeIf(day -> state(before, day) == state(after, day) && !differ(before, after, day));
        if (breaks.isEmpty()) {
            breaks.add(first);
        }
        return breaks;
    }

    private static boolean differ(EntryTimeline before, EntryTimeline after, LocalDate day) {
        return before != null
                && after != null
                && (before.inDoubt(day) != after.inDoubt(day)
                        || !before.version(day)
                                .content()
                                .equals(after.version(day).content()));
    }

    private static EntryState state(EntryTimeline entry, LocalDate day) {
        return entry == null ? EntryState.UNKNOWN : entry.state(day);
    }
}
