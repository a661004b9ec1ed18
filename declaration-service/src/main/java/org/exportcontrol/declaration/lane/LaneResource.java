package org.exportcontrol.declaration.lane;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** The lane of a declaration. Nothing of it is for exporters. */
@Path("/v1/declarations/{id}")
public class LaneResource {

    private final LaneService lanes;
    private final IdempotentRequests requests;

    LaneResource(LaneService lanes, IdempotentRequests requests) {
        this.lanes = lanes;
        this.requests = requests;
    }

    @GET
    @Path("lane")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "The lane, why it was chosen with every draw, and whose work the file is")
    public RestResponse<LaneResponse> read(UUID id) {
        return tagged(lanes.read(id));
    }

    @POST
    @Path("lane")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Move to another lane with a ground (supervisor)")
    public RestResponse<LaneResponse> move(UUID id, @Valid @NotNull MoveRequest request) {
        return tagged(requests.move(request, version -> lanes.move(id, version, request), () -> lanes.read(id)));
    }

    @POST
    @Path("assignment")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Give the file to an officer with a ground (supervisor)")
    public RestResponse<LaneResponse> assign(UUID id, @Valid @NotNull AssignRequest request) {
        return tagged(requests.move(request, version -> lanes.assign(id, version, request), () -> lanes.read(id)));
    }

    private static RestResponse<LaneResponse> tagged(LaneResponse lane) {
        return RestResponse.ResponseBuilder.<LaneResponse>create(RestResponse.Status.OK, lane)
                .tag(ETags.of(lane.declarationVersion()))
                .build();
    }
}
