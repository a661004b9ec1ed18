package org.exportcontrol.controllist.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.condition.Check;
import org.exportcontrol.controllist.edition.DayList;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.screening.Assessment.Outcome;
import org.exportcontrol.controllist.screening.LineFinding.Match;
import org.exportcontrol.controllist.screening.LineFinding.Missing;
import org.exportcontrol.controllist.screening.LineFinding.Near;
import org.exportcontrol.controllist.screening.LineFinding.Nearest;
import org.exportcontrol.controllist.screening.LineFinding.NotKnown;
import org.exportcontrol.controllist.tariff.TariffHint;
import org.exportcontrol.controllist.tariff.TariffHints;
import org.exportcontrol.controllist.timeline.EntryState;

/**
 * Holds goods against the list of one day as one edition knows it. Touches nothing but memory; safe for any number of
 * threads; the same for the same edition, day and line.
 *
 * <p>Description, form and constituents decide. The commodity number raises candidates (MA-01, MA-02).
 */
public final class Screening {

    /** Open entries whose missing data are asked for; the answers to these come first anyway. */
    private static final int MOST_ASKED_FOR = 256;

    private static final Comparator<Assessment> CLOSEST_FIRST = Comparator.comparing(
                    (Assessment each) -> each.outcome() != Outcome.MATCHES)
            .thenComparingInt(each -> each.failedChecks().size());

    private final DayList list;
    private final ListWords words;
    private final TariffHints hints;
    private final LocalDate asOf;
    private final ScreeningLimits limits;
    private final Text inEffect;

    Screening(DayList list, ListWords words, TariffHints hints, LocalDate asOf, ScreeningLimits limits) {
        this.list = list;
        this.words = words;
        this.hints = hints;
        this.asOf = asOf;
        this.limits = limits;
        this.inEffect = Standing.inEffectOn(asOf);
    }

    LineFinding screen(Line line) {
        List<Assessment> assessments = assess(line.parts());
        Finding finding = finding(assessments);
        List<Match> matches = finding == Finding.CONTROLLED ? matches(assessments) : List.of();
        List<Near> near = finding == Finding.NOT_CONTROLLED ? NearThreshold.of(assessments, limits) : List.of();
        return new LineFinding(
                line.number(),
                finding,
                finding == Finding.NOT_CONTROLLED && !list.empty() && deepProcessed(line),
                Requirement.of(finding, line.movement()),
                matches,
                finding == Finding.NOT_CONTROLLED ? List.of() : acceptedCodes(assessments),
                finding == Finding.NOT_CONTROLLED ? List.of() : listNotKnown(assessments),
                near,
                Remark.proposed(finding, matches, near),
                finding == Finding.NOT_CONTROLLED ? nearest(assessments) : List.of(),
                finding == Finding.NEEDS_REVIEW ? missing(assessments) : List.of(),
                list.empty() ? List.of(Trace.nothingPublished(line, asOf)) : Trace.of(line, assessments, inEffect),
                hint(line.itself()).orElse(null));
    }

    private List<Assessment> assess(List<Line.Part> parts) {
        return parts.size() == 1
                ? assess(parts.get(0))
                : parts.stream().flatMap(part -> assess(part).stream()).toList();
    }

    private List<Assessment> assess(Line.Part part) {
        return Candidates.of(list.index(), part, hint(part).orElse(null));
    }

    private Optional<TariffHint> hint(Line.Part part) {
        return hints.on(part.commodityCode(), asOf);
    }

    /** One controlled part makes the line controlled (MA-10); what is open is never taken as not controlled. */
    private static Finding finding(List<Assessment> assessments) {
        boolean open = false;
        for (Assessment each : assessments) {
            if (each.controls()) {
                return Finding.CONTROLLED;
            }
            open |= each.open() || each.listNotKnown();
        }
        return open ? Finding.NEEDS_REVIEW : Finding.NOT_CONTROLLED;
    }

    private boolean deepProcessed(Line line) {
        for (Line.Part part : line.parts()) {
            String stage = part.goods().processingStage();
            if (stage != null && words.deepProcessedKinds().contains(stage)) {
                return true;
            }
        }
        return false;
    }

    /** The entries of some assessments, each once: several parts of a kit may match one. */
    private static Collection<ListedEntry> entries(List<Assessment> assessments, Predicate<Assessment> wanted) {
        Map<Integer, ListedEntry> entries = new LinkedHashMap<>();
        for (Assessment assessment : assessments) {
            if (wanted.test(assessment)) {
                entries.putIfAbsent(assessment.entry().place(), assessment.entry());
            }
        }
        return entries.values();
    }

    private static List<Match> matches(List<Assessment> assessments) {
        return entries(assessments, Assessment::controls).stream()
                .map(entry -> new Match(
                        entry.code(),
                        entry.printedCode(),
                        entry.nameZh(),
                        entry.nameEn(),
                        entry.state(),
                        entry.announcement(),
                        entry.effectiveFrom(),
                        entry.reading().fallback()))
                .toList();
    }

    private static List<String> acceptedCodes(List<Assessment> assessments) {
        return assessments.stream()
                .filter(each -> each.controls() || each.listNotKnown())
                .map(each -> each.entry().printedCode())
                .distinct()
                .toList();
    }

    private List<NotKnown> listNotKnown(List<Assessment> assessments) {
        return entries(assessments, Assessment::listNotKnown).stream()
                .map(entry -> new NotKnown(
                        entry.code(),
                        entry.announcement(),
                        entry.state(),
                        entry.inQuestion()
                                ? Standing.question(entry, asOf)
                                : entry.reading().incomplete()))
                .toList();
    }

    /** Entries that match and are not in effect first, then by the number of conditions that fail. */
    private List<Nearest> nearest(List<Assessment> assessments) {
        List<Assessment> nearby = new ArrayList<>();
        for (Assessment each : assessments) {
            if (each.nearby()) {
                nearby.add(each);
            }
        }
        nearby.sort(CLOSEST_FIRST);
        List<Nearest> nearest = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int i = 0; i < nearby.size() && nearest.size() < limits.nearestShown(); i++) {
            if (told.add(nearby.get(i).entry().place())) {
                nearest.add(nearest(nearby.get(i)));
            }
        }
        return nearest;
    }

    private Nearest nearest(Assessment assessment) {
        List<Text> failed = new ArrayList<>();
        ListedEntry entry = assessment.entry();
        if (entry.state() != EntryState.OPERATIVE) {
            failed.add(inEffect);
        }
        for (Check check : assessment.failedChecks()) {
            failed.add(check.condition());
        }
        return new Nearest(
                entry.code(),
                entry.nameZh(),
                entry.nameEn(),
                entry.state(),
                entry.announcement(),
                entry.effectiveFrom(),
                failed);
    }

    /** Asks for what related entries miss; only when no entry is related, for what any entry misses. */
    private static List<Missing> missing(List<Assessment> assessments) {
        List<Assessment> open = assessments.stream()
                .filter(Assessment::open)
                .limit(MOST_ASKED_FOR)
                .toList();
        List<Assessment> related = open.stream().filter(Assessment::related).toList();
        return MissingData.of(related.isEmpty() ? open : related);
    }
}
