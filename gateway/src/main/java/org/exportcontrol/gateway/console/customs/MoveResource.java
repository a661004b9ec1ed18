package org.exportcontrol.gateway.console.customs;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Officer;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Paper;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedFiles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The moves of customs, each a page with one form: what it is about, what is asked, and what was refused. */
@Path("/console/customs/declarations/{id}/moves/{move}")
@Produces(Html.TYPE)
@RolesAllowed(Roles.CUSTOMS)
public class MoveResource {

    private final FileReader files;
    private final DeclarationApi declarations;
    private final CustomsApi customs;
    private final PaperKeeper papers;
    private final Session session;
    private final Page page;

    MoveResource(
            FileReader files,
            @RestClient DeclarationApi declarations,
            @RestClient CustomsApi customs,
            PaperKeeper papers,
            Session session,
            Page page) {
        this.files = files;
        this.declarations = declarations;
        this.customs = customs;
        this.papers = papers;
        this.session = session;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance move(
                CustomsFile file, Asked asked, List<Officer> officers, List<Paper> papers, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response form(@RestPath String id, @RestPath String move, @RestQuery String of) {
        CustomsFile file = files.read(id);
        Asked asked = asked(file, move, of);
        ObjectNode proposed = Proposal.of(asked, file, session.subject(), page.today());
        return Html.ok(shown(file, asked, Form.of(proposed)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(
            @RestPath String id, @RestPath String move, @RestQuery String of, MultivaluedMap<String, String> fields) {
        return made(id, move, of, new EvidenceForm(fields, List.of()));
    }

    /** With files beside the evidence: they are uploaded first, so that the move can name them. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response makeWithPapers(
            @RestPath String id, @RestPath String move, @RestQuery String of, MultipartFormDataInput posted) {
        return made(id, move, of, EvidenceForm.of(PostedFiles.of(posted)));
    }

    private Response made(String id, String move, String of, EvidenceForm form) {
        Move known = known(move, of);
        MultivaluedMap<String, String> fields = form.fields();
        ObjectNode request = known.read(fields);
        String version = Versions.tag(fields.getFirst("version"));
        ProblemBody refused = papers.keep(id, form.files());
        if (refused == null) {
            refused = Attempt.refusal(() -> known.make(customs, id, of, version, request), page.language());
        }
        if (refused == null) {
            return Html.seeOther("/console/customs/declarations/" + id + "?done=customsMoved");
        }
        CustomsFile file = files.read(id);
        return Html.refused(
                refused.status(),
                shown(file, asked(file, move, of), Form.of(request).refused(refused)));
    }

    private TemplateInstance shown(CustomsFile file, Asked asked, Form form) {
        return Templates.move(
                file,
                asked,
                asked.namesOfficers() ? Ahead.now(customs.officers()) : List.of(),
                asked.namesPapers()
                        ? Ahead.now(declarations.papers(file.declaration().id()))
                        : List.of(),
                form);
    }

    private static Asked asked(CustomsFile file, String move, String of) {
        return Asked.of(file, known(move, of), of);
    }

    private static Move known(String path, String of) {
        return Move.at(path)
                .filter(move -> !move.isOfAPart() || of != null && !of.isBlank())
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
    }
}
