package org.exportcontrol.controllist.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.audit.ChainVerification;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.Slice;

/** Who moved a draft, when and on what ground. */
@Path("/v1/audit/draft/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class DraftAuditResource {

    private final AuditTrail trail;
    private final DraftService drafts;
    private final Caller caller;

    DraftAuditResource(AuditTrail trail, DraftService drafts, Caller caller) {
        this.trail = trail;
        this.drafts = drafts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Read the recorded moves of a draft, oldest first")
    public Slice<AuditRow> moves(UUID id) {
        drafts.read(id);
        return new Slice<>(trail.of(DraftJournal.SUBJECT, id.toString(), Audience.of(caller)), null);
    }

    /** Names the first row that is missing or altered; an operator verifies without seeing the draft. */
    @GET
    @Path("verification")
    @RolesAllowed({Roles.MOFCOM, Roles.OPERATOR})
    @Operation(summary = "Verify the recorded moves of a draft")
    public ChainVerification verify(UUID id) {
        // Each move raises the version by one, from the first draft's 0.
        return trail.verify(DraftJournal.SUBJECT, id.toString(), drafts.read(id).version() + 1);
    }
}
