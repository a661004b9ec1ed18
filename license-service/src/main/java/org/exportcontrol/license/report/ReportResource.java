package org.exportcontrol.license.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports on licenses. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private final ReportService reports;
    private final ReportAnswers answers;
    private final IdempotentRequests requests;

    ReportResource(ReportService reports, ReportAnswers answers, IdempotentRequests requests) {
        this.reports = reports;
        this.answers = answers;
        this.requests = requests;
    }

    /** Open ones first, newest first. An exporter sees its own, a provincial department those of its province. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "List reports on licenses, open ones first")
    public Slice<ReportResponse> list(
            @QueryParam("state") ReportState state,
            @QueryParam("kind") ReportKind kind,
            @QueryParam("license") String license,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<Report> page =
                reports.page(new ReportRepository.Filter(state, kind, license), ReportCursor.of(after), most);
        return new Slice<>(
                page.stream().map(answers::body).toList(),
                page.size() < most ? null : ReportCursor.after(page.get(most - 1)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "Read a report")
    public RestResponse<ReportResponse> read(UUID id) {
        return answers.ok(answers.body(reports.read(id)));
    }

    /** Withdraw, revoke, demand a change, or let the license go on, as far as it rests because of reports. */
    @POST
    @Path("{id}/decide")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Decide on a report (duty decide, If-Match)")
    public RestResponse<ReportResponse> decide(UUID id, @Valid @NotNull ReportDecisionRequest request) {
        return answers.ok(requests.move(
                request,
                version -> answers.body(reports.decide(id, version, request)),
                () -> answers.body(reports.read(id))));
    }
}
