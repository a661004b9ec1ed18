package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.LedgerDuty;

/** The stored side of {@link LedgerDuties}. */
@ApplicationScoped
public class LedgerDutySteps {

    private final DeclarationRepository declarations;
    private final ReleaseConfig config;
    private final InstantSource clock;

    LedgerDutySteps(DeclarationRepository declarations, ReleaseConfig config, InstantSource clock) {
        this.declarations = declarations;
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
        declarations
                .lock(id)
                .filter(declaration -> owed(declaration).filter(done::equals).isPresent())
                .ifPresent(Declaration::ledgerWasTold);
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
                .filter(declaration -> declaration.ledgerDuty().isPresent()
                        && !declaration.state().isRunning())
                .ifPresent(declaration ->
                        declaration.awaits(LicenseClient.NAME, clock.instant().plus(pause)));
    }

    private static Optional<Owed> owed(Declaration declaration) {
        return declaration.ledgerDuty().map(duty -> new Owed(duty, declaration.ledgerAttempt()));
    }
}
