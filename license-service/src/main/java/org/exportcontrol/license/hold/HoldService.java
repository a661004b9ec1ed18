package org.exportcontrol.license.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseConfig;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.issued.Standing;
import org.exportcontrol.license.ledger.Draw;
import org.exportcontrol.license.ledger.Ledger;
import org.exportcontrol.license.measure.Mass;

/**
 * Holds quantities for a declaration. Locks are taken in one order, so that nothing waits in a circle: the
 * declaration's row, then the licenses by id; a license's lock covers its lines.
 */
@ApplicationScoped
class HoldService {

    private final Attempts attempts;
    private final AttemptRepository basis;
    private final LicenseService licenses;
    private final Ledger ledger;
    private final Bookings bookings;
    private final ForeignUse foreignUse;
    private final LicenseConfig config;

    HoldService(
            Attempts attempts,
            AttemptRepository basis,
            LicenseService licenses,
            Ledger ledger,
            Bookings bookings,
            ForeignUse foreignUse,
            LicenseConfig config) {
        this.attempts = attempts;
        this.basis = basis;
        this.licenses = licenses;
        this.ledger = ledger;
        this.bookings = bookings;
        this.foreignUse = foreignUse;
        this.config = config;
    }

    /**
     * Holds all lines or none. A higher attempt gives back what the lower one holds in the same transaction; when it is
     * refused, the older hold stays but cannot be used.
     */
    @Transactional
    HoldAnswer hold(UUID declarationId, HoldRequest request) {
        requireDistinctLines(request.lines());
        if (request.dryRun()) {
            return rehearse(declarationId, request);
        }
        return attempts.once(
                declarationId,
                request.attempt(),
                Operation.HOLD,
                request,
                HoldAnswer.class,
                () -> holdNow(declarationId, request));
    }

    /** Gives back what is held. What is used must be reversed first. */
    @Transactional
    void release(UUID declarationId, int attempt) {
        attempts.once(declarationId, attempt, Operation.RELEASE, attempt, Boolean.class, () -> {
            List<Draw> held = heldNotUsed(declarationId);
            bookings.free(new Move(declarationId, attempt), held, licenses.lock(List.of(), licenseIds(held)));
            return true;
        });
    }

    private HoldAnswer rehearse(UUID declarationId, HoldRequest request) {
        attempts.requireNotStale(declarationId, request.attempt());
        List<Draw> own = heldNotUsed(declarationId);
        List<License> named = licenses.find(numbers(request), List.of());
        List<JudgedLine> judged = judge(declarationId, request, own, named);
        foreignUse.record(declarationId, request, judged);
        return answer(declarationId, request, judged, false);
    }

    private HoldAnswer holdNow(UUID declarationId, HoldRequest request) {
        List<Draw> own = heldNotUsed(declarationId);
        List<License> locked = licenses.lock(numbers(request), licenseIds(own));
        List<JudgedLine> judged = judge(declarationId, request, own, locked);
        foreignUse.record(declarationId, request, judged);
        boolean held = judged.stream().allMatch(JudgedLine::ok);
        if (held) {
            Move move = new Move(declarationId, request.attempt());
            bookings.free(move, own, locked);
            bookings.hold(move, judged, locked);
            basis.keepBasis(declarationId, request.acceptanceDate(), request.declarationNumber());
        } else {
            basis.keepRefusal(declarationId, request.attempt());
        }
        return answer(declarationId, request, judged, held);
    }

    private List<JudgedLine> judge(UUID declarationId, HoldRequest request, List<Draw> own, List<License> named) {
        List<Standing> standings = licenses.standings(named, request.acceptanceDate());
        Map<UUID, Integer> usesOfOthers = ledger.usesBesides(
                declarationId,
                named.stream()
                        .filter(license -> license.maxUses() != null)
                        .map(License::id)
                        .toList());
        return new LineJudge(request, standings, own, usesOfOthers, config.coverAllCodes()).judge();
    }

    private List<Draw> heldNotUsed(UUID declarationId) {
        List<Draw> draws = ledger.draws(declarationId);
        if (draws.stream().anyMatch(Draw::isUsed)) {
            throw Problem.of(LicenseProblem.HOLD_USED)
                    .detail("The quantities of this declaration are used already.", "该报关单所占数量已经核销。")
                    .rule("WO-06", "PPL; O220")
                    .remedy("Reverse the use first.", "请先冲回核销。")
                    .exception();
        }
        return draws.stream().filter(Draw::isHeld).toList();
    }

    private static HoldAnswer answer(UUID declarationId, HoldRequest request, List<JudgedLine> judged, boolean held) {
        return new HoldAnswer(
                declarationId,
                request.attempt(),
                held,
                judged.stream().map(line -> line(line, held)).toList());
    }

    private static HoldAnswer.Line line(JudgedLine judged, boolean held) {
        HoldRequest.Line goods = judged.goods();
        return new HoldAnswer.Line(
                goods.goodsLine(),
                goods.licenseNumber(),
                goods.licenseLine(),
                judged.ok() ? Verdict.OK : Verdict.REFUSED,
                held ? Mass.plain(judged.kilograms()) : null,
                goods.quantity(),
                goods.unit(),
                judged.failures());
    }

    private static Set<String> numbers(HoldRequest request) {
        return request.lines().stream().map(HoldRequest.Line::licenseNumber).collect(Collectors.toSet());
    }

    private static Set<UUID> licenseIds(List<Draw> draws) {
        return draws.stream().map(Draw::licenseId).collect(Collectors.toSet());
    }

    private static void requireDistinctLines(List<HoldRequest.Line> lines) {
        Set<List<?>> seen = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            HoldRequest.Line line = lines.get(i);
            if (!seen.add(List.of(line.goodsLine(), line.licenseNumber(), line.licenseLine()))) {
                violations.add(Violation.of(
                        "/lines/" + i,
                        Text.of(
                                "Goods line " + line.goodsLine() + " names this license line twice.",
                                "货物第 " + line.goodsLine() + " 项重复填写了同一许可证项。")));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail(violations.get(0).detail())
                    .violations(violations)
                    .exception();
        }
    }
}
