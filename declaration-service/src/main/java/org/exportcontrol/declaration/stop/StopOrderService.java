package org.exportcontrol.declaration.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.DeclarationProblem;

/** MOFCOM enters and lifts stop orders, customs acknowledges them (CH-11). */
@ApplicationScoped
public class StopOrderService {

    public static final String SUBJECT = "stop-order";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> AUTHORITIES = Set.of(Audience.MOFCOM, Audience.CUSTOMS);

    private final StopOrderRepository orders;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    StopOrderService(StopOrderRepository orders, AuditTrail trail, Events events, Caller caller, InstantSource clock) {
        this.orders = orders;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Enters an order. It counts at every gate from the commit on; {@link StopOrderProcess} brings it to the files.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code STOP_ORDER_INVALID} with every fault
     */
    @Transactional
    public StopOrderResponse enter(StopOrderRequest request) {
        requireMinistry();
        check(request);
        orders.lockAlone();
        StopOrder order = new StopOrder(request, caller.subject(), clock.instant());
        order.lease(clock.instant().plus(StopOrderSteps.LEASE));
        orders.persistAndFlush(order);
        record(order, "ordered", order.ground(), Map.of("target", order.target(), "basis", order.basis()));
        return answer(order);
    }

    /** Lifts an order; the holds that rest on it end, goods refused on it stay refused. */
    @Transactional
    public StopOrderResponse lift(UUID id, long expectedVersion, LiftRequest request) {
        requireMinistry();
        StopOrder order = orders.lock(id).orElseThrow(() -> notFound(id));
        ETags.requireVersion(expectedVersion, order.version());
        if (!order.isStanding()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("The stop order is lifted already.", "该停止放行命令已经解除。")
                    .rule(StopOrder.RULE, StopOrder.SOURCE)
                    .exception();
        }
        order.lift(request.ground(), caller.subject(), clock.instant());
        order.lease(clock.instant().plus(StopOrderSteps.LEASE));
        record(order, "lifted", request.ground(), Map.of());
        return answer(order);
    }

    /** The office has read the order; from now on declarants are told of its holds. */
    @Transactional
    public StopOrderResponse acknowledge(UUID id, long expectedVersion) {
        CustomsDuty.requireOfficer(caller);
        String office = caller.customsOffice().orElseThrow(() -> notFound(id));
        StopOrder order = orders.lock(id).orElseThrow(() -> notFound(id));
        ETags.requireVersion(expectedVersion, order.version());
        if (!orders.isAcknowledged(id, office)) {
            orders.keep(new StopAcknowledgment(id, office, caller.subject(), clock.instant()));
            order.acknowledged();
            order.lease(clock.instant().plus(StopOrderSteps.LEASE));
            record(order, "acknowledged", null, Map.of("customsOffice", office));
        }
        return answer(order);
    }

    @Transactional
    public StopOrderResponse read(UUID id) {
        return answer(visible(id));
    }

    /** How many moves the order counts, for the audit. */
    @Transactional
    public long moves(UUID id) {
        return visible(id).version();
    }

    @Transactional
    public Slice<StopOrderResponse> page(boolean standingOnly, UUID after, int limit) {
        requireMinistryOrCustoms();
        List<StopOrder> found = orders.page(standingOnly, after, limit + 1);
        List<StopOrderResponse> items =
                found.stream().limit(limit).map(this::answer).toList();
        return new Slice<>(
                items, found.size() > limit ? items.get(limit - 1).id().toString() : null);
    }

    private StopOrder visible(UUID id) {
        requireMinistryOrCustoms();
        return orders.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    private StopOrderResponse answer(StopOrder order) {
        String office = caller.is(Roles.CUSTOMS) ? caller.customsOffice().orElse("") : null;
        return StopOrderResponse.of(
                order,
                orders.acknowledgments(order.id()),
                orders.held(order.id(), office),
                orders.released(order.id(), office));
    }

    private static void check(StopOrderRequest request) {
        List<Violation> faults = new ArrayList<>();
        if (!request.target().accepts(request.value().strip())) {
            faults.add(fault("/value", request.target().description()));
        }
        if (request.destination() != null && !COUNTRIES.contains(request.destination())) {
            faults.add(fault(
                    "/destination",
                    Text.of(
                            "A country has three letters by ISO 3166, for instance DEU.",
                            "国别（地区）须为 ISO 3166 三位字母代码，例如 DEU。")));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(DeclarationProblem.STOP_ORDER_INVALID)
                    .detail("The stop order does not say clearly what to stop.", "停止放行命令未明确指明对象。")
                    .rule(StopOrder.RULE, StopOrder.SOURCE)
                    .violations(faults)
                    .exception();
        }
    }

    private static Violation fault(String pointer, Text detail) {
        return new Violation(pointer, detail, StopOrder.RULE, StopOrder.SOURCE, null);
    }

    /** Provincial departments check papers; the word to customs is the ministry's. */
    private void requireMinistry() {
        if (!caller.hasDuty(Duties.DECIDE) || caller.province().isPresent()) {
            throw Problem.of(DeclarationProblem.DUTY_REQUIRED)
                    .detail(
                            "Only a MOFCOM officer on duty \"decide\" orders a stop or lifts it.",
                            "只有具有“decide”职责的商务部人员才能下达或者解除停止放行命令。")
                    .rule(StopOrder.RULE, StopOrder.SOURCE)
                    .exception();
        }
    }

    private void requireMinistryOrCustoms() {
        if (caller.province().isPresent()) {
            throw Problem.of(DeclarationProblem.DUTY_REQUIRED)
                    .detail("Stop orders are between the ministry and customs.", "停止放行命令限于商务部与海关之间。")
                    .exception();
        }
    }

    private void record(StopOrder order, String move, String ground, Map<String, ?> detail) {
        orders.flush();
        String id = order.id().toString();
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, detail, AUTHORITIES));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, order.version(), Map.of(), AUTHORITIES));
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no stop order " + id + ".", "没有停止放行命令 " + id + "。")
                .exception();
    }
}
