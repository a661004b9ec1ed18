package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.declaration.clients.NeighborRefusedException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.StaleAttemptException;
import org.exportcontrol.declaration.clients.license.CorrectionRequest;
import org.exportcontrol.declaration.clients.license.HoldRequest;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.jboss.logging.Logger;

/**
 * Tells license-service what follows from a move that is committed here: quantities of a declaration that was returned
 * or refused are free again, a use that a hold overtook is reversed, what an amendment given up may have replaced is held
 * anew, and what was not loaded is free. What is owed is stored with the move, so a crash in between loses nothing.
 */
@ApplicationScoped
public class LedgerDuties {

    private static final Logger LOG = Logger.getLogger(LedgerDuties.class);
    private static final String WORKER = "declaration-service";

    private final LedgerDutySteps steps;
    private final LicenseClient licenses;

    LedgerDuties(LedgerDutySteps steps, LicenseClient licenses) {
        this.steps = steps;
        this.licenses = licenses;
    }

    /** Does what is owed for a declaration, if anything. */
    public void fulfil(UUID id) {
        Optional<LedgerDutySteps.Owed> owed = steps.owed(id);
        if (owed.isEmpty()) {
            return;
        }
        try {
            tell(id, owed.get());
        } catch (StaleAttemptException overtaken) {
            LOG.infof("A later attempt of %s has settled what was owed to the ledger", id);
            steps.fulfilled(id, owed.get());
        } catch (NeighborUnavailableException away) {
            LOG.infof("The ledger is told of %s later: %s", id, away.getCause());
            steps.later(id);
        } catch (NeighborRefusedException refused) {
            LOG.errorf(refused, "The ledger refuses to be told of %s; people must look", id);
            steps.stuck(id);
        }
    }

    private void tell(UUID id, LedgerDutySteps.Owed owed) {
        switch (owed.duty()) {
            case FREE -> licenses.free(id, WORKER, owed.attempt());
            case REVERSE -> licenses.reverse(id, WORKER, owed.attempt());
            case REVERSE_THEN_FREE -> {
                licenses.reverse(id, WORKER, owed.attempt());
                licenses.free(id, WORKER, owed.attempt());
            }
            case HOLD_AGAIN -> {
                Optional<HoldRequest> request = steps.heldBefore(id, owed);
                if (request.isPresent()) {
                    steps.heldAgain(id, owed, licenses.hold(id, WORKER, request.get()));
                }
                return;
            }
            case CORRECT -> {
                Optional<CorrectionRequest> request = steps.notLoaded(id, owed);
                if (request.isPresent()) {
                    steps.corrected(id, owed, licenses.correct(id, WORKER, request.get()));
                }
                return;
            }
        }
        steps.fulfilled(id, owed);
    }
}
