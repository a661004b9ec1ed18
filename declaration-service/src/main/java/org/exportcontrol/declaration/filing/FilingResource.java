package org.exportcontrol.declaration.filing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.view.FileViews;
import org.jboss.resteasy.reactive.RestResponse;

/** Declarations: drafting, reading, editing, withdrawing. */
@Path("/v1/declarations")
public class FilingResource {

    private final FilingService filing;
    private final DeclarationList list;
    private final DeclarationAnswers answers;
    private final FileViews views;
    private final IdempotentRequests requests;

    FilingResource(
            FilingService filing,
            DeclarationList list,
            DeclarationAnswers answers,
            FileViews views,
            IdempotentRequests requests) {
        this.filing = filing;
        this.list = list;
        this.answers = answers;
        this.views = views;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(
            summary = "Draft a declaration",
            description = "Needs an Idempotency-Key. A draft may leave anything open.")
    public RestResponse<DeclarationResponse> draft(@NotNull DeclarationForm request) {
        return requests.create(request, DeclarationResponse.class, () -> {
            DeclarationResponse created = filing.draft(request);
            return RestResponse.ResponseBuilder.<DeclarationResponse>create(Status.CREATED, created)
                    .location(URI.create("/v1/declarations/" + created.id()))
                    .tag(ETags.of(created.version()))
                    .build();
        });
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
    @Operation(
            summary = "The declarations you may see, newest first",
            description =
                    "An exporter sees its own, a customs officer those of the office, MOFCOM those it is to identify.")
    public Slice<DeclarationSummary> list(
            @QueryParam("state") DeclarationState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") UUID after) {
        return list.page(state, PageLimit.of(limit), after);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
    @Operation(summary = "One declaration with its findings, holds and challenges")
    public RestResponse<DeclarationResponse> read(UUID id) {
        DeclarationResponse shown = answers.read(id);
        views.note(id, shown.version());
        return DeclarationAnswers.tagged(shown);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Fill in a draft or a returned declaration anew")
    public RestResponse<DeclarationResponse> edit(UUID id, @NotNull DeclarationForm request) {
        return DeclarationAnswers.tagged(
                requests.move(request, version -> filing.edit(id, version, request), () -> answers.read(id)));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Withdraw before acceptance (AW-01)")
    public RestResponse<DeclarationResponse> withdraw(UUID id) {
        return DeclarationAnswers.tagged(
                requests.move(List.of(), version -> filing.withdraw(id, version), () -> answers.read(id)));
    }
}
