package org.exportcontrol.declaration.amendment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.clearance.LedgerDuties;
import org.exportcontrol.declaration.lodging.LodgingProcess;
import org.jboss.resteasy.reactive.RestResponse;

/** Amendment and withdrawal after acceptance: the party asks, customs decides. */
@Path("/v1/declarations/{id}/change-requests")
public class ChangeResource {

    private final ChangeService changes;
    private final LodgingProcess verification;
    private final LedgerDuties duties;
    private final IdempotentRequests requests;

    ChangeResource(
            ChangeService changes, LodgingProcess verification, LedgerDuties duties, IdempotentRequests requests) {
        this.changes = changes;
        this.verification = verification;
        this.duties = duties;
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS})
    @Operation(summary = "Requests to amend or withdraw, newest first, with what became of them")
    public List<ChangeResponse> list(UUID id) {
        return changes.list(id);
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(
            summary = "Ask to amend or withdraw after acceptance (AW-02)",
            description =
                    "The goods are held until customs has decided; after release only a withdrawal may be asked for.")
    public RestResponse<ChangeResponse> file(UUID id, @Valid @NotNull NewChangeRequest request) {
        return tagged(requests.move(request, version -> changes.file(id, version, request), () -> changes.latest(id)));
    }

    @POST
    @Path("{request}/take-back")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Take the request back")
    public RestResponse<ChangeResponse> takeBack(UUID id, UUID request, @Valid @NotNull DecisionRequest why) {
        return move(id, request, why, version -> changes.takeBack(id, request, version, why));
    }

    @POST
    @Path("{request}/refuse")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Refuse the request with a ground")
    public RestResponse<ChangeResponse> refuse(UUID id, UUID request, @Valid @NotNull DecisionRequest why) {
        return move(id, request, why, version -> changes.refuse(id, request, version, why));
    }

    @POST
    @Path("{request}/approve")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(
            summary = "Approve the request with a ground",
            description =
                    "A withdrawal takes effect at once. An amendment's content is verified as of the day of acceptance:"
                            + " 200 with APPROVED, or with REFUSED and every fault; 202 while a neighbor is waited for. 409"
                            + " while a control measure runs (AW-03).")
    public RestResponse<ChangeResponse> approve(UUID id, UUID request, @Valid @NotNull DecisionRequest why) {
        boolean begun = requests.move(
                why,
                version -> {
                    changes.approve(id, request, version, why);
                    return true;
                },
                () -> false);
        if (begun) {
            verification.carryOn(id);
            duties.fulfil(id);
        }
        return tagged(changes.read(id, request));
    }

    private RestResponse<ChangeResponse> move(
            UUID id, UUID request, DecisionRequest why, LongFunction<ChangeResponse> work) {
        return tagged(requests.move(why, work, () -> changes.read(id, request)));
    }

    private static RestResponse<ChangeResponse> tagged(ChangeResponse change) {
        boolean running = change.state() == ChangeState.VERIFYING;
        return RestResponse.ResponseBuilder.<ChangeResponse>create(running ? Status.ACCEPTED : Status.OK, change)
                .tag(ETags.of(change.declarationVersion()))
                .build();
    }
}
