package org.exportcontrol.controllist.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.condition.Check;
import org.exportcontrol.controllist.condition.Truth;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.screening.Assessment.Outcome;
import org.exportcontrol.controllist.screening.LineFinding.TraceRow;

/** Writes down how a finding came about: the related entries that explain it, each condition, its result, rule, source. */
final class Trace {

    private static final Text NUMBER = Text.of(
            "the commodity number refers to the entry (raises the candidate, never decides)",
            "海关商品编号指向该条目（仅提示候选，不作为认定依据）");
    private static final Text KIT = Text.of("a controlled part makes the whole line controlled", "任一部件受管制，则整项受管制");

    /** Entries that are explained for one part of a line, beside those that decide: more than anybody reads. */
    private static final int MOST_OF_A_PART = 64;

    private Trace() {}

    /** @param inEffect asks whether an entry is in effect on the day */
    static List<TraceRow> of(Line line, List<Assessment> assessments, Text inEffect) {
        List<TraceRow> rows = new ArrayList<>();
        boolean controlled = assessments.stream().anyMatch(Assessment::controls);
        Map<Line.Part, Integer> told = new IdentityHashMap<>();
        for (Assessment each : assessments) {
            // Beside a match, entries that only resemble the goods and fail explain nothing.
            boolean explains = !controlled || each.numbered() || each.outcome() != Outcome.FAILS;
            boolean anyway = each.controls() || each.listNotKnown();
            if (each.related() && explains && (told.merge(each.part(), 1, Integer::sum) <= MOST_OF_A_PART || anyway)) {
                append(rows, each, inEffect);
            }
        }
        if (!line.components().isEmpty()) {
            kit(line, assessments, rows);
        }
        return List.copyOf(rows);
    }

    private static void kit(Line line, List<Assessment> assessments, List<TraceRow> rows) {
        assessments.stream()
                .filter(each -> each.controls() && line.components().contains(each.part()))
                .map(each -> each.part().goods().pointer())
                .distinct()
                .map(pointer -> new TraceRow(pointer, null, KIT, pointer, Truth.TRUE, "MA-10", "DUR 39(4)"))
                .forEach(rows::add);
    }

    /** The only row when no announcement was published by the date. */
    static TraceRow nothingPublished(Line line, LocalDate asOf) {
        Text text = Text.of("an entry is published by " + asOf, "截至 " + asOf + " 已有公布的条目");
        return new TraceRow(
                line.itself().goods().pointer(), null, text, asOf.toString(), Truth.FALSE, "CL-10", "A18; ECL 9");
    }

    private static void append(List<TraceRow> rows, Assessment assessment, Text inEffect) {
        ListedEntry entry = assessment.entry();
        String pointer = assessment.part().goods().pointer();
        String number = assessment.part().commodityCode();
        boolean matches = assessment.outcome() == Outcome.MATCHES;
        if (assessment.numbered() || (matches && number != null)) {
            rows.add(new TraceRow(
                    pointer,
                    entry.code(),
                    NUMBER,
                    number,
                    Truth.of(assessment.numbered()),
                    assessment.numbered() ? "MA-01" : "MA-02",
                    "A18; FAQ"));
        }
        if (matches || !entry.inEffect()) {
            rows.add(new TraceRow(
                    pointer,
                    entry.code(),
                    inEffect,
                    Standing.dates(entry),
                    entry.inQuestion() ? Truth.UNKNOWN : Truth.of(entry.inEffect()),
                    entry.suspension() == null ? "CL-08" : "CL-09",
                    Standing.source(entry)));
        }
        // What fails is told by what it fails at: the rest of it would only make the answer longer.
        boolean fails = assessment.outcome() == Outcome.FAILS;
        for (Check check : fails ? assessment.failedChecks() : assessment.checks()) {
            rows.add(new TraceRow(
                    pointer,
                    entry.code(),
                    check.condition(),
                    check.given(),
                    check.result(),
                    check.rule(),
                    check.source()));
        }
    }
}
