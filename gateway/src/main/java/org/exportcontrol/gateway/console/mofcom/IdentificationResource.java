package org.exportcontrol.gateway.console.mofcom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Paper;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.MofcomDeclarationAnswers.IdentificationCase;
import org.exportcontrol.gateway.console.api.MofcomDeclarationApi;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;

/** What customs asks the ministry to identify, and the conclusion that binds customs. */
@Path("/console/mofcom/identifications")
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class IdentificationResource {

    private static final String PAGE = "/console/mofcom/identifications";
    private static final int LIMIT = 500;
    private static final Set<String> MOVES = Set.of("opinion", "withdrawal");
    private static final PostedForm FIELDS =
            PostedForm.ofTexts().lists("/controlCodes", "/papers").flags("/controlled");

    private final MofcomDeclarationApi mofcom;
    private final DeclarationApi declarations;
    private final Page page;

    IdentificationResource(
            @RestClient MofcomDeclarationApi mofcom, @RestClient DeclarationApi declarations, Page page) {
        this.mofcom = mofcom;
        this.declarations = declarations;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance identifications(List<IdentificationCase> cases);

        static native TemplateInstance identification(
                IdentificationCase file, Declaration declaration, List<Paper> papers, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        return Html.ok(Templates.identifications(mofcom.identifications(LIMIT).items()));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    @POST
    @Path("{id}/conclusion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response conclude(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        return moved(id, request, "mofcomConcluded", () -> mofcom.conclude(id, Fields.ifMatch(fields), request));
    }

    @POST
    @Path("{id}/entrustments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response entrust(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        return moved(id, request, "mofcomMoved", () -> mofcom.entrust(id, Fields.ifMatch(fields), request));
    }

    @POST
    @Path("{id}/entrustments/{entrustment}/{move}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response moveEntrustment(
            @RestPath String id,
            @RestPath String entrustment,
            @RestPath String move,
            MultivaluedMap<String, String> fields) {
        if (!MOVES.contains(move)) {
            throw Problem.of(CommonProblem.NOT_FOUND).exception();
        }
        ObjectNode request = FIELDS.read(fields);
        if (move.equals("opinion") && !request.has("papers")) {
            request.putArray("papers");
        }
        return moved(
                id,
                request,
                "mofcomMoved",
                () -> mofcom.moveEntrustment(id, entrustment, move, Fields.ifMatch(fields), request));
    }

    private Response moved(String id, ObjectNode request, String done, Runnable work) {
        ProblemBody refused = Attempt.refusal(work, page.language());
        return refused == null
                ? Html.seeOther(PAGE + "/" + id + "?done=" + done)
                : Html.refused(refused.status(), shown(id, Form.of(request).refused(refused)));
    }

    /** The service lists the cases only. */
    private TemplateInstance shown(String id, Form form) {
        IdentificationCase file = mofcom.identifications(LIMIT).items().stream()
                .filter(item -> item.identification().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        Ahead<Declaration> declaration = Ahead.of(declarations.declaration(file.declaration()));
        Ahead<List<Paper>> papers = Ahead.of(declarations.papers(file.declaration()));
        return Templates.identification(file, declaration.get(), papers.get(), form);
    }
}
