package org.exportcontrol.license.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Where holders report on their licenses. */
@Path("/v1/licenses/{number}/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EXPORTER)
public class ReportFilingResource {

    private final ReportService reports;
    private final ReportPrefill prefill;
    private final ReportAnswers answers;
    private final IdempotentRequests requests;

    ReportFilingResource(
            ReportService reports, ReportPrefill prefill, ReportAnswers answers, IdempotentRequests requests) {
        this.reports = reports;
        this.prefill = prefill;
        this.answers = answers;
        this.requests = requests;
    }

    /** A change of end user, end use or facts makes the license rest at once; reports on goods are compared and kept. */
    @POST
    @Operation(summary = "Report on a license (Idempotency-Key)")
    public RestResponse<ReportResponse> file(String number, @Valid @NotNull ReportRequest request) {
        return requests.create(request, ReportResponse.class, () -> answers.created(reports.file(number, request)));
    }

    /** Declaration by id or by number. */
    @GET
    @Path("prefill")
    @Operation(summary = "Draft a report on goods from what the ledger shows of a declaration")
    public ReportPrefillResponse prefill(
            String number,
            @QueryParam("declaration") String declaration,
            @QueryParam("kind") @DefaultValue("SHIPMENT") ReportKind kind) {
        if (declaration == null || declaration.isBlank()) {
            throw badParameter("?declaration", "Name the declaration, by id or number.", "请指明报关单（编号或 id）。");
        }
        if (!kind.isOfGoods()) {
            throw badParameter("?kind", "Only reports on goods are drafted.", "只有货物类报告可以预填。");
        }
        return prefill.draft(number, declaration, kind);
    }

    private static RuntimeException badParameter(String pointer, String en, String zh) {
        Text text = Text.of(en, zh);
        return Problem.of(CommonProblem.BAD_PARAMETER)
                .detail(text)
                .violations(List.of(Violation.of(pointer, text)))
                .exception();
    }
}
