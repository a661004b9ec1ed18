package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.ChallengeView;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.IdentificationView;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.view.Html;
import org.jboss.resteasy.reactive.RestPath;

/** A challenge with its clock, checklist, papers and notices. */
@Path("/console/customs/declarations/{id}")
@RolesAllowed(Roles.CUSTOMS)
public class ChallengeResource {

    /** A notice brings its own style and nothing else. */
    private static final String NOTICE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final FileReader files;
    private final DeclarationApi declarations;
    private final CustomsApi customs;

    ChallengeResource(FileReader files, @RestClient DeclarationApi declarations, @RestClient CustomsApi customs) {
        this.files = files;
        this.declarations = declarations;
        this.customs = customs;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance challenge(
                CustomsFile file, ChallengeView challenge, List<Offer> ways, List<IdentificationView> identifications);
    }

    @GET
    @Path("challenges/{challenge}")
    @Produces(Html.TYPE)
    @Operation(hidden = true)
    public Response challenge(@RestPath String id, @RestPath String challenge) {
        CustomsFile file = files.read(id);
        ChallengeView found = Lists.of(file.declaration().challenges()).stream()
                .filter(each -> each.id().equals(challenge))
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        return Html.ok(Templates.challenge(
                file,
                found,
                file.offers().stream()
                        .filter(offer -> offer.of() != null && offer.of().startsWith(challenge))
                        .toList(),
                Lists.of(file.declaration().identifications()).stream()
                        .filter(each -> challenge.equals(each.challenge()))
                        .toList()));
    }

    /** The notice as the service prints it. */
    @GET
    @Path("notices/{number}")
    @Produces(Html.TYPE)
    @Operation(hidden = true)
    public Response notice(@RestPath String id, @RestPath String number) {
        return Response.ok(declarations.notice(id, number))
                .header("Content-Security-Policy", NOTICE_POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A paper, to be kept: what somebody uploaded is never shown as a page of this address. */
    @GET
    @Path("papers/{sha256}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response paper(@RestPath String id, @RestPath String sha256) {
        try (Response paper = customs.paper(id, sha256)) {
            return Response.ok(paper.readEntity(byte[].class), paper.getMediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ending(sha256, paper) + '"')
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        }
    }

    private static String ending(String sha256, Response paper) {
        return sha256.replaceAll("[^0-9a-f]", "") + "." + paper.getMediaType().getSubtype();
    }
}
