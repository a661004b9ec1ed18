package org.exportcontrol.declaration.app;

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
import org.exportcontrol.declaration.stop.StopOrderService;

/** Who ordered a stop, acknowledged and lifted it. */
@Path("/v1/audit/stop-order/{id}")
public class StopOrderAuditResource {

    private final AuditTrail trail;
    private final StopOrderService orders;
    private final Caller caller;

    StopOrderAuditResource(AuditTrail trail, StopOrderService orders, Caller caller) {
        this.trail = trail;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "The moves of a stop order, oldest first")
    public List<AuditRow> moves(UUID id) {
        orders.moves(id);
        return trail.of(StopOrderService.SUBJECT, id.toString(), Audience.of(caller));
    }

    @GET
    @Path("verification")
    @RolesAllowed({Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "Recompute the hash chain of a stop order")
    public ChainVerification verify(UUID id) {
        return trail.verify(StopOrderService.SUBJECT, id.toString(), orders.moves(id));
    }
}
