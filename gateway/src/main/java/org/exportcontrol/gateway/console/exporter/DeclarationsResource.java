package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declarations;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Paper;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.StoryAnswers.Story;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** An exporter's declarations: the file with its story, and its moves. */
@Path(DeclarationsResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class DeclarationsResource {

    static final String PATH = "/console/exporter/declarations";

    private static final int PAGE = 50;

    private final DeclarationApi declarations;
    private final Page page;
    private final Session session;

    DeclarationsResource(@RestClient DeclarationApi declarations, Page page, Session session) {
        this.declarations = declarations;
        this.page = page;
        this.session = session;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance declarations(Declarations declarations, String key);

        static native TemplateInstance declaration(
                Declaration declaration, Story story, List<Paper> papers, Form form, List<String> kinds);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String after) {
        return Html.ok(Templates.declarations(
                Ahead.now(declarations.declarations(null, Paging.of(after, PAGE))), page.newKey()));
    }

    /** A draft with what is known already; the rest is filled in on its form, which saves as it goes. */
    @POST
    @Operation(hidden = true)
    public Response create(@RestForm String key) {
        ObjectNode content = DeclarationForm.blank(session.name(), session.organization());
        return Html.seeOther(PATH + "/" + declarations.draft(key, content).id() + "/form");
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response show(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    @POST
    @Path("{id}/lodge")
    @Operation(hidden = true)
    public Response lodge(@RestPath String id, @RestForm String version, @RestForm String key) {
        return moved(
                id, "lodged", Attempt.of(() -> declarations.lodge(id, Versions.tag(version), key), page.language()));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath String id, @RestForm String version, @RestForm String key) {
        return moved(
                id,
                "withdrawn",
                Attempt.of(() -> declarations.withdraw(id, Versions.tag(version), key), page.language()));
    }

    @POST
    @Path("{id}/copy")
    @Operation(hidden = true)
    public Response copy(@RestPath String id, @RestForm String key) {
        Attempt<Declaration> made = Attempt.of(() -> declarations.copy(id, key), page.language());
        return made.refused()
                ? moved(id, "", made)
                : Html.seeOther(PATH + "/" + made.answer().id() + "/form");
    }

    /** A notice as declaration-service makes it, to be printed. */
    @GET
    @Path("{id}/notices/{number}")
    @Operation(hidden = true)
    public String notice(@RestPath String id, @RestPath String number) {
        return declarations.notice(id, number);
    }

    private Response moved(String id, String done, Attempt<Declaration> move) {
        return move.refused()
                ? Html.refused(move.refusal().status(), shown(id, Form.empty().refused(move.refusal())))
                : Html.seeOther(PATH + "/" + id + "?done=" + done);
    }

    TemplateInstance shown(String id, Form form) {
        Ahead<Declaration> declaration = Ahead.of(declarations.declaration(id));
        Ahead<Story> story = Ahead.of(declarations.story(id));
        Ahead<List<Paper>> papers = Ahead.of(declarations.papers(id));
        return Templates.declaration(declaration.get(), story.get(), papers.get(), form, ChallengeReplyResource.KINDS);
    }
}
