package org.exportcontrol.license.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.license.retention.LegalHoldRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether an application is kept beyond its years (LF-10). Each step needs If-Match. */
@Path("/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationLegalHoldResource {

    private final ApplicationLegalHoldService holds;
    private final ApplicationService applications;
    private final IdempotentRequests requests;
    private final Answers answers;

    ApplicationLegalHoldResource(
            ApplicationLegalHoldService holds,
            ApplicationService applications,
            IdempotentRequests requests,
            Answers answers) {
        this.holds = holds;
        this.applications = applications;
        this.requests = requests;
        this.answers = answers;
    }

    @POST
    @Path("legal-hold")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Keep an application and its licenses beyond their years (duty decide)")
    public RestResponse<ApplicationResponse> keep(UUID id, @Valid @NotNull LegalHoldRequest request) {
        return move(id, request, version -> holds.set(id, version, request.ground()));
    }

    @POST
    @Path("lift-legal-hold")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Let an application go by its years again (duty decide)")
    public RestResponse<ApplicationResponse> letGo(UUID id, @Valid @NotNull LegalHoldRequest request) {
        return move(id, request, version -> holds.lift(id, version, request.ground()));
    }

    private RestResponse<ApplicationResponse> move(UUID id, LegalHoldRequest body, LongFunction<Application> work) {
        return answers.ok(requests.move(
                body, version -> answers.body(work.apply(version)), () -> answers.body(applications.read(id))));
    }
}
