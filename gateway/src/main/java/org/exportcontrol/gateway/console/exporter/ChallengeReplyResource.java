package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Paper;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Upload;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The reply to a challenge: a statement and papers, and more papers while no result is recorded (CH-04). */
@Path(DeclarationsResource.PATH + "/{id}/challenges/{challenge}")
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class ChallengeReplyResource {

    static final List<String> KINDS = List.of(
            "PAPER_DECLARATION",
            "CONTRACT",
            "STATEMENT_OF_USE",
            "TEST_REPORT",
            "TECHNICAL_DATA",
            "TRANSLATION",
            "OTHER");

    private final DeclarationApi declarations;
    private final DeclarationsResource pages;
    private final Page page;

    ChallengeReplyResource(@RestClient DeclarationApi declarations, DeclarationsResource pages, Page page) {
        this.declarations = declarations;
        this.pages = pages;
        this.page = page;
    }

    @POST
    @Path("reply")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response reply(
            @RestPath String id,
            @RestPath String challenge,
            @RestForm("/statement") String statement,
            @BeanParam ReplyPapers papers) {
        ObjectNode content = papers.content();
        content.put("statement", statement);
        return sent(
                id,
                content,
                papers,
                () -> declarations.reply(id, challenge, Versions.tag(papers.version), papers.key, content));
    }

    @POST
    @Path("supplement")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response supplement(@RestPath String id, @RestPath String challenge, @BeanParam ReplyPapers papers) {
        ObjectNode content = papers.content();
        return sent(
                id,
                content,
                papers,
                () -> declarations.supplement(id, challenge, Versions.tag(papers.version), papers.key, content));
    }

    private Response sent(String id, ObjectNode content, ReplyPapers papers, Supplier<Declaration> move) {
        for (Upload upload : papers.uploads()) {
            Attempt<Paper> paper = Attempt.of(
                    () -> declarations.upload(id, upload.sha256(), upload.name(), upload.type(), upload.content()),
                    page.language());
            if (paper.refused()) {
                return refused(id, content, paper.refusal());
            }
        }
        Attempt<Declaration> moved = Attempt.of(move, page.language());
        return moved.refused()
                ? refused(id, content, moved.refusal())
                : Html.seeOther(DeclarationsResource.PATH + "/" + id + "?done=replied");
    }

    private Response refused(String id, ObjectNode content, ProblemBody why) {
        return Html.refused(why.status(), pages.shown(id, Form.of(content).refused(why)));
    }
}
