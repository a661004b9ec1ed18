package org.exportcontrol.declaration.challenge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** MOFCOM identifies goods. */
@Path("/v1/identifications")
public class IdentificationResource {

    private final IdentificationService identifications;
    private final IdempotentRequests requests;

    IdentificationResource(IdentificationService identifications, IdempotentRequests requests) {
        this.identifications = identifications;
        this.requests = requests;
    }

    @GET
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "What customs has asked MOFCOM to identify, open cases first")
    public Slice<IdentificationCase> cases(@QueryParam("limit") Integer limit) {
        return new Slice<>(identifications.cases(PageLimit.of(limit)), null);
    }

    @POST
    @Path("{id}/conclusion")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(
            summary = "Conclude an identification; binds customs (CH-06)",
            description = "If-Match carries the version of the declaration.")
    public RestResponse<DeclarationResponse> conclude(UUID id, @Valid @NotNull ConclusionRequest request) {
        identifications.requireKnownCodes(id, request);
        return DeclarationAnswers.tagged(requests.move(
                request, version -> identifications.conclude(id, version, request), () -> identifications.present(id)));
    }
}
