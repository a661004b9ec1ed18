package org.exportcontrol.controllist.ruling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.signing.SigningKeys;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.app.Duty;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.screening.Finding;
import org.exportcontrol.controllist.screening.ScreeningRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
import org.exportcontrol.controllist.screening.ScreeningService;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Classification rulings: what the ministry says about goods on paper (MA-03, MA-04). */
@ApplicationScoped
public class RulingService {

    private static final int LAST_YEAR = 9_999;

    private static final String TYPE = "ruling+json";

    private final RulingRepository rulings;
    private final ScreeningService screenings;
    private final Editions editions;
    private final SigningKeys keys;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;
    private final ObjectMapper json;

    RulingService(
            RulingRepository rulings,
            ScreeningService screenings,
            Editions editions,
            SigningKeys keys,
            Events events,
            Caller caller,
            InstantSource clock,
            ObjectMapper json) {
        this.rulings = rulings;
        this.screenings = screenings;
        this.editions = editions;
        this.keys = keys;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Issues a signed ruling.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code DUTY_REQUIRED}, {@code VALIDATION_FAILED},
     *     {@code SIGNING_NOT_SET_UP}
     */
    @Transactional
    Ruling issue(RulingRequest request) {
        Duty.require(caller, Duties.LIST);
        // The goods must be such as a screening can read, else nobody could ever describe goods alike.
        screenings.screen(new ScreeningRequest(request.asOf().toString(), null, List.of(request.goods())));
        ListSnapshot list = editions.newest();
        check(request, list);
        RulingPaper paper = new RulingPaper(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                Fingerprint.of(request.goods(), json),
                request.organization(),
                request.goods(),
                request.finding(),
                request.codes(),
                request.grounds(),
                request.asOf(),
                request.validUntil(),
                list.edition().number(),
                clock.instant(),
                RulingPaper.GUIDES_ONLY);
        Ruling ruling = new Ruling(paper, caller.subject(), keys.sign(TYPE, write(paper)));
        rulings.persist(ruling);
        String id = ruling.id().toString();
        events.publish(
                new NewEvent("ruling.issued", "ruling", id, 0, Map.of("finding", ruling.finding()), audience(ruling)));
        return ruling;
    }

    private static Set<String> audience(Ruling ruling) {
        return ruling.organization() == null
                ? Set.of(Audience.PUBLIC)
                : Set.of(Audience.MOFCOM, Audience.CUSTOMS, Audience.organization(ruling.organization()));
    }

    private static void check(RulingRequest request, ListSnapshot list) {
        List<Violation> violations = new ArrayList<>();
        if (request.finding() == Finding.NEEDS_REVIEW) {
            violations.add(Violation.of(
                    "/finding",
                    Text.of("A ruling says CONTROLLED or NOT_CONTROLLED.", "认定意见应为 CONTROLLED 或 NOT_CONTROLLED。")));
        }
        if ((request.finding() == Finding.CONTROLLED) == request.codes().isEmpty()) {
            violations.add(Violation.of(
                    "/codes",
                    Text.of(
                            "Controlled goods match at least one code, and others none.",
                            "受管制货物至少对应一个编码，不受管制货物不对应编码。")));
        }
        for (int i = 0; i < request.codes().size(); i++) {
            List<ListedEntry> found =
                    list.on(request.asOf()).find(request.codes().get(i));
            if (found.stream().noneMatch(entry -> entry.leaf() || entry.incomplete())) {
                violations.add(new Violation(
                        "/codes/" + i,
                        Text.of(
                                request.codes().get(i) + " is no finest entry of the list on " + request.asOf() + ".",
                                request.codes().get(i) + " 在 " + request.asOf() + " 不是清单中最细的条目。"),
                        "CU-08",
                        "A18",
                        null));
            }
        }
        if (request.validUntil().getYear() > LAST_YEAR || request.asOf().getYear() > LAST_YEAR) {
            violations.add(Violation.of("/validUntil", Text.of("A year has four digits.", "年份应为四位数。")));
        }
        if (request.validUntil().isBefore(request.asOf())) {
            violations.add(
                    Violation.of("/validUntil", Text.of("The validity ends before it begins.", "有效期的终止日早于起始日。")));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail(violations.get(0).detail())
                    .violations(violations)
                    .exception();
        }
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code RULING_NOT_FOUND}, also for another's */
    @Transactional
    Ruling read(UUID id) {
        return rulings.visible(id).orElseThrow(() -> Problem.of(ControlListProblem.RULING_NOT_FOUND)
                .detail("There is no ruling " + id + " for you.", "没有可供您查阅的认定意见 " + id + "。")
                .exception());
    }

    @Transactional
    List<Ruling> page(UUID after, int limit) {
        return rulings.page(after, limit);
    }

    /** The rulings on goods described alike that the caller may see, the newest first. */
    @Transactional
    List<Ruling> on(LineRequest goods) {
        return rulings.on(Fingerprint.of(goods, json));
    }

    private String write(RulingPaper paper) {
        try {
            return json.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A ruling must be writable as JSON", e);
        }
    }
}
