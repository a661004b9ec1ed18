package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.FilingAnswers;
import org.exportcontrol.gateway.console.api.FilingAnswers.NewTemplate;
import org.exportcontrol.gateway.console.api.FilingApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Forms of declarations kept under a name, to begin others from. */
@Path(TemplatesResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class TemplatesResource {

    static final String PATH = "/console/exporter/templates";

    private static final int PAGE = 50;

    private final FilingApi filing;
    private final DeclarationApi declarations;
    private final Page page;

    TemplatesResource(@RestClient FilingApi filing, @RestClient DeclarationApi declarations, Page page) {
        this.filing = filing;
        this.declarations = declarations;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance templates(FilingAnswers.Templates templates, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String after) {
        return Html.ok(Templates.templates(filing.templates(Paging.of(after, PAGE)), Form.empty()));
    }

    /** Keeps the form of a declaration as it stands. */
    @POST
    @Operation(hidden = true)
    public Response keep(@RestForm String declaration, @RestForm String name, @RestForm String key) {
        JsonNode content = Ahead.now(declarations.declarationContent(declaration));
        NewTemplate template = new NewTemplate(name, content.path("form"));
        return done(Attempt.refusal(() -> filing.keep(key, template), page.language()), "templateKept");
    }

    @POST
    @Path("{id}/start")
    @Operation(hidden = true)
    public Response start(@RestPath String id, @RestForm String key) {
        Attempt<Declaration> made = Attempt.of(() -> filing.draft(id, key), page.language());
        return made.refused()
                ? done(made.refusal(), "")
                : Html.seeOther(DeclarationsResource.PATH + "/" + made.answer().id() + "/form");
    }

    @POST
    @Path("{id}/drop")
    @Operation(hidden = true)
    public Response drop(@RestPath String id) {
        return done(Attempt.refusal(() -> filing.drop(id), page.language()), "templateDropped");
    }

    private Response done(ProblemBody refused, String done) {
        return refused == null
                ? Html.seeOther(PATH + "?done=" + done)
                : Html.refused(
                        refused.status(),
                        Templates.templates(
                                filing.templates(Paging.first(PAGE)),
                                Form.empty().refused(refused)));
    }
}
