package org.exportcontrol.declaration.code;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.audit.ChainVerification;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;

/** Who imported a code table, when and from which source. */
@Path("/v1/audit/code-table/{table}")
public class CodeTableAuditResource {

    private final AuditTrail trail;
    private final CodeTableService tables;
    private final Caller caller;

    CodeTableAuditResource(AuditTrail trail, CodeTableService tables, Caller caller) {
        this.trail = trail;
        this.tables = tables;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "The imports of a code table, oldest first")
    public List<AuditRow> moves(String table) {
        tables.read(table, null);
        return trail.of(CodeTableService.SUBJECT, table, Audience.of(caller));
    }

    @GET
    @Path("verification")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "Recompute the hash chain of a code table")
    public ChainVerification verify(String table) {
        return trail.verify(
                CodeTableService.SUBJECT, table, tables.read(table, null).edition());
    }
}
