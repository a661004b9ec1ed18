package org.exportcontrol.license.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.JsonDigest;
import org.exportcontrol.common.security.Roles;

@Path("/internal/v1/statements/{date}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
public class StatementResource {

    private final ReconciliationService reconciliation;
    private final JsonDigest digests;

    StatementResource(ReconciliationService reconciliation, JsonDigest digests) {
        this.reconciliation = reconciliation;
        this.digests = digests;
    }

    /** Compared with the ledger when all parts are here, never added to it. The same part again changes nothing. */
    @PUT
    @Operation(summary = "State what declarations hold and have used")
    public StatementResponse take(LocalDate date, @Valid @NotNull StatementRequest part) {
        return reconciliation.take(date, part, digests.of(part));
    }
}
