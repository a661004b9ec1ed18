package org.exportcontrol.controllist.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/** One change made to each entry that it is about. */
final class TargetedChange {

    private static final int MOST_CODES_NAMED = 5;

    private final Change.OfListed change;
    private final AnnouncedChanges announced;
    private final List<Violation> faults;

    TargetedChange(Change.OfListed change, AnnouncedChanges announced, List<Violation> faults) {
        this.change = change;
        this.announced = announced;
        this.faults = faults;
    }

    /** Replaces the entries in the map by what becomes of them. */
    void apply(Map<EntryKey, EntryTimeline> entries) {
        Map<String, List<String>> refusedCodes = new LinkedHashMap<>();
        Map<String, RefusedChange> refusals = new HashMap<>();
        List<EntryTimeline> targeted = targeted(entries);
        if (targeted.isEmpty() && change.target().everything() && hasEntries(entries)) {
            faults.add(reachesNothing());
        }
        for (EntryTimeline entry : targeted) {
            try {
                EntryTimeline changed = changed(entry);
                if (changed == null) {
                    entries.remove(entry.key());
                } else {
                    entries.put(entry.key(), changed);
                }
            } catch (RefusedChange refusal) {
                refusals.putIfAbsent(refusal.getMessage(), refusal);
                refusedCodes
                        .computeIfAbsent(refusal.getMessage(), message -> new ArrayList<>())
                        .add(entry.key().code());
            }
        }
        refusedCodes.forEach((message, codes) -> faults.add(violation(refusals.get(message), codes)));
    }

    private boolean hasEntries(Map<EntryKey, EntryTimeline> entries) {
        return entries.keySet().stream()
                .anyMatch(key -> key.announcement().equals(change.target().announcement()));
    }

    private Violation reachesNothing() {
        String announcement = change.target().announcement();
        return new Violation(
                change.pointer(),
                Text.of(
                        "No entry of announcement " + announcement + " is in a state that this could change.",
                        "公告 " + announcement + " 没有任何条目处于可作此变更的状态。"),
                "CL-09",
                "ECL 9; DUR 11",
                null);
    }

    private EntryTimeline changed(EntryTimeline entry) {
        TimelineEdits edits = new TimelineEdits(entry, announced);
        if (change instanceof Change.Amend amend) {
            return edits.amended(amend);
        } else if (change instanceof Change.Remove remove) {
            return edits.removed(remove);
        } else if (change instanceof Change.Suspend suspend) {
            return edits.suspended(suspend);
        } else if (change instanceof Change.MoveEnd move) {
            return edits.endMoved(move);
        } else if (change instanceof Change.Resume resume) {
            return edits.resumed(resume);
        } else if (change instanceof Change.Prolong prolong) {
            return edits.prolonged(prolong);
        } else if (change instanceof Change.Correct correct) {
            return edits.corrected(correct);
        } else if (change instanceof Change.CorrectSuspension correct) {
            return edits.suspensionCorrected(correct);
        }
        return null; // Strike: it never stood in the list
    }

    /** The entries named, and for changes that reach down those below them. */
    private List<EntryTimeline> targeted(Map<EntryKey, EntryTimeline> entries) {
        List<EntryTimeline> all = entries.values().stream()
                .filter(entry ->
                        entry.key().announcement().equals(change.target().announcement()))
                .toList();
        if (change.target().everything()) {
            return all.stream().filter(entry -> !goneBefore(entry)).toList();
        }
        Set<String> wanted = new LinkedHashSet<>(change.target().codes());
        boolean deeper = reachesDown();
        while (deeper) {
            deeper = wanted.addAll(all.stream()
                    .filter(entry -> wanted.contains(entry.last().content().parent()))
                    .map(entry -> entry.key().code())
                    .toList());
        }
        return all.stream()
                .filter(entry -> wanted.contains(entry.key().code()))
                .filter(entry -> change.target().codes().contains(entry.key().code()) || !goneBefore(entry))
                .toList();
    }

    private boolean reachesDown() {
        return !(change instanceof Change.Amend || change instanceof Change.Correct);
    }

    /** What is off the list already is not meant by a change of all, or of all below a heading. */
    private boolean goneBefore(EntryTimeline entry) {
        if (change instanceof Change.Suspend suspend) {
            return entry.removedBy(suspend.from());
        }
        if (change instanceof Change.Remove remove) {
            return entry.removedBy(remove.from());
        }
        boolean ofSuspension = change instanceof Change.MoveEnd || change instanceof Change.Resume;
        return ofSuspension && !new TimelineEdits(entry, announced).goesOn(change);
    }

    private Violation violation(RefusedChange refusal, List<String> codes) {
        String named = String.join(", ", codes.subList(0, Math.min(codes.size(), MOST_CODES_NAMED)));
        int more = codes.size() - MOST_CODES_NAMED;
        String en = named + (more > 0 ? " and " + more + " more" : "");
        String zh = named + (more > 0 ? " 等 " + codes.size() + " 项" : "");
        return new Violation(
                change.pointer(),
                Text.of(
                        en + " " + refusal.why().en() + ".",
                        zh + " " + refusal.why().zh() + "。"),
                refusal.rule(),
                refusal.source(),
                null);
    }
}
