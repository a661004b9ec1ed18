package org.exportcontrol.declaration.penalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;

/** The penalty referrals of a customs office. */
@Path("/v1/penalty-referrals")
public class PenaltyListResource {

    private final PenaltyService penalties;

    PenaltyListResource(PenaltyService penalties) {
        this.penalties = penalties;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "The penalty referrals of your office, newest first")
    public Slice<ReferralCase> list(@QueryParam("state") ReferralState state, @QueryParam("limit") Integer limit) {
        return new Slice<>(penalties.list(state, PageLimit.of(limit)), null);
    }
}
