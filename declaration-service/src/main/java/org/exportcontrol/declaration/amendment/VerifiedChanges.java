package org.exportcontrol.declaration.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.LedgerDuty;
import org.exportcontrol.declaration.lodging.Amendments;
import org.exportcontrol.declaration.lodging.Lodging;

/**
 * The end of an amendment's verification. License-service replaces what is held atomically or refuses; a refusal leaves
 * the older hold standing but not usable. So once it may have been asked to hold the changed content, a change that is
 * given up owes the ledger the present content again, under a new attempt, before anything can be released.
 */
@ApplicationScoped
class VerifiedChanges implements Amendments {

    private static final Actor WORKER = Actor.worker("amendment");
    private static final String VERIFIED = "The changed content verifies.";
    private static final String NOT_VERIFIED = "The changed content does not verify.";

    private final ChangeRequests requests;
    private final FormVersions versions;
    private final ControlMeasures measures;
    private final DeclarationJournal journal;

    VerifiedChanges(
            ChangeRequests requests, FormVersions versions, ControlMeasures measures, DeclarationJournal journal) {
        this.requests = requests;
        this.versions = versions;
        this.measures = measures;
        this.journal = journal;
    }

    @Override
    public List<Violation> against(Declaration declaration) {
        return measures.standing(declaration);
    }

    @Override
    public void verified(Declaration declaration, Lodging lodging, Instant now) {
        ChangeRequest request = requests.findById(lodging.changeId());
        request.verified();
        versions.keep(declaration, lodging, now);
        declaration.endAmendment();
        RequestHold.close(declaration, request, VERIFIED, request.decidedBy(), now);
    }

    @Override
    public void refused(Declaration declaration, Lodging lodging, List<Violation> faults, Instant now) {
        ChangeRequest request = requests.findById(lodging.changeId());
        request.failed(faults);
        declaration.endAmendment();
        if (lodging.wasHoldAsked()) {
            oweThePresentContent(declaration);
        }
        RequestHold.close(declaration, request, NOT_VERIFIED, WORKER.subject(), now);
        journal.record(
                declaration,
                WORKER,
                "amendment failed",
                null,
                Map.of("change", request.id(), "attempt", lodging.attempt(), "faults", faults.size()));
    }

    private static void oweThePresentContent(Declaration declaration) {
        if (declaration.coveredLines().isEmpty()) {
            declaration.owesTheLedger(LedgerDuty.FREE);
        } else {
            declaration.raiseAttempt(); // the last one was asked with other content
            declaration.owesTheLedger(LedgerDuty.HOLD_AGAIN);
        }
    }
}
