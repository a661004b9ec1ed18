package org.exportcontrol.license.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** Where holders file changes of their licenses. */
@Path("/v1/licenses/{number}/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeFilingResource {

    private final ChangeService changes;
    private final IdempotentRequests requests;
    private final WorkingDays workingDays;

    ChangeFilingResource(ChangeService changes, IdempotentRequests requests, WorkingDays workingDays) {
        this.changes = changes;
        this.requests = requests;
        this.workingDays = workingDays;
    }

    /** Only while no declaration holds anything; the license rests until the change has ended. */
    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "File a change of a license (Idempotency-Key)")
    public RestResponse<ChangeResponse> file(String number, @Valid @NotNull ChangeRequest request) {
        return requests.create(request, ChangeResponse.class, () -> {
            ChangeResponse body = ChangeResponse.from(changes.file(number, request), workingDays);
            return RestResponse.ResponseBuilder.<ChangeResponse>created(URI.create("/v1/license-changes/" + body.id()))
                    .entity(body)
                    .tag(ETags.of(body.version()))
                    .build();
        });
    }
}
