package org.exportcontrol.license.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** Differences that wait for a person. */
@Path("/v1/parked-items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATOR, Roles.MOFCOM})
public class ParkedItemResource {

    private final ParkedItemService parked;
    private final IdempotentRequests requests;

    ParkedItemResource(ParkedItemService parked, IdempotentRequests requests) {
        this.parked = parked;
        this.requests = requests;
    }

    /** Newest first. */
    @GET
    @Operation(summary = "List differences between statements and the ledger")
    public Slice<ParkedItemResponse> list(
            @QueryParam("state") ParkedState state,
            @QueryParam("license") String license,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<ParkedItemResponse> page = parked.page(state, license, after, most).stream()
                .map(ParkedItem::toResponse)
                .toList();
        return new Slice<>(
                page, page.size() < most ? null : page.get(most - 1).id().toString());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a difference")
    public RestResponse<ParkedItemResponse> read(UUID id) {
        return answer(parked.read(id).toResponse());
    }

    @POST
    @Path("{id}/resend")
    @Operation(summary = "Compare the newest statement with the ledger of now (If-Match)")
    public RestResponse<ParkedItemResponse> resend(UUID id) {
        return move(id, null, version -> parked.resend(id, version));
    }

    @POST
    @Path("{id}/propose-close")
    @Operation(summary = "Propose to close a difference, with the ground (If-Match)")
    public RestResponse<ParkedItemResponse> proposeToClose(UUID id, @Valid @NotNull CloseRequest request) {
        return move(id, request, version -> parked.proposeToClose(id, version, request.ground()));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Close a difference that another person proposed to close (If-Match)")
    public RestResponse<ParkedItemResponse> close(UUID id) {
        return move(id, null, version -> parked.close(id, version));
    }

    @POST
    @Path("{id}/keep-open")
    @Operation(summary = "Do not close a difference (If-Match)")
    public RestResponse<ParkedItemResponse> keepOpen(UUID id) {
        return move(id, null, version -> parked.keepOpen(id, version));
    }

    private RestResponse<ParkedItemResponse> move(UUID id, Object body, LongFunction<ParkedItem> work) {
        return answer(requests.move(body, version -> work.apply(version).toResponse(), () -> parked.read(id)
                .toResponse()));
    }

    private static RestResponse<ParkedItemResponse> answer(ParkedItemResponse body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(ETags.of(body.version()))
                .build();
    }
}
