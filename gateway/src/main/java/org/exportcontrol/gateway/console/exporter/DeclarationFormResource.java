package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.CheckAnswers.Check;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Texts;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The form of a declaration. Each save is followed by the check that foresees what lodging would bring; with JavaScript
 * it runs while a person types, and only its panel is drawn anew.
 */
@Path(DeclarationsResource.PATH + "/{id}/form")
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class DeclarationFormResource {

    static final List<String> FORMS =
            List.of("METAL", "ALLOY", "TARGET", "PERMANENT_MAGNET", "OXIDE", "COMPOUND", "OTHER");

    private final DeclarationApi declarations;
    private final Page page;
    private final Texts texts;

    DeclarationFormResource(@RestClient DeclarationApi declarations, Page page, Texts texts) {
        this.declarations = declarations;
        this.page = page;
        this.texts = texts;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(Draft draft, Form form, Form entered, Check check, List<String> forms);

        static native TemplateInstance live(Draft draft, Form form, Check check);
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String id) {
        Ahead<Check> asked = Ahead.of(declarations.check(id));
        JsonNode saved = Ahead.now(declarations.declarationContent(id));
        Draft draft = new Draft(id, saved.path("version").asText());
        Check check = asked.get();
        JsonNode content = saved.path("form");
        return Html.ok(Templates.form(draft, foreseen(content, check), Form.of(content), check, FORMS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(
            @RestPath String id, @HeaderParam("HX-Request") boolean live, MultivaluedMap<String, String> posted) {
        String version = posted.getFirst("version");
        JsonNode saved = Ahead.now(declarations.declarationContent(id));
        ObjectNode content = DeclarationForm.with(saved.path("form"), posted);
        Attempt<Declaration> edited =
                Attempt.of(() -> declarations.edit(id, Versions.tag(version), content), page.language());
        if (edited.refused()) {
            Draft draft = new Draft(id, version);
            Form form = Form.of(content).refused(edited.refusal());
            return live
                    ? Html.ok(Templates.live(draft, form, null))
                    : Html.refused(edited.refusal().status(), Templates.form(draft, form, form, null, FORMS));
        }
        Check check = Ahead.now(declarations.check(id));
        Draft draft = new Draft(id, edited.answer().version().toString());
        Form form = foreseen(content, check);
        return Html.ok(
                live
                        ? Templates.live(draft, form, check)
                        : Templates.form(draft, form, Form.of(content), check, FORMS));
    }

    /** What the check found; only its summary shows it, as a mark at a field would outlast the next live check. */
    private Form foreseen(JsonNode content, Check check) {
        ProblemBody found = Findings.problem(
                texts.get("check_found", page.language(), check.faults().size()),
                Findings.ofDeclaration(check.faults(), page.language()));
        return Form.of(content).refused(found);
    }

    /** @param version of the declaration as the page shows it */
    @TemplateData
    public record Draft(String id, String version) {}
}
