package org.exportcontrol.license.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseGround;
import org.exportcontrol.license.issued.LicenseMove;
import org.exportcontrol.license.issued.LicenseMoves;
import org.exportcontrol.license.issued.LicenseService;

/** Pauses what a holder may no longer use, in the transaction that records why; the ministry revokes it (LF-06). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DisqualifiedHolders {

    private final LicenseService licenses;
    private final LicenseMoves moves;

    DisqualifiedHolders(LicenseService licenses, LicenseMoves moves) {
        this.licenses = licenses;
        this.moves = moves;
    }

    void pause(ConductEntry entry, Actor actor) {
        for (License license : licenses.lockOpenToFewer(entry.organization())) {
            if (license.stateGround() != LicenseGround.HOLDER_DISQUALIFIED) {
                moves.move(
                        license,
                        LicenseMove.PAUSE,
                        LicenseGround.HOLDER_DISQUALIFIED,
                        "conduct-entry " + entry.id(),
                        actor);
            }
        }
    }
}
