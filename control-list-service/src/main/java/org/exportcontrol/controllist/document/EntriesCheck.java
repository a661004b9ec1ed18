package org.exportcontrol.controllist.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.condition.ControlCode;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.timeline.EntryContent;

/** What is to be said about the entries of a document by themselves, without the list that they are added to. */
final class EntriesCheck {

    private final DocumentHead head;
    private final List<ReadEntry> entries;
    private final DocumentFindings findings;
    private final Map<String, ReadEntry> byCode = new HashMap<>();
    private final Map<String, List<ReadEntry>> below;

    EntriesCheck(DocumentHead head, List<ReadEntry> entries, DocumentFindings findings) {
        this.head = head;
        this.entries = entries;
        this.findings = findings;
        this.below = entries.stream()
                .filter(entry -> entry.content().parent() != null)
                .collect(Collectors.groupingBy(entry -> entry.content().parent()));
    }

    void check() {
        head.check("/announcement", findings);
        for (ReadEntry entry : entries) {
            code(entry);
        }
        for (ReadEntry entry : entries) {
            period(entry);
            content(entry);
            reading(entry);
            cycle(entry);
        }
    }

    private void code(ReadEntry entry) {
        String at = entry.pointer() + "/code";
        if (!ControlCode.isOne(entry.code())) {
            findings.error(
                    at,
                    "CL-03",
                    "LST",
                    "A control code is written as 1C902.a.2, with a suffix #2 where one printed code stands twice; "
                            + ControlCode.shortened(entry.code()) + " is not.",
                    "管制编码的格式如 1C902.a.2，同一编码重复出现时加后缀 #2；" + ControlCode.shortened(entry.code()) + " 不符合。");
        }
        ReadEntry first = byCode.putIfAbsent(entry.code(), entry);
        if (first != null) {
            findings.error(
                    at,
                    "CL-07",
                    "LST",
                    entry.code() + " stands twice, here and at " + first.pointer()
                            + "; give one a suffix such as #2 and keep the printed code in printedCode.",
                    entry.code() + " 重复（另见 " + first.pointer() + "）；请为其中之一加后缀（如 #2），并在 printedCode 中保留所载编码。");
        }
    }

    private void period(ReadEntry entry) {
        if (entry.from().isBefore(head.publishedOn())) {
            findings.error(
                    entry.pointer() + "/effectiveFrom",
                    "CL-08",
                    "A18; ECL 9",
                    entry.code() + " takes effect on " + entry.from() + ", before the publication on "
                            + head.publishedOn() + ".",
                    entry.code() + " 的施行日期 " + entry.from() + " 早于公布日期 " + head.publishedOn() + "。");
        }
        if (entry.to() != null && !entry.to().isAfter(entry.from())) {
            findings.error(
                    entry.pointer() + "/effectiveTo",
                    "CL-08",
                    "A18; ECL 9",
                    entry.code() + " ends on " + entry.to() + ", not after it begins on " + entry.from() + ".",
                    entry.code() + " 的终止日期 " + entry.to() + " 不晚于起始日期 " + entry.from() + "。");
        }
        LocalDate longest = entry.from().plusYears(2);
        if (head.temporary() && (entry.to() == null || entry.to().isAfter(longest))) {
            findings.error(
                    entry.pointer() + "/effectiveTo",
                    "CL-11",
                    "ECL 9; DUR 12",
                    "Temporary control of " + entry.code() + " needs an end, on " + longest + " at the latest.",
                    entry.code() + " 的临时管制应有期限，最迟至 " + longest + "。");
        }
    }

    private void content(ReadEntry entry) {
        EntryContent content = entry.content();
        if (content.nameZh().isEmpty() && !content.reserved()) {
            findings.warning(entry.pointer() + "/nameZh", "The entry has no Chinese name.", "条目没有中文名称。");
        }
        boolean says = !content.commodityCodes().isEmpty()
                || !content.tariffItems().isEmpty()
                || !content.parameters().isEmpty()
                || content.reading() != null
                || !content.unplaced().isEmpty()
                || below.containsKey(entry.code());
        if (content.reserved() && says) {
            findings.error(
                    entry.pointer(),
                    "CL-06",
                    "A18",
                    entry.code() + " is a reserved place and cannot have content; leave the form out, or the content.",
                    entry.code() + " 为保留编号，不能有内容；请删除保留标记或删除内容。");
        }
        for (int i = 0; i < content.conditions().size(); i++) {
            String mark = content.conditions().get(i);
            if (!mark.matches("ALL_PARAMETERS|ANY_LISTED_SUBITEM|(RELATED_ITEM|NOT_CONTROLLED_UNDER|END_USE):.+")) {
                findings.warning(
                        entry.pointer() + "/conditions/" + i,
                        "The condition " + mark
                                + " is not known here; goods that fit the entry otherwise go to a person.",
                        "条件 " + mark + " 在此未知；其他方面相符的货物将由人员认定。");
            }
        }
        if (content.form().equals(Form.CONDITION.name()) && content.parent() == null) {
            findings.warning(
                    entry.pointer() + "/parent",
                    "A condition limits the entry above it; this one has no parent and limits nothing.",
                    "条件应附属于上级条目；该条件没有 parent，不起作用。");
        }
        String heading = content.commodityCodesFrom();
        if (heading != null && !byCode.containsKey(heading)) {
            findings.warning(
                    entry.pointer() + "/codesInheritedFrom",
                    "The document has no entry " + heading + " whose numbers could serve here.",
                    "文件中没有条目 " + heading + "，无法沿用其编号。");
        }
    }

    private void reading(ReadEntry entry) {
        boolean gathers = below.getOrDefault(entry.code(), List.of()).stream()
                .anyMatch(child -> !child.content().form().equals(Form.CONDITION.name()));
        boolean ofGoods = Form.of(entry.content().form()).ofGoods();
        if (entry.content().reading() != null && (gathers || !ofGoods)) {
            findings.error(
                    entry.pointer() + "/code",
                    "MA-01",
                    "A18",
                    entry.code() + " only gathers or limits other entries; its reading would never be asked.",
                    entry.code() + " 仅为其他条目的标题或条件，其判定条件不会被使用。");
        }
        if (entry.content().reading() == null && ofGoods && !gathers) {
            findings.warning(
                    entry.pointer(),
                    entry.code()
                            + " has no reading: its form, element and printed parameters decide, and each answer says"
                            + " so.",
                    entry.code() + " 没有判定条件：按其形态、元素和所载参数认定，并在答复中注明。");
        }
    }

    private void cycle(ReadEntry entry) {
        Set<String> seen = new HashSet<>();
        ReadEntry above = entry;
        while (above != null && above.content().parent() != null) {
            if (!seen.add(above.code())) {
                findings.unreadable(
                        entry.pointer() + "/parent",
                        "The parents of " + entry.code() + " go round in a circle.",
                        entry.code() + " 的上级条目构成循环。");
                return;
            }
            above = byCode.get(above.content().parent());
        }
    }
}
