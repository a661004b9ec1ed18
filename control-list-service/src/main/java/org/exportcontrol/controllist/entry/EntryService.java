package org.exportcontrol.controllist.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.app.Parameters;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.tariff.TariffHint;
import org.exportcontrol.controllist.tariff.TariffHintFile;
import org.exportcontrol.controllist.timeline.EntryState;

/** Looks entries up as of a date, in memory. */
@ApplicationScoped
public class EntryService {

    private final Editions editions;
    private final TariffHintFile tariff;
    private final InstantSource clock;

    EntryService(Editions editions, TariffHintFile tariff, InstantSource clock) {
        this.editions = editions;
        this.tariff = tariff;
        this.clock = clock;
    }

    /**
     * The entries published by the date, in the printed order, headings included.
     *
     * @param asOf ISO date, null for today
     * @param knownAt ISO instant, null for now
     * @param after code of the last entry of the page before, null for the first page
     * @throws org.exportcontrol.common.problem.ProblemException {@code BAD_PARAMETER}, {@code KNOWN_AT_BEFORE_RECORDS},
     *     {@code KNOWN_AT_IN_FUTURE}
     */
    EntriesResponse list(String asOf, String knownAt, EntryFilter filter, int limit, String after) {
        List<Violation> violations = new ArrayList<>();
        QuestionTime time = time(asOf, knownAt, violations);
        filter.check(editions.newest(), violations);
        Parameters.require(violations);
        ListSnapshot snapshot = editions.knownAt(time.knownAt());
        List<String> hinted = tariff.hints()
                .on(filter.commodityCode, time.asOf())
                .map(TariffHint::mayHold)
                .orElse(List.of());
        List<ListedEntry> found = snapshot.entries().stream()
                .skip(placeAfter(snapshot, after))
                .filter(entry -> entry.state(time.asOf()) != EntryState.UNKNOWN)
                .filter(entry -> filter.wants(entry, hinted.contains(entry.code())))
                .limit(limit + 1L)
                .toList();
        List<ListedEntry> page = found.size() > limit ? found.subList(0, limit) : found;
        return new EntriesResponse(
                snapshot.edition(),
                time.asOf(),
                time.knownAt(),
                page.stream()
                        .map(entry -> EntryResponse.from(entry, time.asOf()))
                        .toList(),
                found.size() > limit ? page.get(limit - 1).code() : null);
    }

    /**
     * One entry; with the state UNKNOWN on a date before its publication.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code ENTRY_NOT_FOUND}, {@code BAD_PARAMETER},
     *     {@code KNOWN_AT_BEFORE_RECORDS}, {@code KNOWN_AT_IN_FUTURE}
     */
    EntryAnswer get(String asOf, String knownAt, String code) {
        List<Violation> violations = new ArrayList<>();
        QuestionTime time = time(asOf, knownAt, violations);
        Parameters.require(violations);
        ListSnapshot snapshot = editions.knownAt(time.knownAt());
        ListedEntry entry = snapshot.byCode(code).orElseThrow(() -> Problem.of(ControlListProblem.ENTRY_NOT_FOUND)
                .detail("No announcement recorded here has an entry " + code + ".", "此处记录的公告中没有条目 " + code + "。")
                .remedy("Write the code exactly as the announcement prints it.", "请按公告所载原样填写管制编码。")
                .exception());
        return new EntryAnswer(snapshot.edition(), time.asOf(), time.knownAt(), EntryResponse.from(entry, time.asOf()));
    }

    private QuestionTime time(String asOf, String knownAt, List<Violation> violations) {
        return QuestionTime.ofParameters(asOf, knownAt, BusinessZone.today(clock), violations);
    }

    private static int placeAfter(ListSnapshot snapshot, String after) {
        if (after == null) {
            return 0;
        }
        return snapshot.byCode(after)
                .map(entry -> snapshot.entries().indexOf(entry) + 1)
                .orElseThrow(() -> {
                    Text text = Text.of("The cursor " + after + " is none of ours.", "游标 " + after + " 无效。");
                    return Problem.of(CommonProblem.BAD_PARAMETER)
                            .detail(text)
                            .violations(List.of(Violation.of("?after", text)))
                            .exception();
                });
    }
}
