package org.exportcontrol.controllist.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.condition.ControlCode;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.timeline.Change;
import org.exportcontrol.controllist.timeline.ContentPatch;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryState;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.ListHistory;

/** Holds a document against the list that it would change, all of it at once. */
public final class DocumentCheck {

    private final AnnouncementDocument document;
    private final ListHistory history;
    private final DocumentFindings findings = new DocumentFindings();
    private final Set<String> ownCodes;
    private final Map<String, Set<String>> parents = new HashMap<>();

    private DocumentCheck(AnnouncementDocument document, ListHistory history) {
        this.document = document;
        this.history = history;
        this.ownCodes = document.entries().stream().map(ReadEntry::code).collect(Collectors.toUnmodifiableSet());
        history.entries()
                .forEach(entry ->
                        parent(entry.key().code(), entry.versions().get(0).content()));
        document.entries().forEach(entry -> parent(entry.code(), entry.content()));
    }

    private void parent(String code, EntryContent content) {
        if (content.parent() != null) {
            parents.computeIfAbsent(code, below -> new HashSet<>()).add(content.parent());
        }
    }

    /** Everything that is to be said about the document on top of a history. */
    public static List<DocumentFinding> findings(AnnouncementDocument document, ListHistory history) {
        DocumentCheck check = new DocumentCheck(document, history);
        check.entries();
        check.effects();
        check.formsOfReadings();
        List<Violation> faults = new ArrayList<>();
        history.after(document.changes(), faults);
        faults.forEach(check.findings::error);
        return Stream.concat(document.findings().stream(), check.findings.all().stream())
                .toList();
    }

    private void entries() {
        for (ReadEntry entry : document.entries()) {
            parent(entry);
            references(entry);
            String elsewhere = history.withCode(entry.code()).stream()
                    .filter(other -> other.state(entry.from()) != EntryState.REMOVED
                            && other.state(entry.from()) != EntryState.RESERVED)
                    .map(other -> other.key().announcement())
                    .findFirst()
                    .orElse(null);
            if (elsewhere != null) {
                findings.warning(
                        entry.pointer() + "/code",
                        entry.code() + " stands in announcement " + elsewhere + " too (CL-07).",
                        entry.code() + " 亦见于公告 " + elsewhere + "（CL-07）。");
            }
        }
    }

    private void parent(ReadEntry entry) {
        String parent = entry.content().parent();
        if (parent == null) {
            return;
        }
        if (headings(parent).contains(entry.code())) {
            findings.error(
                    entry.pointer() + "/parent",
                    "CL-06",
                    "A18",
                    "With earlier announcements, " + parent + " stands below " + entry.code()
                            + "; the headings would go round in a circle.",
                    "结合先前公告，" + parent + " 列于 " + entry.code() + " 之下，上级条目构成循环。");
        }
        if (!ownCodes.contains(parent)) {
            parentListedBefore(entry, parent);
        }
    }

    private void parentListedBefore(ReadEntry entry, String parent) {
        List<EntryTimeline> above = history.withCode(parent);
        if (above.isEmpty() && ControlCode.under(entry.code(), parent)) {
            findings.warning(
                    entry.pointer() + "/parent",
                    "The heading " + parent + " is not recorded here; the entry stands by itself until it is.",
                    "此处没有标题 " + parent + " 的记录；在其登记之前，该条目独立存在。");
        } else if (above.isEmpty()) {
            findings.error(
                    entry.pointer() + "/parent",
                    "CL-06",
                    "A18",
                    "There is no entry " + parent
                            + ", neither in the document nor in the list; add the heading, or leave"
                            + " the parent out.",
                    "文件和清单中均无条目 " + parent + "；请补充该标题，或删除 parent。");
        } else if (above.stream().allMatch(other -> other.state(entry.from()) == EntryState.RESERVED)) {
            findings.error(
                    entry.pointer() + "/parent",
                    "CL-06",
                    "A18",
                    parent + " is a reserved place on " + entry.from() + "; fill it first.",
                    parent + " 在 " + entry.from() + " 为保留编号；请先填入内容。");
        }
    }

