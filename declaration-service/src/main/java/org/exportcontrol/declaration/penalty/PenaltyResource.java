package org.exportcontrol.declaration.penalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** The penalty referrals of a declaration (CH-12). */
@Path("/v1/declarations/{id}/penalty-referrals")
public class PenaltyResource {

    private final PenaltyService penalties;
    private final DeclarationAnswers answers;
    private final IdempotentRequests requests;

    PenaltyResource(PenaltyService penalties, DeclarationAnswers answers, IdempotentRequests requests) {
        this.penalties = penalties;
        this.answers = answers;
        this.requests = requests;
    }

    @POST
    @Path("{referral}/state")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Record that a referral was handed over or closed")
    public RestResponse<DeclarationResponse> move(UUID id, UUID referral, @Valid @NotNull ReferralMove request) {
        return DeclarationAnswers.tagged(requests.move(
                request, version -> penalties.move(id, referral, version, request), () -> answers.read(id)));
    }
}
