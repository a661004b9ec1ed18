package org.exportcontrol.license.queue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.license.issued.LicenseType;

/** What waits for whom, and until when. */
@Path("/v1/work-queue")
@Produces(MediaType.APPLICATION_JSON)
public class WorkQueueResource {

    private final WorkQueue queue;

    WorkQueueResource(WorkQueue queue) {
        this.queue = queue;
    }

    /**
     * Open cases, the most urgent first; a provincial department sees those of its province.
     *
     * @param dueUntil only what is due on that day or before
     * @param after how many items to pass over, as {@code next} of the page before says
     */
    @GET
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "What waits for whom, the most urgent first")
    public Slice<WorkItem> list(
            @QueryParam("kind") WorkKind kind,
            @QueryParam("waitingFor") WaitingFor waitingFor,
            @QueryParam("type") LicenseType type,
            @QueryParam("organization") String organization,
            @QueryParam("province") String province,
            @QueryParam("dueUntil") LocalDate dueUntil,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<WorkItem> all =
                queue.of(new WorkFilter(kind, waitingFor, type, organization, province, dueUntil, overdue));
        List<WorkItem> page = all.stream().skip(after).limit(most).toList();
        return new Slice<>(page, after + page.size() < all.size() ? Integer.toString(after + page.size()) : null);
    }
}
