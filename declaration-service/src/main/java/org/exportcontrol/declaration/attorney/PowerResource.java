package org.exportcontrol.declaration.attorney;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** Powers of attorney that consignors give to brokers (CU-01). */
@Path("/v1/powers-of-attorney")
public class PowerResource {

    private final PowerService powers;
    private final IdempotentRequests requests;

    PowerResource(PowerService powers, IdempotentRequests requests) {
        this.powers = powers;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(
            summary = "Let a broker declare in your organization's name",
            description = "Needs an Idempotency-Key. The broker may lodge on each day from the first to the last.")
    public RestResponse<PowerResponse> give(@Valid @NotNull PowerRequest request) {
        return requests.create(request, PowerResponse.class, () -> {
            PowerResponse given = powers.give(request);
            return RestResponse.ResponseBuilder.<PowerResponse>create(Status.CREATED, given)
                    .location(URI.create("/v1/powers-of-attorney/" + given.id()))
                    .tag(ETags.of(given.version()))
                    .build();
        });
    }

    @GET
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "The powers of attorney that your organization gave or holds, newest first")
    public Slice<PowerResponse> list(@QueryParam("limit") Integer limit, @QueryParam("after") UUID after) {
        return powers.page(PageLimit.of(limit), after);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS})
    @Operation(summary = "One power of attorney, for its parties and customs")
    public RestResponse<PowerResponse> read(UUID id) {
        return tagged(powers.read(id));
    }

    @POST
    @Path("{id}/revoke")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Take a power of attorney back; what was lodged before stays lodged")
    public RestResponse<PowerResponse> revoke(UUID id, @Valid @NotNull RevokeRequest request) {
        return tagged(requests.move(request, version -> powers.revoke(id, version, request), () -> powers.read(id)));
    }

    private static RestResponse<PowerResponse> tagged(PowerResponse power) {
        return RestResponse.ResponseBuilder.create(Status.OK, power)
                .tag(ETags.of(power.version()))
                .build();
    }
}
