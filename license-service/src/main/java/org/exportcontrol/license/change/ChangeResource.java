package org.exportcontrol.license.change;

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
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes of elements of a license that are not key. */
@Path("/v1/license-changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

    private final ChangeService changes;
    private final IdempotentRequests requests;
    private final WorkingDays workingDays;

    ChangeResource(ChangeService changes, IdempotentRequests requests, WorkingDays workingDays) {
        this.changes = changes;
        this.requests = requests;
        this.workingDays = workingDays;
    }

    /** Newest first. An exporter sees its own, a provincial department those of its province. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "List changes of licenses")
    public Slice<ChangeResponse> list(
            @QueryParam("state") ChangeState state,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<ChangeResponse> page = changes.page(state, after, most).stream()
                .map(change -> ChangeResponse.from(change, workingDays))
                .toList();
        return new Slice<>(
                page, page.size() < most ? null : page.get(most - 1).id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "Read a change of a license")
    public RestResponse<ChangeResponse> read(UUID id) {
        return answer(ChangeResponse.from(changes.read(id), workingDays));
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Accept the papers of a change; twenty working days run (If-Match)")
    public RestResponse<ChangeResponse> accept(UUID id) {
        return move(id, null, version -> changes.accept(id, version));
    }

    @POST
    @Path("{id}/decide")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Grant or refuse a change (duty decide, not who accepted it, If-Match)")
    public RestResponse<ChangeResponse> decide(UUID id, @Valid @NotNull ChangeDecisionRequest request) {
        return move(id, request, version -> changes.decide(id, version, request));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Withdraw a change; the license goes on (If-Match)")
    public RestResponse<ChangeResponse> withdraw(UUID id) {
        return move(id, null, version -> changes.withdraw(id, version));
    }

    private RestResponse<ChangeResponse> move(UUID id, Object body, LongFunction<LicenseChange> work) {
        return answer(requests.move(
                body,
                version -> ChangeResponse.from(work.apply(version), workingDays),
                () -> ChangeResponse.from(changes.read(id), workingDays)));
    }

    private static RestResponse<ChangeResponse> answer(ChangeResponse body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(ETags.of(body.version()))
                .build();
    }
}
