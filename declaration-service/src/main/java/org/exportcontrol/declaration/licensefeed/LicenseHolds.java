package org.exportcontrol.declaration.licensefeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;
import org.exportcontrol.declaration.licensefeed.LicenseStandings.Standing;

/**
 * Holds that rest on how a license stands (CH-11: a license paused before release means no release). The caller's
 * transaction holds the declaration's row lock.
 */
@ApplicationScoped
public class LicenseHolds {

    private static final Actor FEED = Actor.worker("license-feed");

    private final LicenseStandings standings;
    private final DeclarationRepository declarations;
    private final DeclarationJournal journal;
    private final InstantSource clock;

    LicenseHolds(
            LicenseStandings standings,
            DeclarationRepository declarations,
            DeclarationJournal journal,
            InstantSource clock) {
        this.standings = standings;
        this.declarations = declarations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Holds a declaration that is being accepted under a license that may not be used any more. The stop lock must be
     * held shared, so that no license falls between its acceptance and the feed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void openMissing(Declaration declaration) {
        declarations.flush();
        standings.unusable(declaration.id()).forEach(license -> open(declaration, standings.of(license)));
    }

    void follow(Declaration declaration, Standing standing) {
        if (standing.move().leavesUsable()) {
            close(declaration, standing);
        } else if (declaration.state().isUnreleased()) {
            open(declaration, standing);
        }
    }

    private void open(Declaration declaration, Standing standing) {
        if (declaration.openHolds().stream().anyMatch(hold -> isOn(hold, standing))) {
            return;
        }
        HoldGround ground = new HoldGround("CH-11", "DUR 22", standing.move().saidOf(standing.license()));
        declaration.add(new Hold(
                        declaration.id(),
                        HoldKind.LICENSE_TROUBLE,
                        ground,
                        Roles.MOFCOM,
                        FEED.subject(),
                        clock.instant())
                .onLicense(standing.license()));
        journal.record(
                declaration,
                FEED,
                "hold opened",
                null,
                Map.of(
                        "kind", HoldKind.LICENSE_TROUBLE,
                        "rule", ground.rule(),
                        "license", standing.license(),
                        "licenseVersion", standing.version()));
    }

    private void close(Declaration declaration, Standing standing) {
        declaration.openHolds().stream().filter(hold -> isOn(hold, standing)).forEach(hold -> {
            hold.close(
                    HoldEnd.LICENSE_RESUMED, "license.resumed " + standing.version(), FEED.subject(), clock.instant());
            journal.record(
                    declaration,
                    FEED,
                    "hold closed",
                    null,
                    Map.of(
                            "kind", hold.kind(),
                            "end", HoldEnd.LICENSE_RESUMED,
                            "license", standing.license(),
                            "licenseVersion", standing.version()));
        });
    }

    private static boolean isOn(Hold hold, Standing standing) {
        return hold.kind() == HoldKind.LICENSE_TROUBLE
                && hold.licenseNumber().filter(standing.license()::equals).isPresent();
    }
}
