package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.party.PartyActs;

/** Pauses running licenses whose importer or end user was listed, in the transaction that lists it (PL-04). */
@ApplicationScoped
class ListedParties {

    private final LicenseRepository licenses;
    private final LicenseMoves moves;

    ListedParties(LicenseRepository licenses, LicenseMoves moves) {
        this.licenses = licenses;
        this.moves = moves;
    }

    void pause(@Observes PartyActs listed) {
        List<UUID> concerned = licenses.ofParty(listed.normalizedNames(), listed.identifiers());
        for (License license : concerned.isEmpty() ? List.<License>of() : licenses.lock(List.of(), concerned)) {
            licenses.getEntityManager().refresh(license);
            boolean restsAlready = license.stateGround() == LicenseGround.PARTY_LISTED;
            if (LicenseMove.PAUSE.isLegalFrom(license.storedState())
                    && !restsAlready
                    && (license.type().isOpenToFewer() || !listed.generalOnly())) {
                moves.move(
                        license,
                        LicenseMove.PAUSE,
                        LicenseGround.PARTY_LISTED,
                        "party-listing " + listed.listing(),
                        listed.actor());
            }
        }
    }
}
