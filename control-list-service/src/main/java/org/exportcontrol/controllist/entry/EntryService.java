package org.exportcontrol.controllist.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.app.Parameters;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.DayList;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.tariff.TariffHint;
import org.exportcontrol.controllist.tariff.TariffHintFile;
import org.exportcontrol.controllist.timeline.EntryState;

/** Looks entries up as of a date, in memory. */
@ApplicationScoped
public class EntryService {

    private final TariffHintFile tariff;
    private final InstantSource clock;

    EntryService(TariffHintFile tariff, InstantSource clock) {
        this.tariff = tariff;
        this.clock = clock;
    }

    /**
     * The two times of a question.
     *
     * @param asOf ISO date, null for today
     * @param knownAt ISO instant, null for now
     * @throws org.exportcontrol.common.problem.ProblemException {@code BAD_PARAMETER}
     */
    QuestionTime time(String asOf, String knownAt) {
        List<Violation> violations = new ArrayList<>();
        QuestionTime time = QuestionTime.ofParameters(asOf, knownAt, BusinessZone.today(clock), violations);
        Parameters.require(violations);
        return time;
    }

    /**
     * The entries published by the date, in the order of the list, headings included.
     *
     * @param after cursor of the page before, null for the first page
     * @throws org.exportcontrol.common.problem.ProblemException {@code BAD_PARAMETER}
     */
    EntriesResponse list(ListSnapshot snapshot, QuestionTime time, EntryFilter filter, int limit, String after) {
        DayList list = snapshot.on(time.asOf());
        List<Violation> violations = new ArrayList<>();
        filter.check(list, violations);
        Parameters.require(violations);
        List<String> hinted = tariff.hints()
                .on(filter.commodityCode, time.asOf())
                .map(TariffHint::mayHold)
                .orElse(List.of());
        List<ListedEntry> found = list.entries().stream()
                .skip(placeAfter(list, after))
                .filter(entry -> entry.state() != EntryState.UNKNOWN)
                .filter(entry -> filter.wants(entry, hinted.contains(entry.code())))
                .limit(limit + 1L)
                .toList();
        List<ListedEntry> page = found.size() > limit ? found.subList(0, limit) : found;
        return new EntriesResponse(
                snapshot.edition(),
                time.asOf(),
                time.knownAt(),
                page.stream().map(EntryResponse::from).toList(),
                found.size() > limit ? cursor(page.get(limit - 1)) : null);
    }

    /**
     * One entry; with the state UNKNOWN on a date before its publication.
     *
     * @param announcement the announcement that added it, null for whichever did
     * @throws org.exportcontrol.common.problem.ProblemException {@code ENTRY_NOT_FOUND}, {@code ENTRY_AMBIGUOUS}
     */
    EntryAnswer get(ListSnapshot snapshot, QuestionTime time, String code, String announcement) {
        ListedEntry entry = one(snapshot, time.asOf(), code, announcement);
        return new EntryAnswer(snapshot.edition(), time.asOf(), time.knownAt(), EntryResponse.from(entry));
    }

    ListedEntry one(ListSnapshot snapshot, LocalDate asOf, String code, String announcement) {
        List<ListedEntry> found = snapshot.on(asOf).find(code).stream()
                .filter(entry -> announcement == null || entry.announcement().equals(announcement))
                .toList();
        if (found.isEmpty()) {
            String where = announcement == null ? "No announcement recorded here" : "Announcement " + announcement;
            String whereZh = announcement == null ? "此处记录的公告" : "公告 " + announcement;
            throw Problem.of(ControlListProblem.ENTRY_NOT_FOUND)
                    .detail(where + " has an entry " + code + ".", whereZh + "中没有条目 " + code + "。")
                    .remedy("Write the code exactly as the announcement prints it.", "请按公告所载原样填写管制编码。")
                    .exception();
        }
        if (found.size() > 1) {
            String entries = found.stream()
                    .map(entry -> entry.announcement() + " " + entry.code())
                    .collect(Collectors.joining(", "));
            throw Problem.of(ControlListProblem.ENTRY_AMBIGUOUS)
                    .detail(
                            code + " may mean " + entries + " on " + asOf + ".",
                            code + " 在 " + asOf + " 可能指 " + entries + "。")
                    .rule("CL-07", "LST")
                    .remedy("Name the announcement, or the code with its suffix.", "请指明公告，或使用带后缀的编码。")
                    .exception();
        }
        return found.get(0);
    }

    private static String cursor(ListedEntry entry) {
        return entry.announcement() + " " + entry.code();
    }

    private static int placeAfter(DayList list, String after) {
        if (after == null) {
            return 0;
        }
        return list.entries().stream()
                .filter(entry -> cursor(entry).equals(after))
                .findFirst()
                .map(entry -> entry.place() + 1)
                .orElseThrow(() -> {
                    Text text = Text.of("The cursor " + after + " is none of ours.", "游标 " + after + " 无效。");
                    return Problem.of(CommonProblem.BAD_PARAMETER)
                            .detail(text)
                            .violations(List.of(Violation.of("?after", text)))
                            .exception();
                });
    }
}
