package org.exportcontrol.license.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

/** Which types of license are open to an exporter. */
@Path("/v1/eligibility")
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityResource {

    private final ConductService conduct;

    EligibilityResource(ConductService conduct) {
        this.conduct = conduct;
    }

    /** An exporter asks about itself; the ministry and customs name the organization. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Which types of license are open to an exporter today, and why")
    public EligibilityResponse read(@QueryParam("organization") String organization) {
        return conduct.eligibility(organization);
    }
}
