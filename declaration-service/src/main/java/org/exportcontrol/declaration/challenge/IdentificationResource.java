package org.exportcontrol.declaration.challenge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.LongFunction;
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
    private final EntrustmentService entrustments;
    private final IdempotentRequests requests;

    IdentificationResource(
            IdentificationService identifications, EntrustmentService entrustments, IdempotentRequests requests) {
        this.identifications = identifications;
        this.entrustments = entrustments;
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
        return move(id, request, version -> identifications.conclude(id, version, request));
    }

    @POST
    @Path("{id}/entrustments")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(
            summary = "Entrust a body or an expert with an opinion (CH-06)",
            description = "If-Match carries the version of the declaration. The exporter is not told who it is.")
    public RestResponse<DeclarationResponse> entrust(UUID id, @Valid @NotNull EntrustmentRequest request) {
        return move(id, request, version -> entrustments.entrust(id, version, request));
    }

    @POST
    @Path("{id}/entrustments/{entrustment}/opinion")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Record the opinion, with papers uploaded before; customs sees it with the conclusion")
    public RestResponse<DeclarationResponse> opinion(
            UUID id, UUID entrustment, @Valid @NotNull OpinionRequest request) {
        return move(id, request, version -> entrustments.opinion(id, entrustment, version, request));
    }

    @POST
    @Path("{id}/entrustments/{entrustment}/withdrawal")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "End an entrustment without an opinion")
    public RestResponse<DeclarationResponse> withdraw(
            UUID id, UUID entrustment, @Valid @NotNull WithdrawalRequest request) {
        return move(id, request, version -> entrustments.withdraw(id, entrustment, version, request));
    }

    private RestResponse<DeclarationResponse> move(UUID id, Object body, LongFunction<DeclarationResponse> work) {
        return DeclarationAnswers.tagged(requests.move(body, work, () -> identifications.present(id)));
    }
}
