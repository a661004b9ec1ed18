package org.exportcontrol.declaration.attorney;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.audit.ChainVerification;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;

/** Who gave and revoked a power of attorney, when and on what ground. */
@Path("/v1/audit/power-of-attorney/{id}")
public class PowerAuditResource {

    private final AuditTrail trail;
    private final PowerService powers;
    private final Caller caller;

    PowerAuditResource(AuditTrail trail, PowerService powers, Caller caller) {
        this.trail = trail;
        this.powers = powers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS})
    @Operation(summary = "The moves of a power of attorney, oldest first")
    public List<AuditRow> moves(UUID id) {
        powers.read(id);
        return trail.of(PowerService.SUBJECT, id.toString(), Audience.of(caller));
    }

    @GET
    @Path("verification")
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(
            summary = "Recompute the hash chain of a power of attorney",
            description = "An operator may verify without seeing it.")
    public ChainVerification verify(UUID id) {
        return trail.verify(PowerService.SUBJECT, id.toString(), powers.moves(id));
    }
}
