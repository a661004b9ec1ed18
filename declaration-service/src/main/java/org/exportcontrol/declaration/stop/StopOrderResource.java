package org.exportcontrol.declaration.stop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** MOFCOM tells customs that declared goods are not to be released (CH-11). */
@Path("/v1/stop-orders")
public class StopOrderResource {

    private final StopOrderService orders;
    private final StopOrderProcess process;
    private final IdempotentRequests requests;

    StopOrderResource(StopOrderService orders, StopOrderProcess process, IdempotentRequests requests) {
        this.orders = orders;
        this.process = process;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.MOFCOM)
    @Operation(
            summary = "Order goods stopped, by party, license or goods (CH-11)",
            description = "Needs an Idempotency-Key. It counts at every gate from the moment of the answer; the answer"
                    + " names what it holds and what was released before.")
    public RestResponse<StopOrderResponse> enter(@Valid @NotNull StopOrderRequest request) {
        RestResponse<StopOrderResponse> entered =
                requests.create(request, StopOrderResponse.class, () -> tagged(Status.CREATED, orders.enter(request)));
        UUID id = entered.getEntity().id();
        process.carryOut(id);
        return tagged(Status.CREATED, orders.read(id));
    }

    @GET
    @RolesAllowed({Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Stop orders, newest first")
    public Slice<StopOrderResponse> list(
            @QueryParam("standing") @DefaultValue("true") boolean standing,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") UUID after) {
        return orders.page(standing, after, PageLimit.of(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "A stop order with what it holds and what was released before it")
    public RestResponse<StopOrderResponse> read(UUID id) {
        return tagged(Status.OK, orders.read(id));
    }

    @POST
    @Path("{id}/acknowledgment")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(
            summary = "Acknowledge a stop order for your customs office",
            description = "The answer lists what your office holds by it and what it had released before.")
    public RestResponse<StopOrderResponse> acknowledge(UUID id) {
        requests.move(List.of(), version -> orders.acknowledge(id, version), () -> orders.read(id));
        process.carryOut(id);
        return tagged(Status.OK, orders.read(id));
    }

    @POST
    @Path("{id}/lift")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Lift a stop order; the holds that rest on it end")
    public RestResponse<StopOrderResponse> lift(UUID id, @Valid @NotNull LiftRequest request) {
        requests.move(request, version -> orders.lift(id, version, request), () -> orders.read(id));
        process.carryOut(id);
        return tagged(Status.OK, orders.read(id));
    }

    private static RestResponse<StopOrderResponse> tagged(Status status, StopOrderResponse order) {
        RestResponse.ResponseBuilder<StopOrderResponse> answer = RestResponse.ResponseBuilder.create(status, order);
        answer.tag(ETags.of(order.version()));
        return status == Status.CREATED
                ? answer.location(URI.create("/v1/stop-orders/" + order.id())).build()
                : answer.build();
    }
}
