package org.exportcontrol.declaration.attorney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.UnifiedSocialCreditCode;

/** Gives, shows and revokes powers of attorney. */
@ApplicationScoped
class PowerService {

    static final String SUBJECT = "power-of-attorney";

    private final PowerRepository powers;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    PowerService(PowerRepository powers, AuditTrail trail, Events events, Caller caller, InstantSource clock) {
        this.powers = powers;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PowerResponse give(PowerRequest request) {
        String consignor = caller.organization().orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                .detail("Your token names no organization that could give a power.", "您的令牌没有载明所属单位，不能出具委托书。")
                .exception());
        check(request, consignor);
        PowerOfAttorney power = new PowerOfAttorney(consignor, request, clock.instant());
        powers.persistAndFlush(power);
        return record(power, "given", null);
    }

    @Transactional
    PowerResponse read(UUID id) {
        return powers.findByIdOptional(id)
                .filter(this::mayRead)
                .map(this::answer)
                .orElseThrow(PowerService::notFound);
    }

    /** How many moves it counts, which is its version; an operator may ask without seeing it. */
    @Transactional
    long moves(UUID id) {
        return powers.findByIdOptional(id)
                .filter(power -> caller.is(Roles.OPERATOR) || mayRead(power))
                .orElseThrow(PowerService::notFound)
                .version();
    }

    @Transactional
    Slice<PowerResponse> page(int limit, UUID after) {
        List<PowerResponse> found = powers.page(caller.organization().orElse(""), after, limit + 1).stream()
                .map(this::answer)
                .toList();
        List<PowerResponse> items = found.stream().limit(limit).toList();
        return new Slice<>(
                items, found.size() > limit ? items.get(limit - 1).id().toString() : null);
    }

    /** The consignor takes the power back. What was lodged before stays lodged. */
    @Transactional
    PowerResponse revoke(UUID id, long expected, RevokeRequest request) {
        PowerOfAttorney power = powers.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::mayRead)
                .orElseThrow(PowerService::notFound);
        if (!isOf(power.consignor())) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Only the consignor revokes its power of attorney.", "只有发货人可以撤销其委托书。")
                    .rule("CU-01", "CUL 9 to 11")
                    .exception();
        }
        ETags.requireVersion(expected, power.version());
        if (power.isRevoked()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("The power of attorney was revoked before.", "该委托书此前已撤销。")
                    .rule("CU-01", "CUL 9 to 11")
                    .exception();
        }
        power.revoke(request.ground(), clock.instant());
        powers.flush();
        return record(power, "revoked", request.ground());
    }

    private PowerResponse record(PowerOfAttorney power, String move, String ground) {
        String id = power.id().toString();
        Set<String> parties = Set.of(
                Audience.organization(power.consignor()), Audience.organization(power.broker()), Audience.CUSTOMS);
        Map<String, Object> data = Map.of("version", power.version());
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, data, parties));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, power.version(), data, parties));
        return answer(power);
    }

    private static void check(PowerRequest request, String consignor) {
        List<Violation> faults = new ArrayList<>();
        if (!UnifiedSocialCreditCode.isValid(request.broker())) {
            faults.add(fault("/broker", "This is no unified social credit code.", "统一社会信用代码不正确。"));
        }
        if (consignor.equals(request.broker())) {
            faults.add(fault("/broker", "An organization needs no power for itself.", "本单位申报无需委托书。"));
        }
        if (request.to().isBefore(request.from())) {
            faults.add(fault("/to", "The power ends before it begins.", "委托期限的截止日期早于起始日期。"));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail(faults.get(0).detail())
                    .violations(faults)
                    .exception();
        }
    }

    private static Violation fault(String pointer, String en, String zh) {
        return new Violation(pointer, Text.of(en, zh), "CU-01", "CUL 9 to 11", null);
    }

    private PowerResponse answer(PowerOfAttorney power) {
        return power.toResponse(BusinessZone.today(clock));
    }

    /** Both are filed with customs: it sees all of them. */
    private boolean mayRead(PowerOfAttorney power) {
        return caller.is(Roles.CUSTOMS) || isOf(power.consignor()) || isOf(power.broker());
    }

    private boolean isOf(String organization) {
        return caller.is(Roles.EXPORTER)
                && caller.organization().filter(organization::equals).isPresent();
    }

    private static ProblemException notFound() {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no such power of attorney among those you may see.", "在您可查看的范围内没有此委托书。")
                .exception();
    }
}
