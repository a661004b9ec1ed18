package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldRequest;
import org.exportcontrol.declaration.file.Declaration;

/** Makes what license-service is asked to hold once more. */
@ApplicationScoped
public class HoldRequests {

    private final LodgingRepository lodgings;
    private final WantedHolds wanted;

    HoldRequests(LodgingRepository lodgings, WantedHolds wanted) {
        this.lodgings = lodgings;
        this.wanted = wanted;
    }

    /** What the declaration is accepted with, to be held once more under its present attempt. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HoldRequest again(Declaration declaration) {
        Screening found =
                lodgings.latest(declaration.id()).flatMap(Lodging::screening).orElseThrow();
        return wanted.of(
                declaration.form(),
                found,
                declaration.attempt(),
                declaration.acceptedOn().orElseThrow(),
                false);
    }
}
