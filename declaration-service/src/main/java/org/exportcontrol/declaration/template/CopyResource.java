package org.exportcontrol.declaration.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** A new draft with the form of an earlier declaration. */
@Path("/v1/declarations/{id}/copy")
public class CopyResource {

    private final TemplateService templates;
    private final IdempotentRequests requests;

    CopyResource(TemplateService templates, IdempotentRequests requests) {
        this.templates = templates;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Draft a declaration like an earlier one (Idempotency-Key)")
    public RestResponse<DeclarationResponse> copy(UUID id) {
        return requests.create(List.of(), DeclarationResponse.class, () -> Drafts.created(templates.copy(id)));
    }
}
