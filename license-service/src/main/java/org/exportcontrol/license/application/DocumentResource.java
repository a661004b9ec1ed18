package org.exportcontrol.license.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.license.document.StoredDocument;

/** The papers of an application. A digest stands for the same bytes for ever, so no key and no version is needed. */
@Path("/v1/applications/{id}/documents")
public class DocumentResource {

    private static final String SHA_256 = "[0-9a-f]{64}";

    private final DocumentService documents;

    DocumentResource(DocumentService documents) {
        this.documents = documents;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "List the documents an application names, and which are uploaded")
    public List<DocumentResponse> list(UUID id) {
        return documents.list(id);
    }

    /** In state DRAFT or SUPPLEMENT_REQUESTED; the application names the document with its digest before. */
    @PUT
    @Path("{sha256}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Upload a document: a PDF, PNG or JPEG with that SHA-256")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "image/png"),
                @Content(mediaType = "image/jpeg")
            })
    public DocumentResponse upload(
            UUID id,
            @Pattern(regexp = SHA_256) String sha256,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType said,
            @NotNull byte[] content) {
        String mediaType = said == null ? null : said.getType() + "/" + said.getSubtype();
        return documents.upload(id, sha256, mediaType, content);
    }

    @GET
    @Path("{sha256}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM})
    @Operation(summary = "Download a document")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "image/png"),
                @Content(mediaType = "image/jpeg")
            })
    public Response download(UUID id, @Pattern(regexp = SHA_256) String sha256, @Context Request request) {
        StoredDocument document = documents.download(id, sha256);
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null
                        ? Response.ok(document.content(), document.format().mediaType())
                        : unchanged)
                .tag(tag)
                .header("Cache-Control", "private, immutable, max-age=86400")
                // Shown by nothing that would run what a stranger put in.
                .header("Content-Disposition", "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
