package org.exportcontrol.declaration.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Forms kept under a name. */
@Path("/v1/templates")
public class TemplateResource {

    private final TemplateService templates;
    private final IdempotentRequests requests;

    TemplateResource(TemplateService templates, IdempotentRequests requests) {
        this.templates = templates;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Keep a form under a name (Idempotency-Key)")
    public RestResponse<TemplateResponse> save(@Valid @NotNull TemplateRequest request) {
        return requests.create(request, TemplateResponse.class, () -> {
            TemplateResponse saved = templates.save(request);
            return RestResponse.ResponseBuilder.<TemplateResponse>create(Status.CREATED, saved)
                    .location(URI.create("/v1/templates/" + saved.id()))
                    .build();
        });
    }

    @GET
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "The templates of your organization, newest first, without their forms")
    public Slice<TemplateResponse> list(@QueryParam("limit") Integer limit, @QueryParam("after") UUID after) {
        return templates.page(PageLimit.of(limit), after);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "One template with its form")
    public TemplateResponse read(UUID id) {
        return templates.read(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Delete a template; drafts made from it stay")
    public RestResponse<Void> delete(UUID id) {
        templates.delete(id);
        return RestResponse.noContent();
    }

    @POST
    @Path("{id}/declarations")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Draft a declaration from a template (Idempotency-Key)")
    public RestResponse<DeclarationResponse> draft(UUID id) {
        return requests.create(List.of(), DeclarationResponse.class, () -> Drafts.created(templates.draftFrom(id)));
    }
}
