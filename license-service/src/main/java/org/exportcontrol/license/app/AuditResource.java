package org.exportcontrol.license.app;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/** Who moved a file; each kind of file says how it is named, see {@link AuditedFiles}. */
@Path("/v1/audit/{subjectType}/{subjectId}")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditTrail trail;
    private final List<AuditedFiles> kinds;
    private final Caller caller;

    AuditResource(AuditTrail trail, @All List<AuditedFiles> kinds, Caller caller) {
        this.trail = trail;
        this.kinds = kinds;
        this.caller = caller;
    }

    /** The recorded moves that the caller may see, oldest first; 404 when there is none. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Read the recorded moves of a file")
    public Slice<AuditRow> rows(String subjectType, String subjectId) {
        return new Slice<>(visible(files(subjectType), subjectId), null);
    }

    /** Recomputes the chain of hashes, and names the first row that is missing or altered. */
    @GET
    @Path("verification")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "Verify the recorded moves of a file")
    public ChainVerification verify(String subjectType, String subjectId) {
        AuditedFiles files = files(subjectType);
        if (!caller.is(Roles.OPERATOR)) { // who verifies without seeing the file
            visible(files, subjectId);
        }
        ChainVerification found;
        long expected;
        do { // again when the file moved in between: its new row would look like one too many
            expected = expectedRows(files, subjectId);
            found = trail.verify(subjectType, subjectId, expected);
        } while (expected != expectedRows(files, subjectId));
        return found;
    }

    private List<AuditRow> visible(AuditedFiles files, String subjectId) {
        List<AuditRow> rows = files.isVisible(subjectId) ? meantForCaller(files.subjectType(), subjectId) : List.of();
        if (rows.isEmpty()) {
            throw notFound();
        }
        return rows;
    }

    /** A province reads the files of its exporters, with what the ministry does not keep to itself. */
    private List<AuditRow> meantForCaller(String subjectType, String subjectId) {
        if (!caller.is(Roles.MOFCOM) || caller.province().isEmpty()) {
            return trail.of(subjectType, subjectId, Audience.of(caller));
        }
        return trail.of(subjectType, subjectId).stream()
                .filter(row -> row.audience().contains(Audience.MOFCOM))
                .filter(row -> row.audience().size() > 1)
                .toList();
    }

    private static long expectedRows(AuditedFiles files, String subjectId) {
        return files.rows(subjectId).orElseThrow(AuditResource::notFound);
    }

    private AuditedFiles files(String subjectType) {
        return kinds.stream()
                .filter(kind -> kind.subjectType().equals(subjectType))
                .findFirst()
                .orElseThrow(AuditResource::notFound);
    }

    private static RuntimeException notFound() {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("Nothing is recorded under this name for you.", "没有以此名称为您记录的内容。")
                .exception();
    }
}
