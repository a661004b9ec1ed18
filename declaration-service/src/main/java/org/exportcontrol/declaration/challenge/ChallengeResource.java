package org.exportcontrol.declaration.challenge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.clearance.LedgerDuties;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Customs challenges a declaration; the consignor replies; customs records the result. */
@Path("/v1/declarations/{id}/challenges")
public class ChallengeResource {

    private final ChallengeService challenges;
    private final ReplyService replies;
    private final ResultService results;
    private final IdentificationService identifications;
    private final LedgerDuties duties;
    private final DeclarationAnswers answers;
    private final IdempotentRequests requests;

    ChallengeResource(
            ChallengeService challenges,
            ReplyService replies,
            ResultService results,
            IdentificationService identifications,
            LedgerDuties duties,
            DeclarationAnswers answers,
            IdempotentRequests requests) {
        this.challenges = challenges;
        this.replies = replies;
        this.results = results;
        this.identifications = identifications;
        this.duties = duties;
        this.answers = answers;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Challenge the goods: notice with legal ground and evidence (CH-01 to CH-03)")
    public RestResponse<DeclarationResponse> challenge(UUID id, @Valid @NotNull ChallengeRequest request) {
        return move(id, request, version -> challenges.challenge(id, version, request));
    }

    @POST
    @Path("{challenge}/service")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Record that the notice was received; the reply is due in seven working days (CH-04)")
    public RestResponse<DeclarationResponse> serve(UUID id, UUID challenge, @Valid @NotNull ServiceRequest request) {
        return move(id, request, version -> challenges.serve(id, challenge, version, request));
    }

    @POST
    @Path("{challenge}/notices/{number}/service")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Record that one of the challenge's notices was received, that of its result too")
    public RestResponse<DeclarationResponse> serveNotice(
            UUID id, UUID challenge, String number, @Valid @NotNull ServiceRequest request) {
        return move(id, request, version -> challenges.serve(id, challenge, number, version, request));
    }

    @POST
    @Path("{challenge}/reply")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Reply to a challenge (CH-04)")
    public RestResponse<DeclarationResponse> reply(UUID id, UUID challenge, @Valid @NotNull ChallengeReply request) {
        return move(id, request, version -> replies.reply(id, challenge, version, request));
    }

    @POST
    @Path("{challenge}/supplement")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Add papers to a reply, while no result is recorded (CH-04)")
    public RestResponse<DeclarationResponse> supplement(
            UUID id, UUID challenge, @Valid @NotNull SupplementRequest request) {
        return move(id, request, version -> replies.supplement(id, challenge, version, request));
    }

    @POST
    @Path("{challenge}/identification")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Ask MOFCOM to identify the goods, at any time during the challenge (CH-08)")
    public RestResponse<DeclarationResponse> identify(
            UUID id, UUID challenge, @Valid @NotNull IdentificationRequest request) {
        return move(id, request, version -> identifications.request(id, challenge, version, request));
    }

    @POST
    @Path("{challenge}/result")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(
            summary = "Record the result (CH-05) and issue its notice",
            description =
                    "\"License needed\" ends in NOT_RELEASED; \"cannot judge\" asks MOFCOM, and the challenge goes on.")
    public RestResponse<DeclarationResponse> decide(UUID id, UUID challenge, @Valid @NotNull ResultRequest request) {
        RestResponse<DeclarationResponse> answer =
                move(id, request, version -> results.decide(id, challenge, version, request));
        duties.fulfil(id);
        return answer;
    }

    private RestResponse<DeclarationResponse> move(UUID id, Object body, LongFunction<DeclarationResponse> work) {
        return DeclarationAnswers.tagged(requests.move(body, work, () -> answers.read(id)));
    }
}
