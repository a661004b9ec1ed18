package org.exportcontrol.declaration.lane;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** The rules by which declarations get their lane, as an office keeps them. */
@Path("/v1/lane-rules")
public class LaneRuleResource {

    private final LaneRuleService rules;
    private final IdempotentRequests requests;

    LaneRuleResource(LaneRuleService rules, IdempotentRequests requests) {
        this.rules = rules;
        this.requests = requests;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "The rules of your office and of the suite, in the order in which they are asked")
    public List<LaneRule.View> list() {
        return rules.list();
    }

    @POST
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Add a rule (supervisor)", description = "Needs an Idempotency-Key.")
    public RestResponse<LaneRule.View> add(@Valid @NotNull LaneRuleRequest request) {
        return requests.create(request, LaneRule.View.class, () -> {
            LaneRule.View added = rules.add(request);
            return RestResponse.ResponseBuilder.<LaneRule.View>create(Status.CREATED, added)
                    .location(URI.create("/v1/lane-rules/" + added.id()))
                    .tag(ETags.of(added.version()))
                    .build();
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Change a rule of your office, or end it by its last day (supervisor)")
    public RestResponse<LaneRule.View> change(UUID id, @Valid @NotNull LaneRuleRequest request) {
        LaneRule.View changed =
                requests.move(request, version -> rules.change(id, version, request), () -> rules.read(id));
        return RestResponse.ResponseBuilder.<LaneRule.View>create(Status.OK, changed)
                .tag(ETags.of(changed.version()))
                .build();
    }
}
