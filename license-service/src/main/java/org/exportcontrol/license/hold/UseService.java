package org.exportcontrol.license.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.issued.LicenseState;
import org.exportcontrol.license.issued.Standing;
import org.exportcontrol.license.ledger.Draw;
import org.exportcontrol.license.ledger.Ledger;
import org.exportcontrol.license.measure.Mass;

/** What becomes of a hold at release, and reading it. Locks as {@link HoldService}. */
@ApplicationScoped
class UseService {

    private final Attempts attempts;
    private final AttemptRepository basis;
    private final LicenseService licenses;
    private final Ledger ledger;
    private final Bookings bookings;

    UseService(Attempts attempts, AttemptRepository basis, LicenseService licenses, Ledger ledger, Bookings bookings) {
        this.attempts = attempts;
        this.basis = basis;
        this.licenses = licenses;
        this.ledger = ledger;
        this.bookings = bookings;
    }

    /** Books all that is held as used, or nothing when a license may not be used or the hold is out of date. */
    @Transactional
    UseAnswer use(UUID declarationId, int attempt) {
        return attempts.once(
                declarationId,
                attempt,
                Operation.USE,
                attempt,
                UseAnswer.class,
                () -> useNow(new Move(declarationId, attempt)));
    }

    /** Books all that is used back to held: the release did not happen. Without any use nothing changes. */
    @Transactional
    HoldStatus reverse(UUID declarationId, int attempt) {
        return attempts.once(declarationId, attempt, Operation.REVERSAL, attempt, HoldStatus.class, () -> {
            List<Draw> used =
                    ledger.draws(declarationId).stream().filter(Draw::isUsed).toList();
            bookings.reverse(new Move(declarationId, attempt), used, lock(used));
            return status(declarationId, attempt);
        });
    }

    @Transactional
    HoldStatus status(UUID declarationId) {
        return status(declarationId, basis.highest(declarationId));
    }

    private UseAnswer useNow(Move move) {
        List<Draw> draws = ledger.draws(move.declarationId());
        List<Draw> held = draws.stream().filter(Draw::isHeld).toList();
        List<Draw> used = draws.stream().filter(Draw::isUsed).toList();
        if (held.isEmpty() && used.isEmpty()) {
            throw Problem.of(LicenseProblem.NOTHING_HELD)
                    .detail("The declaration holds no quantity that could be used.", "该报关单没有可核销的占用数量。")
                    .rule("WO-06", "PPL; O220")
                    .remedy("Hold the quantities first.", "请先占用数量。")
                    .exception();
        }
        if (held.isEmpty()) { // a repeat under a higher attempt
            return answer(move, used, byId(find(used)), Map.of());
        }
        List<License> locked = lock(held);
        Map<UUID, Failure> failures = failures(move.declarationId(), locked);
        if (failures.isEmpty()) {
            bookings.use(move, held, locked);
        }
        return answer(move, held, byId(locked), failures);
    }

    /** A license that merely expired after the acceptance is no ground to refuse: it is judged on that day. */
    private Map<UUID, Failure> failures(UUID declarationId, List<License> locked) {
        Optional<Integer> refused = basis.refusedAttempt(declarationId);
        if (refused.isPresent()) {
            return locked.stream().collect(Collectors.toMap(License::id, license -> Failure.outdated(refused.get())));
        }
        return licenses.standings(locked, basis.acceptanceDate(declarationId)).stream()
                .filter(standing -> standing.state() != LicenseState.VALID)
                .collect(Collectors.toMap(standing -> standing.license().id(), UseService::failure));
    }

    private List<License> lock(List<Draw> draws) {
        return licenses.lock(
                List.of(), draws.stream().map(Draw::licenseId).distinct().toList());
    }

    private List<License> find(List<Draw> draws) {
        return licenses.find(
                List.of(), draws.stream().map(Draw::licenseId).distinct().toList());
    }

    HoldStatus status(UUID declarationId, int attempt) {
        List<Draw> draws = ledger.draws(declarationId);
        Map<UUID, License> named = byId(find(draws));
        return new HoldStatus(
                declarationId,
                attempt,
                state(draws),
                draws.stream()
                        .filter(draw -> draw.isHeld() || draw.isUsed())
                        .map(draw -> line(draw, named.get(draw.licenseId())))
                        .toList());
    }

    private static HoldStatus.State state(List<Draw> draws) {
        if (draws.isEmpty()) {
            return HoldStatus.State.NONE;
        }
        if (draws.stream().anyMatch(Draw::isUsed)) {
            return HoldStatus.State.USED;
        }
        return draws.stream().anyMatch(Draw::isHeld) ? HoldStatus.State.HELD : HoldStatus.State.FREED;
    }

    private static HoldStatus.Line line(Draw draw, License license) {
        return new HoldStatus.Line(
                draw.goodsLine(),
                license.number(),
                lineNumber(draw, license),
                draw.attempt(),
                Mass.plain(draw.held()),
                Mass.plain(draw.used()),
                Mass.plain(draw.quantity()),
                draw.unit());
    }

    private static UseAnswer answer(
            Move move, List<Draw> draws, Map<UUID, License> named, Map<UUID, Failure> failures) {
        boolean used = failures.isEmpty();
        return new UseAnswer(
                move.declarationId(),
                move.attempt(),
                used,
                draws.stream()
                        .map(draw -> line(draw, named.get(draw.licenseId()), failures.get(draw.licenseId()), used))
                        .toList());
    }

    private static UseAnswer.Line line(Draw draw, License license, Failure failure, boolean used) {
        return new UseAnswer.Line(
                draw.goodsLine(),
                license.number(),
                lineNumber(draw, license),
                failure == null ? Verdict.OK : Verdict.REFUSED,
                used ? Mass.plain(draw.held().add(draw.used())) : null,
                Mass.plain(draw.quantity()),
                draw.unit(),
                failure == null ? List.of() : List.of(failure));
    }

    private static int lineNumber(Draw draw, License license) {
        return license.lines().stream()
                .filter(line -> line.id().equals(draw.licenseLineId()))
                .findFirst()
                .orElseThrow()
                .line();
    }

    private static Failure failure(Standing standing) {
        return Failure.state(standing.license().number(), standing.state());
    }

    private static Map<UUID, License> byId(List<License> licenses) {
        return licenses.stream().collect(Collectors.toMap(License::id, Function.identity()));
    }
}
