package org.exportcontrol.license.inquiry;

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
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.license.retention.LegalHoldRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Inquiries whether goods are controlled. Their answers are no licenses (MA-03, MA-04). */
@Path("/v1/inquiries")
@Produces(MediaType.APPLICATION_JSON)
public class InquiryResource {

    private final InquiryService inquiries;
    private final InquiryAnswers answers;
    private final IdempotentRequests requests;

    InquiryResource(InquiryService inquiries, InquiryAnswers answers, IdempotentRequests requests) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Ask before the export whether goods are controlled (Idempotency-Key)")
    public RestResponse<InquiryResponse> file(@Valid @NotNull InquiryRequest request) {
        return requests.create(request, InquiryResponse.class, () -> answers.created(inquiries.file(request)));
    }

    /** Newest first. An exporter sees its own, a provincial department those of its province. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "List inquiries")
    public Slice<InquiryResponse> list(
            @QueryParam("state") InquiryState state,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<InquiryResponse> page =
                inquiries.page(state, after, most).stream().map(answers::body).toList();
        return new Slice<>(
                page, page.size() < most ? null : page.get(most - 1).id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "Read an inquiry, and its answer once it is issued")
    public RestResponse<InquiryResponse> read(UUID id) {
        return answers.ok(answers.body(inquiries.read(id)));
    }

    @POST
    @Path("{id}/draft-answer")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Draft the answer to an inquiry (duty examine, If-Match)")
    public RestResponse<InquiryResponse> draft(UUID id, @Valid @NotNull AnswerDraftRequest request) {
        return move(id, request, version -> inquiries.draft(id, version, request));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Send a drafted answer back (duty decide, If-Match)")
    public RestResponse<InquiryResponse> sendBack(UUID id, @Valid @NotNull ReturnRequest request) {
        return move(id, request, version -> inquiries.sendBack(id, version, request.reason()));
    }

    @POST
    @Path("{id}/issue")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Issue a drafted answer (duty decide, not who drafted it, If-Match)")
    public RestResponse<InquiryResponse> issue(UUID id) {
        return move(id, null, version -> inquiries.issue(id, version));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Withdraw an inquiry that is not answered (If-Match)")
    public RestResponse<InquiryResponse> withdraw(UUID id) {
        return move(id, null, version -> inquiries.withdraw(id, version));
    }

    @POST
    @Path("{id}/legal-hold")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Keep an inquiry beyond its years (duty decide, If-Match)")
    public RestResponse<InquiryResponse> keep(UUID id, @Valid @NotNull LegalHoldRequest request) {
        return move(id, request, version -> inquiries.keep(id, version, request.ground()));
    }

    @POST
    @Path("{id}/lift-legal-hold")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Let an inquiry go by its years again (duty decide, If-Match)")
    public RestResponse<InquiryResponse> letGo(UUID id, @Valid @NotNull LegalHoldRequest request) {
        return move(id, request, version -> inquiries.letGo(id, version, request.ground()));
    }

    private RestResponse<InquiryResponse> move(UUID id, Object body, LongFunction<Inquiry> work) {
        return answers.ok(requests.move(
                body, version -> answers.body(work.apply(version)), () -> answers.body(inquiries.read(id))));
    }
}
