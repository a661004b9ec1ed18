package org.exportcontrol.declaration.filing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.clients.controllist.ControlListClient;

/** Which declarations an announcement concerns. */
@Path("/v1/impact")
public class ImpactResource {

    private final DeclarationList declarations;
    private final ControlListClient list;

    ImpactResource(DeclarationList declarations, ControlListClient list) {
        this.declarations = declarations;
        this.list = list;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
    @Operation(
            summary = "The declarations you may see that a published announcement concerns",
            description = "Those with goods found under a code that it touched, newest first.")
    public ImpactResponse impact(
            @QueryParam("announcement") String announcement,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") UUID after) {
        if (announcement == null || announcement.isBlank()) {
            Text text = Text.of("Name an announcement, such as 2025-18.", "请指明公告，例如 2025-18。");
            throw Problem.of(CommonProblem.BAD_PARAMETER)
                    .detail(text)
                    .violations(List.of(Violation.of("?announcement", text)))
                    .exception();
        }
        int most = PageLimit.of(limit);
        Set<String> codes = list.touchedBy(announcement) // asks a neighbor: before the transaction opens
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail(
                                "The control list records no announcement " + announcement + ".",
                                "管制清单中没有公告 " + announcement + " 的记录。")
                        .exception());
        Slice<DeclarationSummary> page = declarations.pageOfCodes(codes, most, after);
        return new ImpactResponse(announcement, codes, page.items(), page.next());
    }
}
