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

    private final PartyService parties;

    PartyCheckResource(PartyService parties) {
        this.parties = parties;
    }

    /** Looks the parties up as of a day. Changes nothing, so it may be repeated freely. */
    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Check parties against the lists")
    public PartyCheckResponse check(@Valid @NotNull PartyCheckRequest request) {
        return parties.check(request);
    }
}
