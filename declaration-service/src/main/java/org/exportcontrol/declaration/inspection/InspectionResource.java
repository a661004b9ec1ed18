package org.exportcontrol.declaration.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Inspections of the goods of a declaration. */
@Path("/v1/declarations/{id}/inspections")
public class InspectionResource {

    private final InspectionService inspections;
    private final DeclarationAnswers answers;
    private final IdempotentRequests requests;

    InspectionResource(InspectionService inspections, DeclarationAnswers answers, IdempotentRequests requests) {
        this.inspections = inspections;
        this.answers = answers;
        this.requests = requests;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Inspections with ground, findings and evidence, oldest first")
    public List<Inspection.View> list(UUID id) {
        return inspections.list(id);
    }

    @POST
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Order an inspection of the goods (CUL 28)")
    public RestResponse<DeclarationResponse> order(UUID id, @Valid @NotNull OrderRequest request) {
        return DeclarationAnswers.tagged(
                requests.move(request, version -> inspections.order(id, version, request), () -> answers.read(id)));
    }

    @POST
    @Path("{inspection}/result")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Record what two officers found; goods that differ go on under review")
    public RestResponse<DeclarationResponse> record(
            UUID id, UUID inspection, @Valid @NotNull InspectionResultRequest request) {
        return DeclarationAnswers.tagged(requests.move(
                request, version -> inspections.record(id, inspection, version, request), () -> answers.read(id)));
    }
}
