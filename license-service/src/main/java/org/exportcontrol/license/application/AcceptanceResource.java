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
import org.jboss.resteasy.reactive.RestResponse;

/** What the commerce department of the applicant's province does. */
@Path("/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MOFCOM)
public class AcceptanceResource {

    private final AcceptanceService acceptance;
    private final ApplicationService applications;
    private final IdempotentRequests requests;
    private final Answers answers;

    AcceptanceResource(
            AcceptanceService acceptance,
            ApplicationService applications,
            IdempotentRequests requests,
            Answers answers) {
        this.acceptance = acceptance;
        this.applications = applications;
        this.requests = requests;
        this.answers = answers;
    }

    @POST
    @Path("accept")
    @Operation(summary = "Accept complete papers, and send them up when an opinion is given (If-Match)")
    public RestResponse<ApplicationResponse> accept(UUID id, @Valid AcceptRequest request) {
        String opinion = request == null ? null : request.opinion();
        return move(id, request, version -> acceptance.accept(id, version, opinion));
    }

    @POST
    @Path("request-supplement")
    @Operation(summary = "Tell the applicant, once, everything that is missing (If-Match)")
    public RestResponse<ApplicationResponse> requestSupplement(UUID id, @Valid @NotNull SupplementRequest request) {
        return move(id, request, version -> acceptance.requestSupplement(id, version, request.missing()));
    }

    @POST
    @Path("not-accept")
    @Operation(summary = "Do not accept an application, with the ground (If-Match)")
    public RestResponse<ApplicationResponse> notAccept(UUID id, @Valid @NotNull NotAcceptRequest request) {
        return move(id, request, version -> acceptance.notAccept(id, version, request.ground()));
    }

    private RestResponse<ApplicationResponse> move(UUID id, Object body, LongFunction<Application> work) {
        return answers.ok(requests.move(
                body, version -> answers.body(work.apply(version)), () -> answers.body(applications.read(id))));
    }
}
