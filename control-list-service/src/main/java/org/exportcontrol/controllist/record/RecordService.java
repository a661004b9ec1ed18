package org.exportcontrol.controllist.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.record.LineDifference.Found;
import org.exportcontrol.controllist.screening.LineFinding;
import org.exportcontrol.controllist.screening.ScreeningRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
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
        return differences(kept, answered(kept), editions.newest(), kept.asOf());
    }

    /** A record whose goods another list finds otherwise. */
    public record Differing(UUID id, String reference, List<LineDifference> lines) {}

    /**
     * Holds the caller's records against two lists on a day.
     *
     * @param most records looked at, the newest
     */
    @Transactional
    public List<Differing> differingOfCaller(ListSnapshot before, ListSnapshot after, LocalDate day, int most) {
        List<Differing> differing = new ArrayList<>();
        UUID last = null;
        int looked = 0;
        List<ScreeningRecord> batch;
        do {
            batch = records.page(organization(), last, Math.min(BATCH, most - looked));
            for (ScreeningRecord kept : batch) {
                last = kept.id();
                List<LineDifference> lines = differences(kept, screened(kept, before, day), after, day);
                if (!lines.isEmpty()) {
                    differing.add(new Differing(kept.id(), kept.reference(), lines));
                }
            }
            looked += batch.size();
            records.forget();
        } while (batch.size() == BATCH && looked < most);
        return differing;
    }

    /**
     * How many findings would differ.
     *
     * @param records looked at
     * @param lines in them
     * @param asAsked lines that are found otherwise on the date they were asked for
     * @param onEffect lines that would be found otherwise on the day of effect
     */
    public record Count(int records, int lines, int asAsked, int onEffect) {

        static final Count NONE = new Count(0, 0, 0, 0);

        Count plus(int moreLines, int moreAsAsked, int moreOnEffect) {
            return new Count(records + 1, lines + moreLines, asAsked + moreAsAsked, onEffect + moreOnEffect);
        }
    }

    /** Counts over everybody's records, the newest {@code most} of them. */
    @Transactional
    public Count count(ListSnapshot before, ListSnapshot after, LocalDate effective, int most) {
        Count count = Count.NONE;
        UUID last = null;
        List<ScreeningRecord> batch;
        do {
            batch = records.pageOfAll(last, Math.min(BATCH, most - count.records()));
            for (ScreeningRecord kept : batch) {
                last = kept.id();
                List<LineFinding> asAsked = screened(kept, before, kept.asOf());
                int differAsAsked =
                        differences(kept, asAsked, after, kept.asOf()).size();
                int differOnEffect = differences(kept, screened(kept, before, effective), after, effective)
                        .size();
                count = count.plus(asAsked.size(), differAsAsked, differOnEffect);
            }
            records.forget();
        } while (batch.size() == BATCH && count.records() < most);
        return count;
    }

    private List<LineDifference> differences(
            ScreeningRecord kept, List<LineFinding> before, ListSnapshot list, LocalDate day) {
        List<LineFinding> after = screened(kept, list, day);
        List<LineRequest> goods = request(kept).lines();
        List<LineDifference> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            Found one = Found.of(before.get(i));
            Found other = Found.of(after.get(i));
            if (!one.equals(other)) {
                differences.add(
                        new LineDifference(before.get(i).line(), goods.get(i).name(), one, other));
            }
        }
        return differences;
    }

    private List<LineFinding> screened(ScreeningRecord kept, ListSnapshot list, LocalDate day) {
        return screenings.findings(request(kept), list, day);
    }

    private List<LineFinding> answered(ScreeningRecord kept) {
        return editions.numbered(kept.edition())
                .map(list -> screened(kept, list, kept.asOf()))
                .orElseThrow(() -> new IllegalStateException("No edition " + kept.edition()));
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
