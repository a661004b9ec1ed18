package org.exportcontrol.controllist.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.edition.Editions;
import org.jboss.resteasy.reactive.RestResponse;

/** Announcements on their way: one person of the ministry drafts, another publishes. */
@Path("/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MOFCOM)
public class DraftResource {

    private final DraftService drafts;
    private final DraftAnswers answers;
    private final IdempotentRequests requests;
    private final Editions editions;

    DraftResource(DraftService drafts, DraftAnswers answers, IdempotentRequests requests, Editions editions) {
        this.drafts = drafts;
        this.answers = answers;
        this.requests = requests;
        this.editions = editions;
    }

    /** The body is a document as {@code schema/announcement.schema.json} describes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT, implementation = Object.class)))
    @Operation(summary = "Import a document as a draft (duty list, Idempotency-Key)")
    public RestResponse<DraftResponse> create(byte[] document) {
        AnnouncementDocument read = SentDocument.read(document);
        return requests.create(document, DraftResponse.class, () -> answers.created(drafts.create(read)));
    }

    /** Newest first. */
    @GET
    @Operation(summary = "List drafts")
    public Slice<DraftResponse> list(
            @QueryParam("state") DraftState state,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<Draft> page = drafts.page(state, after, most);
        String next = page.size() < most ? null : page.get(most - 1).id().toString();
        return new Slice<>(page.stream().map(DraftResponse::inList).toList(), next);
    }

    /** With everything that is to be said about it on top of the newest edition. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a draft with its findings")
    public RestResponse<DraftResponse> read(UUID id) {
        return answers.ok(answers.body(drafts.read(id)));
    }

    @GET
    @Path("{id}/document")
    @Operation(summary = "Read the document of a draft as it was sent")
    public RestResponse<String> document(UUID id) {
        return RestResponse.ok(drafts.read(id).document());
    }

    /** The document is replaced as a whole, condition trees included. */
    @PUT
    @Path("{id}/document")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT, implementation = Object.class)))
    @Operation(summary = "Replace the document of a draft (duty list, If-Match)")
    public RestResponse<DraftResponse> edit(UUID id, byte[] document) {
        AnnouncementDocument read = SentDocument.read(document);
        return answers.ok(requests.move(
                document,
                version -> answers.body(drafts.edit(id, version, read)),
                () -> answers.body(drafts.read(id))));
    }

    /** For the simple case: plain entries from a table. Everything else in the document stays. */
    @PUT
    @Path("{id}/entries")
    @Consumes(EntriesCsv.MEDIA_TYPE)
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "Replace the entries of a draft by a CSV table (duty list, If-Match)")
    public RestResponse<DraftResponse> editEntries(UUID id, byte[] table) {
        return answers.ok(requests.move(
                table,
                version -> answers.body(drafts.editEntries(id, version, table)),
                () -> answers.body(drafts.read(id))));
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Put a draft without errors before another person (duty list, If-Match)")
    public RestResponse<DraftResponse> submit(UUID id) {
        return answers.ok(requests.move(
                null, version -> answers.body(drafts.submit(id, version)), () -> answers.body(drafts.read(id))));
    }

    @POST
    @Path("{id}/send-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send a submitted draft back with reasons (duty list, another person, If-Match)")
    public RestResponse<DraftResponse> sendBack(UUID id, @Valid @NotNull SendBackRequest request) {
        return answers.ok(requests.move(
                request,
                version -> answers.body(drafts.sendBack(id, version, request.ground())),
                () -> answers.body(drafts.read(id))));
    }

    /** Final: the announcement becomes the next edition of the list. */
    @POST
    @Path("{id}/publish")
    @Operation(summary = "Publish a submitted draft (duty list, another person, If-Match)")
    public RestResponse<DraftResponse> publish(UUID id) {
        DraftResponse published = requests.move(
                null, version -> answers.body(drafts.publish(id, version)), () -> answers.body(drafts.read(id)));
        editions.check(); // who asks next sees what was just published
        return answers.ok(published);
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Give a draft up (duty list, If-Match)")
    public RestResponse<DraftResponse> withdraw(UUID id) {
        return answers.ok(requests.move(
                null, version -> answers.body(drafts.withdraw(id, version)), () -> answers.body(drafts.read(id))));
    }
}
