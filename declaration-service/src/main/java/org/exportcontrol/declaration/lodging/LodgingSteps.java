package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.LedgerDuty;

/**
 * The stored steps of lodging. Each is one short transaction under the declaration's row lock; none is open while a
 * neighbor is asked. A step of an attempt that is not the present one any more changes nothing.
 */
@ApplicationScoped
public class LodgingSteps {

    private final DeclarationFiles files;
    private final DeclarationRepository declarations;
    private final LodgingRepository lodgings;
    private final DeclarationJournal journal;
    private final Acceptance acceptance;
    private final Amendments amendments;
    private final LodgingConfig config;
    private final InstantSource clock;

    LodgingSteps(
            DeclarationFiles files,
            DeclarationRepository declarations,
            LodgingRepository lodgings,
            DeclarationJournal journal,
            Acceptance acceptance,
            Amendments amendments,
            LodgingConfig config,
            InstantSource clock) {
        this.files = files;
        this.declarations = declarations;
        this.lodgings = lodgings;
        this.journal = journal;
        this.acceptance = acceptance;
        this.amendments = amendments;
        this.config = config;
        this.clock = clock;
    }

    /** What a worker needs to know of a running lodging. */
    record Running(UUID id, DeclarationForm form, String declarant, Lodging lodging) {

        private static Running of(Declaration declaration, Lodging lodging) {
            return new Running(
                    declaration.id(),
                    lodging.changedForm().orElseGet(declaration::form),
                    declaration.declarant(),
                    lodging);
        }

        int attempt() {
            return lodging.attempt();
        }
    }

