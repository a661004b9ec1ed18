package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.clearance.ReleaseObstacles.Obstacle;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.LedgerDuty;
import org.exportcontrol.declaration.stop.StopHolds;

/** The two transactions of a release, and the ways it can fail between them. */
@ApplicationScoped
public class ReleaseSteps {

    private final DeclarationFiles files;
    private final DeclarationRepository declarations;
    private final DeclarationJournal journal;
    private final StopHolds stops;
    private final ReleaseConfig config;
    private final Caller caller;
    private final InstantSource clock;

    ReleaseSteps(
            DeclarationFiles files,
            DeclarationRepository declarations,
            DeclarationJournal journal,
            StopHolds stops,
            ReleaseConfig config,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.declarations = declarations;
        this.journal = journal;
        this.stops = stops;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a worker needs to know of a running release.
     *
     * @param controlCodes the codes of the controlled lines
     */
    record Running(
            UUID id,
            int attempt,
            DeclarationForm form,
            List<String> controlCodes,
            boolean usesALicense,
            Actor officer,
            Judged judged) {}

    /**
     * First gate: moves to RELEASING when nothing stands against it.
     *
     * @return true
     */
    @Transactional
    boolean begin(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        requireReleasable(declaration);
        stops.openMissing(declaration);
        ReleaseGate.requireOpen(declaration);
        requireLedgerTold(declaration);
        declaration.beginRelease(caller.actor(), clock.instant().plus(config.lease()));
        journal.record(declaration, caller.actor(), "release begun", null, Map.of("attempt", declaration.attempt()));
        return true;
    }

    @Transactional
    Optional<Running> running(UUID id) {
        return declarations
                .findByIdOptional(id)
                .filter(declaration -> declaration.state() == DeclarationState.RELEASING)
                .map(declaration -> new Running(
                        id,
                        declaration.attempt(),
                        declaration.form(),
                        Judged.controlCodes(declaration),
                        !declaration.coveredLines().isEmpty(),
                        declaration.releasingBy(),
                        Judged.with(declaration)));
    }

    /** Second gate: commits RELEASED, unless a hold was opened meanwhile; that hold wins. */
    @Transactional
    void finish(Running running) {
        present(running).ifPresent(declaration -> {
            stops.openMissing(declaration);
            List<Hold> openedMeanwhile = declaration.openHolds();
            if (!openedMeanwhile.isEmpty()) {
                declaration.abandonRelease();
                if (running.usesALicense()) {
                    declaration.owesTheLedger(LedgerDuty.REVERSE);
                }
                journal.record(
                        declaration,
                        running.officer(),
                        "release abandoned",
                        null,
                        Map.of("openHolds", openedMeanwhile.size()));
                return;
            }
            declaration.coveredLines().forEach(line -> line.used(running.attempt()));
            declaration.release(clock.instant());
            journal.record(declaration, running.officer(), "released", null, Map.of("attempt", running.attempt()));
        });
    }

    /** The goods stay: holds say why, and customs is at work on the file again. */
    @Transactional
    void stopped(Running running, List<Obstacle> obstacles) {
        present(running).ifPresent(declaration -> {
            declaration.abandonRelease();
            if (running.usesALicense()) {
                declaration.owesTheLedger(LedgerDuty.REVERSE); // an earlier call may have booked it, its answer lost
            }
            obstacles.stream()
                    .filter(obstacle -> !obstacle.isHeldAlready(declaration))
                    .forEach(obstacle -> open(declaration, obstacle, running.officer()));
        });
    }

    private void open(Declaration declaration, Obstacle obstacle, Actor officer) {
        HoldGround ground = obstacle.ground();
        declaration.add(new Hold(declaration.id(), obstacle.kind(), ground, Roles.CUSTOMS, "release", clock.instant())
                .onLicense(obstacle.licenseNumber()));
        journal.record(
                declaration, officer, "hold opened", null, Map.of("kind", obstacle.kind(), "rule", ground.rule()));
    }

    /** A neighbor is away: released is only what is known to be used. The worker asks again. */
    @Transactional
    void waits(Running running, String neighbor) {
        waits(running, neighbor, config.retryAfter());
    }

    /** A neighbor refuses the call: people must look, and asking again at once would not help. */
    @Transactional
    void stuck(Running running, String neighbor) {
        waits(running, neighbor, config.retryStuckAfter());
    }

    private void waits(Running running, String neighbor, Duration pause) {
        present(running).ifPresent(declaration -> {
            boolean news = declaration.waitingFor().filter(neighbor::equals).isEmpty();
            declaration.awaits(neighbor, clock.instant().plus(pause));
            if (news) {
                journal.record(declaration, running.officer(), "release waits", null, Map.of("waitingFor", neighbor));
            }
        });
    }

    private Optional<Declaration> present(Running running) {
        return declarations
                .lock(running.id())
                .filter(declaration -> declaration.state() == DeclarationState.RELEASING
                        && declaration.attempt() == running.attempt());
    }

    private static void requireReleasable(Declaration declaration) {
        if (!declaration.state().isBeforeCustoms()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "A declaration in state " + declaration.state() + " is not released.",
                            "状态为 " + declaration.state() + " 的报关单不能放行。")
                    .exception();
        }
    }

    private static void requireLedgerTold(Declaration declaration) {
        if (declaration.ledgerDuty().isPresent()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("The license ledger is still being told of the earlier try.", "许可证台账仍在处理上一次操作。")
                    .remedy("Try again in a few seconds.", "请稍后重试。")
                    .header("Retry-After", "2")
                    .exception();
        }
    }
}
