package org.exportcontrol.license.party;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

@Path("/internal/v1/party-checks")
@Produces(MediaType.APPLICATION_JSON)
public class PartyCheckResource {

    private final PartyCheckService checks;

    PartyCheckResource(PartyCheckService checks) {
        this.checks = checks;
    }

    /** Looks the parties up as of a day. It may be repeated freely; a similar name opens one question. */
    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Check parties and the destination against lists and bans")
    public PartyCheckResponse check(@Valid @NotNull PartyCheckRequest request) {
        return checks.check(request);
    }
}
