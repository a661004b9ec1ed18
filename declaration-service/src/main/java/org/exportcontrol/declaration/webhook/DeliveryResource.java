package org.exportcontrol.declaration.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** What was sent to a webhook, and what came of it. */
@Path("/v1/webhooks/{id}/deliveries")
public class DeliveryResource {

    private final DeliveryService deliveries;
    private final IdempotentRequests requests;

    DeliveryResource(DeliveryService deliveries, IdempotentRequests requests) {
        this.deliveries = deliveries;
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "Deliveries with their state and the status of the last answer, newest first")
    public Slice<DeliveryResponse> list(
            UUID id,
            @QueryParam("state") DeliveryState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") UUID after) {
        return deliveries.list(id, state, after, PageLimit.of(limit));
    }

    @POST
    @Path("{delivery}/resend")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(
            summary = "Send a delivery again, whatever came of it",
            description =
                    "Needs an Idempotency-Key. It goes behind what waits for the same subject, with all its tries.")
    public RestResponse<DeliveryResponse> resend(UUID id, UUID delivery) {
        return requests.create(
                List.of(), DeliveryResponse.class, () -> RestResponse.ResponseBuilder.<DeliveryResponse>create(
                                Status.ACCEPTED, deliveries.resend(id, delivery))
                        .build());
    }
}
