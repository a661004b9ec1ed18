package org.exportcontrol.license.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.issued.LicenseType;
import org.jboss.resteasy.reactive.RestResponse;

/** What applicants do, and reading. */
@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {

    private final ApplicationService applications;
    private final CodeCheck codes;
    private final PreCheck preCheck;
    private final IdempotentRequests requests;
    private final Answers answers;

    ApplicationResource(
            ApplicationService applications,
            CodeCheck codes,
            PreCheck preCheck,
            IdempotentRequests requests,
            Answers answers) {
        this.applications = applications;
        this.codes = codes;
        this.preCheck = preCheck;
        this.requests = requests;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Draft an application (Idempotency-Key)")
    public RestResponse<ApplicationResponse> draft(@Valid @NotNull ApplicationRequest request) {
        return requests.create(
                request, ApplicationResponse.class, () -> answers.created(applications.draft(request.toContent())));
    }

    /** A new draft with the content of an earlier application. */
    @POST
    @Path("{id}/copy")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Copy an earlier application into a new draft (Idempotency-Key)")
    public RestResponse<ApplicationResponse> copy(UUID id) {
        return requests.create(null, ApplicationResponse.class, () -> answers.created(applications.copy(id)));
    }

    /** Everything that would be sent back, at once; the application stays as it is. */
    @POST
    @Path("{id}/check")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Find out what the reviewer would send back, before filing")
    public ApplicationCheckResponse check(UUID id) {
        List<Violation> findings = preCheck.of(id);
        return new ApplicationCheckResponse(findings.isEmpty(), findings);
    }

    /** In state DRAFT or SUPPLEMENT_REQUESTED; the content is replaced as a whole. */
    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Edit an application (If-Match)")
    public RestResponse<ApplicationResponse> edit(UUID id, @Valid @NotNull ApplicationRequest request) {
        return answers.ok(requests.move(
                request,
                version -> answers.body(applications.edit(id, version, request.toContent())),
                () -> answers.body(applications.read(id))));
    }

    /** Needs the documents of its type and control codes that are operative today. */
    @POST
    @Path("{id}/submit")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Submit an application to the province (If-Match)")
    public RestResponse<ApplicationResponse> submit(UUID id) {
        long checked = codes.check(id); // asks a neighbor: before the transaction opens
        return answers.ok(requests.move(
                null,
                version -> answers.body(applications.submit(id, version, checked)),
                () -> answers.body(applications.read(id))));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Withdraw an application that is not decided (If-Match)")
    public RestResponse<ApplicationResponse> withdraw(UUID id) {
        return answers.ok(requests.move(
                null,
                version -> answers.body(applications.withdraw(id, version)),
                () -> answers.body(applications.read(id))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "Read an application")
    public RestResponse<ApplicationResponse> read(UUID id) {
        return answers.ok(answers.body(applications.read(id)));
    }

    /**
     * Newest first. An exporter sees its own, a provincial department those of its province.
     *
     * @param words looked for in number, names, end use and goods
     */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "List applications")
    public Slice<ApplicationResponse> list(
            @QueryParam("state") ApplicationState state,
            @QueryParam("type") LicenseType type,
            @QueryParam("q") @PlainText String words,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<Application> page = applications.page(state, type, words, after, most);
        String next = page.size() < most ? null : page.get(most - 1).id().toString();
        return new Slice<>(page.stream().map(answers::body).toList(), next);
    }
}
