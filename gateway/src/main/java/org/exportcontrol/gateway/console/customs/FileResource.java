package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Paper;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.StoryAnswers.Story;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Upload;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A declaration before customs, and its release. */
@Path("/console/customs/declarations/{id}")
@Produces(Html.TYPE)
@RolesAllowed(Roles.CUSTOMS)
public class FileResource {

    private final FileReader files;
    private final DeclarationApi declarations;
    private final CustomsApi customs;
    private final PaperKeeper papers;
    private final Page page;

    FileResource(
            FileReader files,
            @RestClient DeclarationApi declarations,
            @RestClient CustomsApi customs,
            PaperKeeper papers,
            Page page) {
        this.files = files;
        this.declarations = declarations;
        this.customs = customs;
        this.papers = papers;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance file(CustomsFile file, Story story, List<Paper> papers, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response file(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    /** What is in the way is told as the service tells it, on the page of the file. */
    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response release(@RestPath String id, @FormParam("version") String version) {
        ProblemBody refused = Attempt.refusal(() -> customs.release(id, Versions.tag(version)), page.language());
        if (refused != null) {
            return Html.refused(refused.status(), shown(id, Form.empty().refused(refused)));
        }
        return Html.seeOther("/console/customs/declarations/" + id + "?done=customsReleaseBegun");
    }

    /** Papers for later: an inspection or a challenge names them as evidence. */
    @POST
    @Path("papers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response keep(@RestPath String id, @RestForm("file") List<FileUpload> picked) {
        ProblemBody refused = papers.keep(id, Upload.of(picked));
        if (refused != null) {
            return Html.refused(refused.status(), shown(id, Form.empty().refused(refused)));
        }
        return Html.seeOther("/console/customs/declarations/" + id + "?done=customsKept");
    }

    private TemplateInstance shown(String id, Form form) {
        Ahead<Story> story = Ahead.of(declarations.story(id));
        Ahead<List<Paper>> kept = Ahead.of(declarations.papers(id));
        return Templates.file(files.read(id), story.get(), kept.get(), form);
    }
}
