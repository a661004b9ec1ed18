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
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;

/** Who moved a declaration, when and on what ground. */
@Path("/v1/audit/declaration/{id}")
public class AuditResource {

    private final AuditTrail trail;
    private final DeclarationFiles files;
    private final Caller caller;

    AuditResource(AuditTrail trail, DeclarationFiles files, Caller caller) {
        this.trail = trail;
        this.files = files;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "The moves of a declaration, oldest first")
    public List<AuditRow> moves(UUID id) {
        files.read(id);
        return trail.of(DeclarationJournal.SUBJECT, id.toString(), Audience.of(caller));
    }

    @GET
    @Path("verification")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(
            summary = "Recompute the hash chain of a declaration",
            description =
                    "Names the first row that is missing or altered. An operator may verify without seeing the file.")
    public ChainVerification verify(UUID id) {
        long moves = files.moves(id);
        return trail.verify(DeclarationJournal.SUBJECT, id.toString(), moves);
    }
}
