package org.exportcontrol.declaration.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.lodging.LodgingConfig;

/** Claims files for this replica. */
@ApplicationScoped
class DueWork {

    private final DeclarationRepository declarations;
    private final LodgingConfig config;
    private final InstantSource clock;

    DueWork(DeclarationRepository declarations, LodgingConfig config, InstantSource clock) {
        this.declarations = declarations;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    List<UUID> claim() {
        Instant now = clock.instant();
        return declarations.claimDueWork(now, now.plus(config.lease()), config.batch());
    }
}
