package org.exportcontrol.license.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.audit.ChainVerification;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.Slice;

/** Who moved an {@code application} (by id), a {@code license} (by number) or a {@code party-listing} (by id). */
@Path("/v1/audit/{subjectType}/{subjectId}")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditTrail trail;
    private final Caller caller;

    AuditResource(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    /** The recorded moves that the caller may see, oldest first; 404 when there is none. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Read the recorded moves of a file")
    public Slice<AuditRow> rows(String subjectType, String subjectId) {
        return new Slice<>(visible(subjectType, subjectId), null);
    }

    /** Recomputes the chain of hashes, and names the first row that is missing or altered. */
    @GET
    @Path("verification")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "Verify the recorded moves of a file")
    public ChainVerification verify(String subjectType, String subjectId) {
        visible(subjectType, subjectId);
        return trail.verify(subjectType, subjectId);
    }

    private List<AuditRow> visible(String subjectType, String subjectId) {
        Set<String> audiences = Audience.of(caller);
        List<AuditRow> rows = trail.of(subjectType, subjectId).stream()
                .filter(row -> audiences == null || !Collections.disjoint(row.audience(), audiences))
                .toList();
        if (rows.isEmpty()) {
            throw Problem.of(CommonProblem.NOT_FOUND)
                    .detail("Nothing is recorded under this name for you.", "没有以此名称为您记录的内容。")
                    .exception();
        }
        return rows;
    }
}
