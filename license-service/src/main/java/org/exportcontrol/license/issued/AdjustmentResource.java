package org.exportcontrol.license.issued;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** What the authority books by hand. Customs never writes usage by hand, and nobody else does. */
@Path("/v1/licenses/{number}/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MOFCOM)
public class AdjustmentResource {

    private final AdjustmentService adjustments;
    private final IdempotentRequests requests;

    AdjustmentResource(AdjustmentService adjustments, IdempotentRequests requests) {
        this.adjustments = adjustments;
        this.requests = requests;
    }

    @POST
    @Operation(summary = "Add a quantity to a line, with the ground (duty decide, Idempotency-Key)")
    public RestResponse<BalanceResponse> adjust(String number, @Valid @NotNull AdjustmentRequest request) {
        return requests.create(
                request,
                BalanceResponse.class,
                () -> created(BalanceResponse.from(adjustments.adjust(number, request))));
    }

    /** Whole and once, as long as its quantity is free. */
    @POST
    @Path("{entry}/contra")
    @Operation(summary = "Undo an adjustment by a contra entry (duty decide, Idempotency-Key)")
    public RestResponse<BalanceResponse> contra(String number, long entry, @Valid @NotNull ContraRequest request) {
        return requests.create(
                request,
                BalanceResponse.class,
                () -> created(BalanceResponse.from(adjustments.contra(number, entry, request.ground()))));
    }

    private static RestResponse<BalanceResponse> created(BalanceResponse balance) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, balance)
                .build();
    }
}
