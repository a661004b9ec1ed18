package org.exportcontrol.license.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** What the ministry does: one person examines, another decides. */
@Path("/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MOFCOM)
public class DecisionResource {

    private final DecisionService decisions;
    private final ApplicationService applications;
    private final IdempotentRequests requests;
    private final Answers answers;

    DecisionResource(
            DecisionService decisions, ApplicationService applications, IdempotentRequests requests, Answers answers) {
        this.decisions = decisions;
        this.applications = applications;
        this.requests = requests;
        this.answers = answers;
    }

    @POST
    @Path("review")
    @Operation(summary = "Examine an accepted application: recommendation and opinion (duty examine, If-Match)")
    public RestResponse<ApplicationResponse> review(UUID id, @Valid @NotNull ReviewRequest request) {
        return answers.ok(requests.move(
                request,
                version -> answers.body(decisions.review(id, version, request.recommendation(), request.opinion())),
                () -> answers.body(applications.read(id))));
    }

    /** A grant makes the license; a refusal carries its remedy. Who examined does not decide. */
    @POST
    @Path("decide")
    @Operation(summary = "Grant or refuse (duty decide, If-Match)")
    public RestResponse<ApplicationResponse> decide(UUID id, @Valid @NotNull DecideRequest request) {
        return answers.ok(requests.move(
                request,
                version -> answers.body(decisions.decide(id, version, request)),
                () -> answers.body(applications.read(id))));
    }
}