    /** The codes above a heading, whichever announcement says so. */
    private Set<String> headings(String code) {
        Set<String> headings = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(code));
        while (!next.isEmpty()) {
            for (String heading : parents.getOrDefault(next.pop(), Set.of())) {
                if (headings.add(heading)) {
                    next.push(heading);
                }
            }
        }
        return headings;
    }

    /** Forms that a tree asks for and nobody prints: the condition would never hold. */
    private void formsOfReadings() {
        Set<String> printed = new HashSet<>();
        history.entries().forEach(entry -> entry.versions()
                .forEach(version -> printed.add(version.content().form())));
        document.entries().forEach(entry -> printed.add(entry.content().form()));
        for (Change.OfListed effect : document.effects()) {
            ContentPatch patch = patch(effect);
            if (patch != null && patch.form() != null) {
                printed.add(patch.form());
            }
        }
        document.entries().forEach(entry -> formsOf(entry.content().reading(), entry.pointer() + "/reading", printed));
        for (Change.OfListed effect : document.effects()) {
            ContentPatch patch = patch(effect);
            if (patch != null) {
                formsOf(patch.reading(), effect.pointer() + "/entry/reading", printed);
            }
        }
    }

    private static ContentPatch patch(Change.OfListed effect) {
        if (effect instanceof Change.Amend amend) {
            return amend.patch();
        }
        return effect instanceof Change.Correct correct ? correct.patch() : null;
    }

    private void formsOf(String reading, String pointer, Set<String> printed) {
        for (String form : Readings.forms(reading)) {
            if (!Form.known(form) && !printed.contains(form)) {
                findings.error(
                        pointer,
                        "MA-01",
                        "A18",
                        "The form " + form + " is printed nowhere in the list, so the condition could never hold.",
                        "清单中没有形态 " + form + "，该条件不可能成立。");
            }
        }
    }

    private void references(ReadEntry entry) {
        for (int i = 0; i < entry.content().conditions().size(); i++) {
            String[] mark = entry.content().conditions().get(i).split(":", 2);
            boolean ofItem = mark[0].equals("RELATED_ITEM") || mark[0].equals("NOT_CONTROLLED_UNDER");
            if (ofItem && mark.length == 2 && !loaded(mark[1].strip())) {
                findings.warning(
                        entry.pointer() + "/conditions/" + i,
                        "The list recorded here does not hold " + mark[1].strip() + ".",
                        "此处登记的清单中没有 " + mark[1].strip() + "。");
            }
        }
    }

    private boolean loaded(String code) {
        return ownCodes.contains(code) || !history.withCode(code).isEmpty();
    }

    private void effects() {
        for (Change.OfListed effect : document.effects()) {
            String announcement = effect.target().announcement();
            Set<String> codes = announcement.equals(document.id())
                    ? ownCodes
                    : history.of(announcement).stream()
                            .map(entry -> entry.key().code())
                            .collect(Collectors.toUnmodifiableSet());
            if (codes.isEmpty()) {
                findings.warning(
                        effect.pointer(),
                        "Nothing of announcement " + announcement
                                + " is recorded here; this takes hold when it is recorded.",
                        "此处没有公告 " + announcement + " 的记录；该变更将在其登记时生效。");
                continue;
            }
            List<String> unknown = effect.target().codes().stream()
                    .filter(code -> !codes.contains(code))
                    .toList();
            if (!unknown.isEmpty()) {
                unknown(effect, unknown);
            }
        }
    }

    private void unknown(Change.OfListed effect, List<String> codes) {
        String en =
                "Announcement " + effect.target().announcement() + " has no entry " + String.join(", ", codes) + ".";
        String zh = "公告 " + effect.target().announcement() + " 没有条目 " + String.join("、", codes) + "。";
        String pointer = effect.pointer() + "/codes";
        boolean ofSuspension =
                effect instanceof Change.Suspend || effect instanceof Change.MoveEnd || effect instanceof Change.Resume;
        if (ofSuspension) {
            findings.warning(pointer, en, zh);
        } else {
            findings.error(pointer, "CL-10", "CUL 24 to 26", en, zh);
        }
    }
}
