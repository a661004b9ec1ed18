package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.clients.license.CorrectionRequest;
import org.exportcontrol.declaration.clients.license.HoldRequest;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LedgerStatus;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.code.CodeTables;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.LedgerDuty;
import org.exportcontrol.declaration.lodging.WantedHolds;

/** The stored side of {@link LedgerDuties}. */
@ApplicationScoped
public class LedgerDutySteps {

    private final DeclarationRepository declarations;
    private final DeclarationJournal journal;
    private final WantedHolds wantedHolds;
    private final CodeTables tables;
    private final ReleaseConfig config;
    private final InstantSource clock;

    LedgerDutySteps(
            DeclarationRepository declarations,
            DeclarationJournal journal,
            WantedHolds wantedHolds,
            CodeTables tables,
            ReleaseConfig config,
            InstantSource clock) {
        this.declarations = declarations;
        this.journal = journal;
        this.wantedHolds = wantedHolds;
        this.tables = tables;
        this.config = config;
        this.clock = clock;
    }

    /** What license-service must be told, for which attempt. */
    record Owed(LedgerDuty duty, int attempt) {}

    @Transactional
    Optional<Owed> owed(UUID id) {
        return declarations.findByIdOptional(id).flatMap(LedgerDutySteps::owed);
    }

    @Transactional
    void fulfilled(UUID id, Owed done) {
        still(id, done).ifPresent(Declaration::ledgerWasTold);
    }

    /** What the declaration is accepted with, as license-service is asked to hold it; empty when it is not owed now. */
    @Transactional
    Optional<HoldRequest> heldBefore(UUID id, Owed owed) {
        return still(id, owed).map(wantedHolds::again);
    }

    /**
     * Keeps what is held anew. Where license-service refuses, its older hold stands and cannot be used: the declaration
     * is in trouble with its license, and a new attempt asks again later.
     */
    @Transactional
    void heldAgain(UUID id, Owed owed, HoldVerdict verdict) {
        still(id, owed).ifPresent(declaration -> {
            if (verdict.held()) {
                declaration.lines().forEach(line -> verdict.lines().stream()
                        .filter(held -> held.goodsLine() == line.line())
                        .forEach(held -> line.held(held.heldKilograms(), verdict.attempt())));
                declaration.ledgerWasTold();
                return;
            }
            openTrouble(declaration, verdict);
            declaration.raiseAttempt();
            declaration.owesTheLedger(owed.duty());
            declaration.awaits(LicenseClient.NAME, clock.instant().plus(config.retryStuckAfter()));
        });
    }

    /** What was released and not loaded, on the lines that a license covers; empty when it is not owed now. */
    @Transactional
    Optional<CorrectionRequest> notLoaded(UUID id, Owed owed) {
        return still(id, owed)
                .map(declaration -> new CorrectionRequest(
                        owed.attempt(),
                        leftBehind(declaration)
                                .map(line -> line(declaration, line))
                                .toList()));
    }

    private static Stream<GoodsLine> leftBehind(Declaration declaration) {
        return declaration.coveredLines().stream().filter(line -> line.loadedQuantity()
                .filter(loaded -> loaded.compareTo(declaredOn(declaration, line).quantity()) < 0)
                .isPresent());
    }

    private CorrectionRequest.Line line(Declaration declaration, GoodsLine line) {
        GoodsItem item = declaredOn(declaration, line);
        return new CorrectionRequest.Line(
                line.line(),
                line.licenseNumber(),
                line.licenseLine(),
                item.quantity().subtract(line.loadedQuantity().orElseThrow()),
                tables.book().unece(item.unit(), declaration.acceptedOn().orElseThrow()));
    }

    /** An accepted declaration numbers its lines in their order (D18). */
    private static GoodsItem declaredOn(Declaration declaration, GoodsLine line) {
        return declaration.form().lines().get(line.line() - 1);
    }

    @Transactional
    void corrected(UUID id, Owed owed, LedgerStatus status) {
        still(id, owed).ifPresent(declaration -> {
            leftBehind(declaration).forEach(line -> line.corrected(status.usedFor(line.line())));
            declaration.ledgerWasTold();
        });
    }

    private void openTrouble(Declaration declaration, HoldVerdict verdict) {
        Actor worker = Actor.worker("release");
        ReleaseObstacles.trouble(verdict).stream()
                .filter(trouble -> !trouble.isHeldAlready(declaration))
                .forEach(trouble -> {
                    declaration.add(new Hold(
                                    declaration.id(),
                                    trouble.kind(),
                                    trouble.ground(),
                                    Roles.CUSTOMS,
                                    worker.subject(),
                                    clock.instant())
                            .onLicense(trouble.licenseNumber()));
                    journal.record(
                            declaration,
                            worker,
                            "hold opened",
                            null,
                            Map.of(
                                    "kind",
                                    trouble.kind(),
                                    "rule",
                                    trouble.ground().rule()));
                });
    }

    private Optional<Declaration> still(UUID id, Owed owed) {
        return declarations
                .lock(id)
                .filter(declaration -> owed(declaration).filter(owed::equals).isPresent());
    }

    @Transactional
    void later(UUID id) {
        later(id, config.retryAfter());
    }

    /** License-service refuses the call: people must look, and asking again at once would not help. */
    @Transactional
    void stuck(UUID id) {
        later(id, config.retryStuckAfter());
    }

    private void later(UUID id, Duration pause) {
        declarations
                .lock(id)
                .filter(declaration -> declaration.ledgerDuty().isPresent() && !declaration.isRunning())
                .ifPresent(declaration ->
                        declaration.awaits(LicenseClient.NAME, clock.instant().plus(pause)));
    }

    private static Optional<Owed> owed(Declaration declaration) {
        return declaration.ledgerDuty().map(duty -> new Owed(duty, declaration.ledgerAttempt()));
    }
}
