package org.exportcontrol.controllist.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.record.KeptComparison.Count;
import org.exportcontrol.controllist.record.KeptComparison.Differing;
import org.exportcontrol.controllist.screening.ScreeningRequest;
import org.exportcontrol.controllist.screening.ScreeningResponse;
import org.exportcontrol.controllist.screening.ScreeningService;

/** Keeps screenings for the organizations that ask for it, and finds out what another list would say to them. */
@ApplicationScoped
public class RecordService {

    private static final int BATCH = 200;

    private final RecordRepository records;
    private final ScreeningService screenings;
    private final Editions editions;
    private final Caller caller;
    private final InstantSource clock;
    private final ObjectMapper json;

    RecordService(
            RecordRepository records,
            ScreeningService screenings,
            Editions editions,
            Caller caller,
            InstantSource clock,
            ObjectMapper json) {
        this.records = records;
        this.screenings = screenings;
        this.editions = editions;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** Keeps the answer to a screening. */
    @Transactional
    ScreeningRecord keep(RecordRequest request, ScreeningResponse answer) {
        ScreeningRecord kept = new ScreeningRecord(
                organization(),
                caller.subject(),
                request.reference(),
                answer.asOf(),
                answer.edition().number(),
                clock.instant(),
                write(request.screening()),
                write(answer));
        records.persist(kept);
        return kept;
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code RECORD_NOT_FOUND}, also for another's */
    @Transactional
    ScreeningRecord read(UUID id) {
        return records.ofOrganization(id, organization())
                .orElseThrow(() -> Problem.of(ControlListProblem.RECORD_NOT_FOUND)
                        .detail("Record " + id + " is not among your files.", "您的卷宗中没有记录 " + id + "。")
                        .exception());
    }

    @Transactional
    List<ScreeningRecord> page(UUID after, int limit) {
        return records.page(organization(), after, limit);
    }

    /** The lines of a record that the newest edition finds otherwise, for the record's own date. */
    List<LineDifference> differsNow(ScreeningRecord kept) {
        ListSnapshot answered = editions.numbered(kept.edition())
                .orElseThrow(() -> new IllegalStateException("No edition " + kept.edition()));
        return held(kept, new TwoLists(answered, editions.newest(), Set.of())).asAsked();
    }

    /**
     * What two lists find differently in the caller's records.
     *
     * @param most records looked at, the newest
     */
    @Transactional
    public KeptComparison ofCaller(TwoLists lists, int most) {
        String organization = organization();
        List<Differing> differing = new ArrayList<>();
        return compared((after, limit) -> records.page(organization, after, limit), lists, most, record -> {
                    if (record.differs()) {
                        differing.add(record.differing());
                    }
                })
                .with(differing);
    }

    /** How many findings they differ in over everybody's records. */
    @Transactional
    public KeptComparison ofAll(TwoLists lists, int most) {
        return compared(records::pageOfAll, lists, most, record -> {});
    }

    private KeptComparison compared(
            BiFunction<UUID, Integer, List<ScreeningRecord>> pages,
            TwoLists lists,
            int most,
            Consumer<HeldAgainst> each) {
        Count count = Count.NONE;
        List<ScreeningRecord> page = pages.apply(null, Math.min(BATCH, most));
        while (!page.isEmpty() && count.records() < most) {
            for (HeldAgainst record : held(page, lists)) {
                count = count.plus(record);
                each.accept(record);
            }
            UUID last = page.get(page.size() - 1).id();
            records.forget();
            page = pages.apply(last, Math.max(1, Math.min(BATCH, most - count.records())));
        }
        return new KeptComparison(page.isEmpty(), count, List.of());
    }

    /** Day after day for all of them, so that the list of each day is made once for a page. */
    private List<HeldAgainst> held(List<ScreeningRecord> page, TwoLists lists) {
        List<HeldAgainst> held = page.stream().map(kept -> held(kept, lists)).toList();
        lists.days().forEach(day -> held.forEach(record -> record.on(day, lists)));
        return held;
    }

    private HeldAgainst held(ScreeningRecord kept, TwoLists lists) {
        return new HeldAgainst(kept, request(kept), screenings, lists);
    }

    private String organization() {
        return caller.organization().orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                .detail("Your token names no organization.", "您的令牌未载明单位。")
                .exception());
    }

    private ScreeningRequest request(ScreeningRecord kept) {
        try {
            return json.readValue(kept.request(), ScreeningRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept request can no longer be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request or answer record must be writable as JSON", e);
        }
    }
}
