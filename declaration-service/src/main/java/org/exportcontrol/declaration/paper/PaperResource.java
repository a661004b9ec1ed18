package org.exportcontrol.declaration.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** The papers of a declaration. A digest stands for the same bytes for ever, so no key and no version is needed. */
@Path("/v1/declarations/{id}/papers")
public class PaperResource {

    private static final String SHA_256 = "[0-9a-f]{64}";
    private static final int LONGEST_NAME = 300;

    private final PaperService papers;

    PaperResource(PaperService papers) {
        this.papers = papers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
    @Operation(summary = "The papers of a declaration that you may see, oldest first")
    public List<PaperResponse> list(UUID id) {
        return papers.list(id);
    }

    @PUT
    @Path("{sha256}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
    @Operation(
            summary = "Upload a paper: a PDF, PNG or JPEG with that SHA-256",
            description = "Your side alone sees it until a notice, a reply or an opinion names its digest.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "image/png"),
                @Content(mediaType = "image/jpeg")
            })
    public PaperResponse upload(
            UUID id,
            @Pattern(regexp = SHA_256) String sha256,
            @QueryParam("name") @Size(max = LONGEST_NAME) String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType said,
            @NotNull byte[] content) {
        String mediaType = said == null ? null : said.getType() + "/" + said.getSubtype();
        return papers.upload(id, new Upload(sha256, name, mediaType, content));
    }

    @GET
    @Path("{sha256}")
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
    @Operation(summary = "Download a paper")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "image/png"),
                @Content(mediaType = "image/jpeg")
            })
    public Response download(UUID id, @Pattern(regexp = SHA_256) String sha256, @Context Request request) {
        PaperService.Download paper = papers.download(id, sha256);
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(paper.content(), paper.mediaType()) : unchanged)
                .tag(tag)
                .header("Cache-Control", "private, immutable, max-age=86400")
                // Shown by nothing that would run what a stranger put in.
                .header("Content-Disposition", "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
