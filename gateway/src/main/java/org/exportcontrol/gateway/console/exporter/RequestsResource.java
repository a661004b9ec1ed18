package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.CustomsAnswers;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;

/** Asks customs to let a declaration be withdrawn after acceptance (AW-02). */
@Path(DeclarationsResource.PATH + "/{id}/requests")
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class RequestsResource {

    private static final List<String> GROUNDS = List.of(
            "NOT_LOADED",
            "QUANTITY_DIFFERS",
            "FORCE_MAJEURE",
            "TAX_OR_GUARANTEE",
            "PROVISIONAL_PRICE",
            "DIRECT_RETURN",
            "SYSTEM_FAILURE",
            "CUSTOMS_ASKED");

    private final CustomsApi customs;
    private final DeclarationApi declarations;
    private final Page page;

    RequestsResource(@RestClient CustomsApi customs, @RestClient DeclarationApi declarations, Page page) {
        this.customs = customs;
        this.declarations = declarations;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance requests(
                Declaration declaration, List<CustomsAnswers.Change> requests, List<String> grounds, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    @POST
    @Operation(hidden = true)
    public Response file(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = PostedForm.ofTexts().read(fields).put("kind", "WITHDRAWAL");
        return done(id, fields, request, version -> customs.move(id, "change-requests", version, request));
    }

    @POST
    @Path("{request}/take-back")
    @Operation(hidden = true)
    public Response takeBack(@RestPath String id, @RestPath String request, MultivaluedMap<String, String> fields) {
        ObjectNode why = PostedForm.ofTexts().read(fields);
        return done(
                id,
                fields,
                why,
                version -> customs.movePart(id, "change-requests", request, "take-back", version, why));
    }

    private Response done(String id, MultivaluedMap<String, String> fields, ObjectNode given, Consumer<String> move) {
        String version = Versions.tag(fields.getFirst("version"));
        ProblemBody refused = Attempt.refusal(() -> move.accept(version), page.language());
        return refused == null
                ? Html.seeOther(DeclarationsResource.PATH + "/" + id + "/requests?done=requested")
                : Html.refused(refused.status(), shown(id, Form.of(given).refused(refused)));
    }

    private TemplateInstance shown(String id, Form form) {
        Ahead<Declaration> declaration = Ahead.of(declarations.declaration(id));
        Ahead<List<CustomsAnswers.Change>> requests = Ahead.of(customs.changes(id));
        return Templates.requests(declaration.get(), requests.get(), GROUNDS, form);
    }
}
