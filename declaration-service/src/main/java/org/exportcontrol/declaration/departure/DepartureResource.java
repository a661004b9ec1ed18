package org.exportcontrol.declaration.departure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.clearance.LedgerDuties;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Loading and exit of released goods. */
@Path("/v1/declarations/{id}")
public class DepartureResource {

    private final DepartureService departure;
    private final LedgerDuties duties;
    private final DeclarationAnswers answers;
    private final IdempotentRequests requests;

    DepartureResource(
            DepartureService departure, LedgerDuties duties, DeclarationAnswers answers, IdempotentRequests requests) {
        this.departure = departure;
        this.duties = duties;
        this.answers = answers;
        this.requests = requests;
    }

    @POST
    @Path("loading")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(
            summary = "Record what was really loaded (AW-04)",
            description = "What was released under a license and not loaded is free again for its holder.")
    public RestResponse<DeclarationResponse> load(UUID id, @Valid @NotNull LoadingRequest request) {
        requests.move(request, version -> departure.load(id, version, request), () -> answers.read(id));
        duties.fulfil(id);
        return DeclarationAnswers.tagged(answers.read(id));
    }

    @POST
    @Path("clear")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Confirm that the goods have left")
    public RestResponse<DeclarationResponse> clear(UUID id, @Valid @NotNull ExitRequest request) {
        return DeclarationAnswers.tagged(
                requests.move(request, version -> departure.clear(id, version, request), () -> answers.read(id)));
    }
}
