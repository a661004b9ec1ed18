package org.exportcontrol.license.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;

@Path("/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATOR, Roles.MOFCOM})
public class ReconciliationResource {

    private final ReconciliationService reconciliation;

    ReconciliationResource(ReconciliationService reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** Newest first. */
    @GET
    @Operation(summary = "Read the reports on statements compared with the ledger")
    public Slice<ReconciliationResponse> reports(@QueryParam("limit") Integer limit) {
        return new Slice<>(reconciliation.reports(PageLimit.of(limit)), null);
    }
}
