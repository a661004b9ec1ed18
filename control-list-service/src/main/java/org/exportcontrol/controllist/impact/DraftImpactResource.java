package org.exportcontrol.controllist.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

/** What a draft would change, before anybody publishes it. */
@Path("/v1/drafts/{id}/impact")
@Produces(MediaType.APPLICATION_JSON)
public class DraftImpactResource {

    private final ImpactService impacts;

    DraftImpactResource(ImpactService impacts) {
        this.impacts = impacts;
    }

    @GET
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Read what a draft would change")
    public ImpactResponse impact(UUID id) {
        return impacts.ofDraft(id);
    }
}
