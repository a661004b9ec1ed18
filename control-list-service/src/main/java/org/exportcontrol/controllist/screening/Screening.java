package org.exportcontrol.controllist.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.screening.Assessment.Outcome;
import org.exportcontrol.controllist.screening.LineFinding.Match;
import org.exportcontrol.controllist.screening.LineFinding.Missing;
import org.exportcontrol.controllist.screening.LineFinding.Nearest;
import org.exportcontrol.controllist.screening.LineFinding.NotKnown;
import org.exportcontrol.controllist.tariff.TariffHint;
import org.exportcontrol.controllist.tariff.TariffHints;
import org.exportcontrol.controllist.timeline.EntryState;

/**
 * Holds goods against one edition of the list on one date. Touches nothing but memory; safe for any number of threads.
 *
 * <p>Description, form and constituents decide. The commodity number raises candidates (MA-01, MA-02).
 */
final class Screening {

    private final ListSnapshot snapshot;
    private final List<ListedEntry> published;
    private final TariffHints hints;
    private final LocalDate asOf;
    private final int mostNearest;

    Screening(ListSnapshot snapshot, TariffHints hints, LocalDate asOf, int mostNearest) {
        this.snapshot = snapshot;
        this.published = snapshot.finestPublishedBy(asOf);
        this.hints = hints;
        this.asOf = asOf;
        this.mostNearest = mostNearest;
    }

    LineFinding screen(Line line) {
        List<Assessment> assessments =
                line.parts().stream().flatMap(part -> assess(part).stream()).toList();
        Finding finding = finding(assessments);
        return new LineFinding(
                line.number(),
                finding,
                finding == Finding.NOT_CONTROLLED && !published.isEmpty() && deepProcessed(line),
                Requirement.of(finding, line.movement()),
                matches(assessments),
                acceptedCodes(assessments),
                listNotKnown(assessments),
                finding == Finding.NOT_CONTROLLED ? nearest(assessments) : List.of(),
                finding == Finding.NEEDS_REVIEW ? missing(assessments) : List.of(),
                published.isEmpty() ? List.of(Trace.nothingPublished(line, asOf)) : Trace.of(line, assessments, asOf),
                hint(line.itself()).orElse(null));
    }

    private List<Assessment> assess(Line.Part part) {
        String number = part.commodityCode();
        List<String> hinted = hint(part).map(TariffHint::mayHold).orElse(List.of());
        return published.stream()
                .map(entry -> {
                    boolean numbered = number != null
                            && (hinted.contains(entry.code())
                                    || entry.commodityCodes().contains(number));
                    return Assessment.of(entry, entry.state(asOf), part, numbered);
                })
                .toList();
    }

    private Optional<TariffHint> hint(Line.Part part) {
        return hints.on(part.commodityCode(), asOf);
    }

    /** One controlled part makes the line controlled (MA-10); what is open is never taken as not controlled. */
    private static Finding finding(List<Assessment> assessments) {
        if (assessments.stream().anyMatch(each -> each.inEffect(Outcome.MATCHES))) {
            return Finding.CONTROLLED;
        }
        boolean open = assessments.stream()
                .anyMatch(each -> each.inEffect(Outcome.OPEN) || each.inEffect(Outcome.LIST_NOT_KNOWN));
        return open ? Finding.NEEDS_REVIEW : Finding.NOT_CONTROLLED;
    }

    private boolean deepProcessed(Line line) {
        return line.parts().stream()
                .map(part -> part.goods().processingStage())
                .anyMatch(
                        stage -> stage != null && snapshot.deepProcessedKinds().contains(stage));
    }

    private static List<Match> matches(List<Assessment> assessments) {
        return assessments.stream()
                .filter(each -> each.inEffect(Outcome.MATCHES))
                .map(Assessment::entry)
                .distinct()
                .map(entry -> new Match(
                        entry.code(),
                        entry.nameZh(),
                        entry.nameEn(),
                        EntryState.OPERATIVE,
                        entry.announcement(),
                        entry.effectiveFrom()))
                .toList();
    }

    private static List<String> acceptedCodes(List<Assessment> assessments) {
        return assessments.stream()
                .filter(each -> each.inEffect(Outcome.MATCHES) || each.inEffect(Outcome.LIST_NOT_KNOWN))
                .map(each -> each.entry().code())
                .distinct()
                .toList();
    }

    private static List<NotKnown> listNotKnown(List<Assessment> assessments) {
        return assessments.stream()
                .filter(each -> each.inEffect(Outcome.LIST_NOT_KNOWN))
                .map(Assessment::entry)
                .distinct()
                .map(entry -> new NotKnown(entry.code(), entry.reading().incomplete()))
                .toList();
    }

    /** Entries that match and are not in effect first, then by the number of conditions that fail. */
    private List<Nearest> nearest(List<Assessment> assessments) {
        Map<String, Nearest> closest = new LinkedHashMap<>();
        assessments.stream()
                .filter(Assessment::near)
                .sorted(Comparator.comparing((Assessment each) -> each.outcome() != Outcome.MATCHES)
                        .thenComparing(each -> each.failedChecks().size()))
                .map(this::nearest)
                .forEach(each -> closest.putIfAbsent(each.code(), each));
        return closest.values().stream().limit(mostNearest).toList();
    }

    private Nearest nearest(Assessment assessment) {
        List<Text> failed = new ArrayList<>();
        if (assessment.state() != EntryState.OPERATIVE) {
            failed.add(Trace.inEffectOn(asOf));
        }
        assessment.failedChecks().forEach(check -> failed.add(check.condition()));
        ListedEntry entry = assessment.entry();
        return new Nearest(
                entry.code(), entry.nameZh(), entry.nameEn(), assessment.state(), entry.announcement(), failed);
    }

    /** Asks for what related entries miss; only when no entry is related, for what any entry misses. */
    private static List<Missing> missing(List<Assessment> assessments) {
        List<Assessment> open =
                assessments.stream().filter(each -> each.inEffect(Outcome.OPEN)).toList();
        List<Assessment> related = open.stream().filter(Assessment::related).toList();
        return MissingData.of(related.isEmpty() ? open : related);
    }
}
