package org.exportcontrol.license.party;

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
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** Questions whether a party with a similar name is a listed one. */
@Path("/v1/party-questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MOFCOM)
public class PartyQuestionResource {

    private final PartyQuestions questions;
    private final IdempotentRequests requests;

    PartyQuestionResource(PartyQuestions questions, IdempotentRequests requests) {
        this.questions = questions;
        this.requests = requests;
    }

    /** Newest first. */
    @GET
    @Operation(summary = "List questions about similar names")
    public Slice<PartyQuestionResponse> list(
            @QueryParam("state") PartyQuestionState state,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<PartyQuestionResponse> page = questions.page(state, after, most);
        return new Slice<>(
                page, page.size() < most ? null : page.get(most - 1).id().toString());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a question")
    public RestResponse<PartyQuestionResponse> read(UUID id) {
        return answer(questions.read(id).toResponse());
    }

    /** An answer that they are the same acts at once, on running licenses too. */
    @POST
    @Path("{id}/answer")
    @Operation(summary = "Answer a question, with the ground (duty parties, If-Match)")
    public RestResponse<PartyQuestionResponse> answer(UUID id, @Valid @NotNull PartyAnswerRequest request) {
        return answer(requests.move(
                request,
                version -> questions.answer(id, version, request).toResponse(),
                () -> questions.read(id).toResponse()));
    }

    private static RestResponse<PartyQuestionResponse> answer(PartyQuestionResponse body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(ETags.of(body.version()))
                .build();
    }
}
