package org.exportcontrol.declaration.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** Statements of what declarations hold and have used, for comparison with the license ledger. */
@Path("/v1/statements")
public class StatementResource {

    private final StatementService statements;
    private final IdempotentRequests requests;

    StatementResource(StatementService statements, IdempotentRequests requests) {
        this.statements = statements;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Push a statement to license-service now",
            description = "Needs an Idempotency-Key. Answers what the comparison found; nothing is changed there. The"
                    + " same key again answers the same statement, or tries it anew when it failed.")
    public StatementResponse push() {
        RestResponse<StatementResponse> requested =
                requests.create(List.of(), StatementResponse.class, () -> RestResponse.ok(statements.request()));
        return statements.push(requested.getEntity().id());
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "The statements pushed, newest first, with what came of them")
    public Slice<StatementResponse> list(@QueryParam("limit") Integer limit, @QueryParam("after") UUID after) {
        return statements.latest(after, PageLimit.of(limit));
    }
}
