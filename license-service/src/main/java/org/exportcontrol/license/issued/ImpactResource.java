package org.exportcontrol.license.issued;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.license.clients.controllist.ControlList;

/** Which licenses an announcement concerns. */
@Path("/v1/impact")
@Produces(MediaType.APPLICATION_JSON)
public class ImpactResource {

    private final LicenseService licenses;
    private final ControlList list;

    ImpactResource(LicenseService licenses, ControlList list) {
        this.licenses = licenses;
        this.list = list;
    }

    /** An exporter sees its own, a provincial department those of its province. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "Find the licenses that a published announcement concerns")
    public ImpactResponse impact(
            @QueryParam("announcement") String announcement,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        if (announcement == null || announcement.isBlank()) {
            Text text = Text.of("Name an announcement, such as 2025-18.", "请指明公告，例如 2025-18。");
            throw Problem.of(CommonProblem.BAD_PARAMETER)
                    .detail(text)
                    .violations(List.of(Violation.of("?announcement", text)))
                    .exception();
        }
        int most = PageLimit.of(limit);
        Set<String> codes = list.touchedBy(announcement); // asks a neighbor: before the transaction opens
        return licenses.impact(announcement, codes, after, most);
    }
}
