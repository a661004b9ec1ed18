package org.exportcontrol.controllist.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Roles;

/** What an announcement changes. License and declaration services answer the same question for their own files. */
@Path("/v1/impact")
@Produces(MediaType.APPLICATION_JSON)
public class ImpactResource {

    private final ImpactService impacts;

    ImpactResource(ImpactService impacts) {
        this.impacts = impacts;
    }

    /** The ministry sees counts over everybody's kept screenings, an exporter its own goods. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "Read what a published announcement changed")
    public ImpactResponse impact(@QueryParam("announcement") String announcement) {
        if (announcement == null || announcement.isBlank()) {
            Text text = Text.of("Name an announcement, such as 2025-18.", "请指明公告，例如 2025-18。");
            throw Problem.of(CommonProblem.BAD_PARAMETER)
                    .detail(text)
                    .violations(List.of(Violation.of("?announcement", text)))
                    .exception();
        }
        return impacts.of(announcement);
    }
}
