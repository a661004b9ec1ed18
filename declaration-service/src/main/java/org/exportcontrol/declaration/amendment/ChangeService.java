package org.exportcontrol.declaration.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;
import org.exportcontrol.declaration.file.LedgerDuty;
import org.exportcontrol.declaration.lodging.LodgingSteps;

/** After acceptance the party asks to amend or withdraw, and customs decides (CU-10, AW-01 to AW-04). */
@ApplicationScoped
class ChangeService {

    private final DeclarationFiles files;
    private final DeclarationJournal journal;
    private final ChangeRequests requests;
    private final ChangeChecks checks;
    private final ControlMeasures measures;
    private final LodgingSteps lodging;
    private final Caller caller;
    private final InstantSource clock;

    ChangeService(
            DeclarationFiles files,
            DeclarationJournal journal,
            ChangeRequests requests,
            ChangeChecks checks,
            ControlMeasures measures,
            LodgingSteps lodging,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.journal = journal;
        this.requests = requests;
        this.checks = checks;
        this.measures = measures;
        this.lodging = lodging;
        this.caller = caller;
        this.clock = clock;
    }

    /** The requests on a declaration that the caller may see, newest first. */
    @Transactional
    List<ChangeResponse> list(UUID id) {
        Declaration declaration = files.read(id);
        return requests.of(id).stream()
                .map(request -> ChangeResponse.from(request, declaration))
                .toList();
    }

    @Transactional
    ChangeResponse read(UUID id, UUID request) {
        Declaration declaration = files.read(id);
        return ChangeResponse.from(known(id, request), declaration);
    }

    /** The latest request: what a repeated request is answered with. */
    @Transactional
    ChangeResponse latest(UUID id) {
        return list(id).stream().findFirst().orElseThrow(ChangeService::unknown);
    }

    /**
     * Files a request. From then on the goods are held until it is decided; after release nothing can be held any more.
     *
     * @throws ProblemException {@code CHANGE_REFUSED} while a control measure runs (AW-03) or another request waits;
     *     {@code CONTENT_REFUSED} with every fault of the form
     */
    @Transactional
    ChangeResponse file(UUID id, long expectedVersion, NewChangeRequest asked) {
        Declaration declaration = files.lock(id);
        ETags.requireVersion(expectedVersion, declaration.version());
        checks.requireMayBeAsked(declaration, asked, requests.of(id));
        measures.requireNoneToldTo(declaration);
        Hold hold = declaration.state().isBeforeCustoms() ? hold(declaration) : null;
        ChangeRequest request =
                new ChangeRequest(id, asked, hold == null ? null : hold.id(), caller.actor(), clock.instant());
        requests.persist(request);
        journal.record(
                declaration,
                caller.actor(),
                asked.kind() == ChangeKind.AMENDMENT ? "amendment requested" : "withdrawal requested",
                asked.statement(),
                Map.of("change", request.id(), "ground", asked.ground()));
        return ChangeResponse.from(request, declaration);
    }

    /** The party does without. */
    @Transactional
    ChangeResponse takeBack(UUID id, UUID requestId, long expectedVersion, DecisionRequest why) {
        Declaration declaration = files.lock(id);
        ETags.requireVersion(expectedVersion, declaration.version());
        ChangeRequest request = undecided(declaration, requestId);
        end(declaration, request, ChangeState.TAKEN_BACK, why.ground(), "change taken back");
        return ChangeResponse.from(request, declaration);
    }

    @Transactional
    ChangeResponse refuse(UUID id, UUID requestId, long expectedVersion, DecisionRequest why) {
        Declaration declaration = forOfficer(id, expectedVersion);
        ChangeRequest request = undecided(declaration, requestId);
        end(declaration, request, ChangeState.REFUSED, why.ground(), "change refused");
        return ChangeResponse.from(request, declaration);
    }

    /**
     * Approves. A withdrawal takes effect with it; the content of an amendment is verified first, which the caller
     * carries on after the transaction.
     *
     * @throws ProblemException {@code CHANGE_REFUSED} while a control measure runs or an offence is suspected (AW-03)
     */
    @Transactional
    ChangeResponse approve(UUID id, UUID requestId, long expectedVersion, DecisionRequest why) {
        Declaration declaration = forOfficer(id, expectedVersion);
        ChangeRequest request = undecided(declaration, requestId);
        measures.requireNone(declaration);
        if (request.kind() == ChangeKind.WITHDRAWAL) {
            withdraw(declaration, request, why.ground());
        } else {
            verify(declaration, request, why.ground());
        }
        return ChangeResponse.from(request, declaration);
    }

    private void verify(Declaration declaration, ChangeRequest request, String ground) {
        checks.requireAmendable(declaration);
        request.decide(ChangeState.VERIFYING, ground, caller.subject(), clock.instant());
        requests.flush();
        lodging.beginAmendment(declaration, request.id(), request.form(), request.requestedBy());
        journal.record(
                declaration,
                caller.actor(),
                "amendment approved",
                ground,
                Map.of("change", request.id(), "attempt", declaration.attempt()));
    }

    /** What is held or used for it is free again (AW-04); the worker tells the ledger if this process cannot. */
    private void withdraw(Declaration declaration, ChangeRequest request, String ground) {
        checks.requireNotGone(declaration);
        request.decide(ChangeState.APPROVED, ground, caller.subject(), clock.instant());
        declaration
                .openHolds()
                .forEach(hold -> hold.close(
                        hold.id().equals(request.holdId()) ? HoldEnd.REQUEST_DECIDED : HoldEnd.WITHDRAWN,
                        ground,
                        caller.subject(),
                        clock.instant()));
        boolean released = declaration.state() == DeclarationState.RELEASED;
        declaration.become(DeclarationState.WITHDRAWN);
        if (!declaration.coveredLines().isEmpty()) {
            declaration.owesTheLedger(released ? LedgerDuty.REVERSE_THEN_FREE : LedgerDuty.FREE);
        }
        journal.record(declaration, caller.actor(), "withdrawn", ground, Map.of("change", request.id()));
    }

    private void end(Declaration declaration, ChangeRequest request, ChangeState how, String ground, String move) {
        request.decide(how, ground, caller.subject(), clock.instant());
        RequestHold.close(declaration, request, ground, caller.subject(), clock.instant());
        journal.record(declaration, caller.actor(), move, ground, Map.of("change", request.id()));
    }

    private Hold hold(Declaration declaration) {
        Hold hold = new Hold(
                declaration.id(),
                HoldKind.CHANGE_REQUEST,
                new HoldGround("AW-02", "GAC Order 220", RequestHold.REASON),
                Roles.CUSTOMS,
                caller.subject(),
                clock.instant());
        declaration.add(hold);
        requests.flush(); // the request refers to it
        return hold;
    }

    private Declaration forOfficer(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        return declaration;
    }

    private ChangeRequest undecided(Declaration declaration, UUID requestId) {
        ChangeRequest request = known(declaration.id(), requestId);
        ChangeState state = request.stateOn(declaration);
        if (state != ChangeState.REQUESTED) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("The request is " + state + " already.", "该申请的状态已为 " + state + "。")
                    .exception();
        }
        return request;
    }

    private ChangeRequest known(UUID id, UUID request) {
        return requests.of(id, request).orElseThrow(ChangeService::unknown);
    }

    private static ProblemException unknown() {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("The declaration has no such request.", "该报关单没有此项申请。")
                .exception();
    }
}
