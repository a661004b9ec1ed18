package org.exportcontrol.controllist.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.controllist.comparison.ComparisonResponse.Difference;
import org.exportcontrol.controllist.comparison.ComparisonResponse.Kind;
import org.exportcontrol.controllist.edition.DayList;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.timeline.ContentDifference;
import org.exportcontrol.controllist.timeline.EntryKey;
import org.exportcontrol.controllist.timeline.EntryState;

/** Holds the list of one day against that of another. */
final class Comparison {

    private Comparison() {}

    static List<Difference> of(DayList before, DayList after) {
        Map<EntryKey, ListedEntry> old = new LinkedHashMap<>();
        before.entries().forEach(entry -> old.put(entry.timeline().key(), entry));
        List<Difference> differences = new ArrayList<>();
        for (ListedEntry entry : after.entries()) {
            add(differences, old.remove(entry.timeline().key()), entry);
        }
        old.values().forEach(gone -> add(differences, gone, null));
        return differences;
    }

    private static void add(List<Difference> differences, ListedEntry before, ListedEntry after) {
        EntryState from = before == null ? EntryState.UNKNOWN : before.state();
        EntryState to = after == null ? EntryState.UNKNOWN : after.state();
        boolean doubtBefore = before != null && before.inDoubt();
        boolean doubtAfter = after != null && after.inDoubt();
        List<Kind> kinds = new ArrayList<>();
        if (from != to || doubtBefore != doubtAfter) {
            kinds.add(kind(from, to));
        }
        boolean listedInBoth = from != EntryState.UNKNOWN && to != EntryState.UNKNOWN;
        List<String> changed = before == null || after == null || !listedInBoth
                ? List.of()
                : ContentDifference.between(before.content(), after.content());
        if (!changed.isEmpty()) {
            kinds.add(Kind.CHANGED);
        }
        if (!kinds.isEmpty()) {
            ListedEntry shown = after == null ? before : after;
            differences.add(new Difference(
                    shown.code(),
                    shown.printedCode(),
                    shown.announcement(),
                    shown.nameZh(),
                    shown.nameEn(),
                    kinds,
                    from,
                    to,
                    doubtBefore,
                    doubtAfter,
                    changed));
        }
    }

    private static Kind kind(EntryState from, EntryState to) {
        if (to == EntryState.REMOVED) {
            return Kind.WENT;
        }
        if (from == EntryState.UNKNOWN) {
            return Kind.CAME;
        }
        if (to == EntryState.SUSPENDED && from != EntryState.SUSPENDED) {
            return Kind.SUSPENDED;
        }
        if (to == EntryState.SUSPENSION_ENDED_UNCONFIRMED) {
            return Kind.SUSPENSION_ENDED;
        }
        if (to == EntryState.OPERATIVE && from == EntryState.ANNOUNCED) {
            return Kind.TOOK_EFFECT;
        }
        boolean wasSuspended = from == EntryState.SUSPENDED || from == EntryState.SUSPENSION_ENDED_UNCONFIRMED;
        return to == EntryState.OPERATIVE && wasSuspended ? Kind.RESUMED : Kind.STATE_DIFFERS;
    }
}