    /**
     * Begins to lodge, unless this very request was made before.
     *
     * @return what is to be carried on now; empty for a repeat
     */
    @Transactional
    Optional<Running> begin(UUID id, Lodging.Request request) {
        Declaration declaration = files.lock(id);
        files.requireDeclarant(declaration);
        for (Lodging earlier : lodgings.all(id)) {
            boolean sameKey = earlier.bears(request.idempotencyKey());
            if (earlier.answers(request) || (sameKey && !declaration.state().isWithTheDeclarant())) {
                return Optional.empty();
            }
            requireNewKey(sameKey);
        }
        ETags.requireVersion(request.baseVersion(), declaration.version());
        if (!declaration.state().isWithTheDeclarant()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "A declaration in state " + declaration.state() + " has been lodged already.",
                            "状态为 " + declaration.state() + " 的报关单已经申报。")
                    .rule("CU-10", "CUL 26")
                    .exception();
        }
        declaration.become(DeclarationState.LODGED);
        Lodging lodging = start(declaration, request);
        journal.record(declaration, request.actor(), "lodged", null, Map.of("attempt", declaration.attempt()));
        return Optional.of(Running.of(declaration, lodging));
    }

    /** Why the lodging that this request asked for was returned; the latest one's faults where a key was used again. */
    @Transactional
    List<Violation> faults(UUID id, Lodging.Request request) {
        List<Lodging> returned =
                lodgings.all(id).stream().filter(Lodging::wasReturned).toList();
        return returned.stream()
                .filter(lodging -> lodging.answers(request))
                .findFirst()
                .or(() -> returned.stream().findFirst())
                .map(Lodging::violations)
                .orElse(List.of());
    }

    /** The running lodging of a declaration, empty when none runs. */
    @Transactional
    Optional<Running> running(UUID id) {
        return declarations.findByIdOptional(id).filter(LodgingSteps::isRunning).flatMap(declaration -> lodgings.of(
                        id, declaration.attempt())
                .map(lodging -> Running.of(declaration, lodging)));
    }

    /**
     * Begins to verify a change that customs has approved. The caller holds the row lock and carries the process on
     * after its transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beginAmendment(Declaration declaration, UUID change, DeclarationForm changed, Actor requester) {
        Instant now = clock.instant();
        declaration.beginAmendment(change, now.plus(config.lease()));
        lodgings.persist(Lodging.ofChange(declaration, change, changed, requester, now));
    }

    /** The form is in order, hence the declarant may lodge for the consignor (CU-01). */
    @Transactional
    void lodgedFor(Running running, String consignor) {
        present(running).lodgedFor(consignor);
    }

    /** Before license-service is asked to hold: a repeat must ask for the same. */
    @Transactional
    void learned(Running running, Learned learned) {
        lodging(running).learn(learned);
    }

    /**
     * The same for a change: whatever becomes of the call, the present content is held anew if the change is refused.
     */
    @Transactional
    void asksToHold(Running running, Learned learned) {
        Lodging lodging = lodging(running);
        lodging.learn(learned);
        lodging.askToHold();
    }

    /** Sends the declaration back with all its faults; the declarant may mend it and lodge again. */
    @Transactional
    void returned(Running running, Learned learned, List<Violation> faults) {
        Declaration declaration = present(running);
        Lodging lodging = lodging(declaration);
        lodging.learn(learned);
        lodging.end(Lodging.Outcome.RETURNED, faults, clock.instant());
        if (lodging.isAmendment()) {
            amendments.refused(declaration, lodging, faults, clock.instant());
            return;
        }
        declaration.become(DeclarationState.RETURNED);
        declaration.lease(null);
        if (declaration.form().namesALicense()) {
            declaration.owesTheLedger(LedgerDuty.FREE); // an earlier attempt may have held something
        }
        journal.record(
                declaration,
                Actor.worker("lodging"),
                "returned",
                null,
                Map.of("attempt", lodging.attempt(), "faults", faults.size()));
    }

    /** A neighbor is away: the worker asks again, and the declarant sees what is waited for. */
    @Transactional
    void waits(Running running, Learned learned, String neighbor) {
        waits(running, learned, neighbor, config.retryAfter());
    }

    /** A neighbor refuses the call: people must look, and asking again at once would not help. */
    @Transactional
    void stuck(Running running, Learned learned, String neighbor) {
        waits(running, learned, neighbor, config.retryStuckAfter());
    }

    private void waits(Running running, Learned learned, String neighbor, Duration pause) {
        Declaration declaration = present(running);
        lodging(declaration).learn(learned);
        boolean news = declaration.waitingFor().filter(neighbor::equals).isEmpty();
        if (declaration.state() == DeclarationState.LODGED) {
            declaration.become(DeclarationState.AWAITING_VERIFICATION);
        }
        declaration.awaits(neighbor, clock.instant().plus(pause));
        if (news) {
            journal.record(
                    declaration,
                    Actor.worker("lodging"),
                    declaration.isAmending() ? "amendment waits" : "awaiting verification",
                    null,
                    Map.of("attempt", declaration.attempt(), "waitingFor", neighbor));
        }
    }

    /**
     * Accepts the declaration, if the day that finding and verdict bear is still today; takes a change of content, whose
     * day is that of acceptance, unless something has come up that stands against it (AW-03).
     *
     * @return false when the day has turned: a new attempt was started and must be carried on
     */
    @Transactional
    boolean accept(Running running, Learned learned) {
        Declaration declaration = present(running);
        Lodging lodging = lodging(declaration);
        lodging.learn(learned);
        Instant now = clock.instant();
        if (lodging.isAmendment()) {
            amend(declaration, lodging, now);
            return true;
        }
        if (!BusinessZone.dayOf(now).equals(lodging.acceptanceDate())) {
            lodging.end(Lodging.Outcome.REPEATED, List.of(), now);
            start(declaration, lodging.request());
            journal.record(
                    declaration,
                    Actor.worker("lodging"),
                    "lodging repeated",
                    null,
                    Map.of("attempt", declaration.attempt()));
            return false;
        }
        lodging.end(Lodging.Outcome.ACCEPTED, List.of(), now);
        acceptance.accept(declaration, lodging, now);
        return true;
    }

    private void amend(Declaration declaration, Lodging lodging, Instant now) {
        List<Violation> against = amendments.against(declaration);
        if (against.isEmpty()) {
            lodging.end(Lodging.Outcome.ACCEPTED, List.of(), now);
            amendments.verified(declaration, lodging, now);
            acceptance.amend(declaration, lodging, now);
        } else {
            lodging.end(Lodging.Outcome.RETURNED, against, now);
            amendments.refused(declaration, lodging, against, now);
        }
    }

    private Lodging start(Declaration declaration, Lodging.Request request) {
        Instant now = clock.instant();
        LocalDate today = BusinessZone.dayOf(now);
        declaration.lease(now.plus(config.lease()));
        Lodging lodging = new Lodging(declaration.id(), declaration.raiseAttempt(), request, today, now);
        lodgings.persist(lodging);
        return lodging;
    }

    private Declaration present(Running running) {
        return declarations
                .lock(running.id())
                .filter(LodgingSteps::isRunning)
                .filter(declaration -> declaration.attempt() == running.attempt())
                .orElseThrow(SupersededException::new);
    }

    private Lodging lodging(Running running) {
        return lodging(present(running));
    }

    private Lodging lodging(Declaration declaration) {
        return lodgings.of(declaration.id(), declaration.attempt())
                .filter(lodging -> !lodging.hasEnded())
                .orElseThrow(SupersededException::new);
    }

    private static void requireNewKey(boolean sameKey) {
        if (sameKey) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED)
                    .detail(
                            "This Idempotency-Key belongs to an earlier lodging on another version.",
                            "该 Idempotency-Key 属于基于其他版本的先前申报。")
                    .remedy("Use a new key to lodge the mended declaration.", "修改后重新申报请使用新的键。")
                    .exception();
        }
    }

    private static boolean isRunning(Declaration declaration) {
        return declaration.state() == DeclarationState.LODGED
                || declaration.state() == DeclarationState.AWAITING_VERIFICATION
                || declaration.isAmending();
    }
}
