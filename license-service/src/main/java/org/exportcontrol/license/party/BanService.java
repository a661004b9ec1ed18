package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;

/** Keeps bans and grades of risk, and says which one meets a shipment. */
@ApplicationScoped
public class BanService {

    static final String SUBJECT = "ban";

    private final BanRepository bans;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    BanService(BanRepository bans, AuditTrail trail, Events events, Caller caller, InstantSource clock) {
        this.bans = bans;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Ban enter(BanRequest request) {
        Duty.require(caller, Duties.PARTIES);
        check(request);
        Ban ban = new Ban(request, clock.instant());
        bans.persistAndFlush(ban);
        return record(ban, "entered", request.ground());
    }

    @Transactional
    Ban end(UUID id, long expected, EndListingRequest request) {
        Duty.require(caller, Duties.PARTIES);
        Ban ban = bans.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
        ETags.requireVersion(expected, ban.version());
        if (request.to().isBefore(ban.validFrom())
                || request.to().isBefore(BusinessZone.today(clock).minusDays(1))) {
            throw refused("/to", Text.of("A ban does not end in the past.", "禁止措施不得追溯终止。"));
        }
        ban.endAfter(request.to());
        bans.flush();
        return record(ban, "ended", request.ground());
    }

    @Transactional
    Ban read(UUID id) {
        return bans.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    @Transactional
    List<Ban> page(UUID after, int limit) {
        return bans.page(after, limit);
    }

    /**
     * The strongest ban that meets a shipment on a day.
     *
     * @param use end use in words; null where it is not known
     */
    @Transactional
    Optional<Ban> strongest(String destination, Collection<String> codes, String use, LocalDate day) {
        return bans.inEffect(day).stream()
                .filter(ban -> ban.meets(destination, codes, use))
                .min(Comparator.comparing(Ban::finding).thenComparing(Ban::id));
    }

    /** The same as an answer, for other packages. */
    @Transactional
    public Optional<BanResponse> meeting(String destination, Collection<String> codes, String use, LocalDate day) {
        return strongest(destination, codes, use, day).map(BanResponse::from);
    }

    private static void check(BanRequest request) {
        boolean nothing = request.country() == null
                && (request.controlCodes() == null || request.controlCodes().isEmpty())
                && request.endUse() == null;
        if (nothing) {
            throw refused("", Text.of("It names no country, item or end use.", "未指明国家、物项或最终用途。"));
        }
        if (request.measure() != Measure.FORBID && request.measure() != Measure.RESTRICT) {
            throw refused("/measure", Text.of("FORBID or RESTRICT.", "应为 FORBID 或 RESTRICT。"));
        }
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw refused("/to", Text.of("The last day lies before the first.", "截止日期早于起始日期。"));
        }
    }

    private static RuntimeException refused(String pointer, Text detail) {
        return Problem.of(LicenseProblem.BAN_INVALID)
                .detail(detail)
                .rule("CL-12", "ECL 10; DUR 13")
                .violations(List.of(new Violation(pointer, detail, "CL-12", "ECL 10; DUR 13", null)))
                .exception();
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no ban " + id + ".", "没有禁止措施 " + id + "。")
                .exception();
    }

    private Ban record(Ban ban, String move, String ground) {
        String id = ban.id().toString();
        Map<String, Object> data = Map.of("measure", ban.measure(), "version", ban.version());
        Set<String> everybody = Set.of(Audience.PUBLIC, Audience.MOFCOM, Audience.CUSTOMS);
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, data, Set.of(Audience.MOFCOM)));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, ban.version(), data, everybody));
        return ban;
    }
}
