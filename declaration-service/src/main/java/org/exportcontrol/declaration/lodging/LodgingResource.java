package org.exportcontrol.declaration.lodging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationState;
import org.jboss.resteasy.reactive.RestResponse;

/** Lodging a declaration with customs. */
@Path("/v1/declarations/{id}/lodge")
public class LodgingResource {

    private final LodgingService lodging;

    LodgingResource(LodgingService lodging) {
        this.lodging = lodging;
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(
            summary = "Lodge a declaration",
            description =
                    "200 accepted; 202 while a neighbor is waited for, the process carries on by itself; 422 returned"
                            + " with every fault at once. Sent again with the same If-Match or Idempotency-Key it changes nothing.")
    public RestResponse<DeclarationResponse> lodge(
            UUID id,
            @HeaderParam(IdempotentRequests.KEY_HEADER) String idempotencyKey,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context HttpHeaders headers) {
        DeclarationResponse answer = lodging.lodge(id, ETags.expectedVersion(headers), idempotencyKey);
        boolean running =
                answer.state() == DeclarationState.LODGED || answer.state() == DeclarationState.AWAITING_VERIFICATION;
        return DeclarationAnswers.tagged(running ? Status.ACCEPTED : Status.OK, answer);
    }
}
