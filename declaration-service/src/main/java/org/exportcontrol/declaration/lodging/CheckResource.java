package org.exportcontrol.declaration.lodging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

/** What lodging would answer, without lodging. */
@Path("/v1/declarations/{id}/check")
public class CheckResource {

    private final CheckService checks;

    CheckResource(CheckService checks) {
        this.checks = checks;
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(
            summary = "Try what lodging would answer today",
            description =
                    "Every fault, finding, hold and license verdict at once. Changes nothing; may be repeated. What a neighbor"
                            + " does not answer is named.")
    public CheckResponse check(UUID id) {
        return checks.check(id);
    }
}
