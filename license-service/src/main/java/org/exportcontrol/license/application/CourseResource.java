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

/** What happens to an application between acceptance and the end. Each step needs If-Match. */
@Path("/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class CourseResource {

    private final CourseService course;
    private final ApplicationService applications;
    private final IdempotentRequests requests;
    private final Answers answers;

    CourseResource(
            CourseService course, ApplicationService applications, IdempotentRequests requests, Answers answers) {
        this.course = course;
        this.applications = applications;
        this.requests = requests;
        this.answers = answers;
    }

    @POST
    @Path("forward")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Send accepted papers up with the province's opinion, or take them up at the ministry")
    public RestResponse<ApplicationResponse> forward(UUID id, @Valid @NotNull ForwardRequest request) {
        return move(id, request, version -> course.forward(id, version, request.opinion()));
    }

    @POST
    @Path("pause")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Stop the clock for identification, expert opinion or a check on site (duty examine)")
    public RestResponse<ApplicationResponse> pause(UUID id, @Valid @NotNull PauseRequest request) {
        return move(id, request, version -> course.pause(id, version, request));
    }

    @POST
    @Path("resume")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Let the clock go on (duty examine)")
    public RestResponse<ApplicationResponse> resume(UUID id) {
        return move(id, null, version -> course.resume(id, version));
    }

    @POST
    @Path("refer")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Put a case beyond the time limit, with the ground (duty examine)")
    public RestResponse<ApplicationResponse> refer(UUID id, @Valid @NotNull ReferralRequest request) {
        return move(id, request, version -> course.refer(id, version, request));
    }

    @POST
    @Path("questions")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Ask the applicant; the clock runs on (duty examine)")
    public RestResponse<ApplicationResponse> ask(UUID id, @Valid @NotNull QuestionRequest request) {
        return move(id, request, version -> course.ask(id, version, request.text()));
    }

    @POST
    @Path("questions/{number}/answer")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Answer a question of the ministry")
    public RestResponse<ApplicationResponse> answer(UUID id, int number, @Valid @NotNull AnswerRequest request) {
        return move(id, request, version -> course.answer(id, version, number, request.answer()));
    }

    @POST
    @Path("deliver")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Record that the license is out (the ministry)")
    public RestResponse<ApplicationResponse> deliver(UUID id, @Valid @NotNull DeliveryRequest request) {
        return move(id, request, version -> course.deliver(id, version, request.means()));
    }

    @POST
    @Path("reconsideration")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Record how a reconsideration of a refusal ended (duty decide)")
    public RestResponse<ApplicationResponse> reconsider(UUID id, @Valid @NotNull ReconsiderationRequest request) {
        return move(id, request, version -> course.reconsider(id, version, request));
    }

    private RestResponse<ApplicationResponse> move(UUID id, Object body, LongFunction<Application> work) {
        return answers.ok(requests.move(
                body, version -> answers.body(work.apply(version)), () -> answers.body(applications.read(id))));
    }
}
