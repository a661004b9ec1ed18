package org.exportcontrol.declaration.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether a declaration is kept beyond its years (LF-10). */
@Path("/v1/declarations/{id}")
public class LegalHoldResource {

    private final LegalHoldService holds;
    private final DeclarationAnswers answers;
    private final IdempotentRequests requests;

    LegalHoldResource(LegalHoldService holds, DeclarationAnswers answers, IdempotentRequests requests) {
        this.holds = holds;
        this.answers = answers;
        this.requests = requests;
    }

    @POST
    @Path("legal-hold")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Keep the file beyond its years, with a ground (supervisor)")
    public RestResponse<DeclarationResponse> keep(UUID id, @Valid @NotNull LegalHoldRequest request) {
        return move(id, request, version -> holds.set(id, version, request.ground()));
    }

    @POST
    @Path("lift-legal-hold")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Let the file go by its years again, with a ground (supervisor)")
    public RestResponse<DeclarationResponse> letGo(UUID id, @Valid @NotNull LegalHoldRequest request) {
        return move(id, request, version -> holds.lift(id, version, request.ground()));
    }

    private RestResponse<DeclarationResponse> move(
            UUID id, LegalHoldRequest request, LongFunction<DeclarationResponse> work) {
        return DeclarationAnswers.tagged(requests.move(request, work, () -> answers.read(id)));
    }
}
