package org.exportcontrol.declaration.clearance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationState;
import org.jboss.resteasy.reactive.RestResponse;

/** Release, refusal of release, and the end of a review. */
@Path("/v1/declarations/{id}")
public class ClearanceResource {

    private final ReleaseSteps steps;
    private final ReleaseProcess process;
    private final ClearanceService clearance;
    private final LedgerDuties duties;
    private final DeclarationAnswers answers;
    private final IdempotentRequests requests;

    ClearanceResource(
            ReleaseSteps steps,
            ReleaseProcess process,
            ClearanceService clearance,
            LedgerDuties duties,
            DeclarationAnswers answers,
            IdempotentRequests requests) {
        this.steps = steps;
        this.process = process;
        this.clearance = clearance;
        this.duties = duties;
        this.answers = answers;
        this.requests = requests;
    }

    @POST
    @Path("release")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(
            summary = "Release the goods",
            description =
                    "200 released, or held after all: see the state and the open holds; 202 while license-service is"
                            + " waited for; 409 with every obstacle when a hold is open or a controlled line is not covered.")
    public RestResponse<DeclarationResponse> release(UUID id) {
        if (requests.move("release", version -> steps.begin(id, version), () -> false)) {
            process.carryOn(id);
            duties.fulfil(id);
        }
        DeclarationResponse answer = answers.read(id);
        boolean running = answer.state() == DeclarationState.RELEASING;
        return DeclarationAnswers.tagged(running ? Status.ACCEPTED : Status.OK, answer);
    }

    @POST
    @Path("not-release")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Refuse release")
    public RestResponse<DeclarationResponse> refuse(UUID id, @Valid @NotNull RefuseRequest request) {
        DeclarationResponse answer =
                requests.move(request, version -> clearance.refuse(id, version, request), () -> answers.read(id));
        duties.fulfil(id);
        return DeclarationAnswers.tagged(answer);
    }

    @POST
    @Path("holds/{hold}/close")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "End a review with a ground")
    public RestResponse<DeclarationResponse> close(UUID id, UUID hold, @Valid @NotNull CloseHoldRequest request) {
        return DeclarationAnswers.tagged(
                requests.move(request, version -> clearance.close(id, hold, version, request), () -> answers.read(id)));
    }
}
