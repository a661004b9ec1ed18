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
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.MofcomListAnswers.Draft;
import org.exportcontrol.gateway.console.api.MofcomListAnswers.Drafts;
import org.exportcontrol.gateway.console.api.MofcomListAnswers.Impact;
import org.exportcontrol.gateway.console.api.MofcomListApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Announcements on their way onto the list: one person imports and submits, another publishes or sends back. */
@Path("/console/mofcom/drafts")
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class DraftResource {

    private static final String PAGE = "/console/mofcom/drafts";
    private static final int LIMIT = 50;
    private static final Set<String> MOVES = Set.of("submit", "publish", "withdraw");

    private final MofcomListApi controlList;
    private final Page page;

    DraftResource(@RestClient MofcomListApi controlList, Page page) {
        this.controlList = controlList;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance drafts(Drafts drafts, Search search, Form form);

        static native TemplateInstance draft(Draft draft, Impact impact, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String state, @RestQuery String after) {
        Search search = new Search(null, Fields.given(state));
        return Html.ok(Templates.drafts(drafts(search, after), search, Form.empty()));
    }

    /** @param document a file as the schema of announcements describes it */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response importDocument(@RestForm("document") FileUpload document, @RestForm("key") String key)
            throws IOException {
        byte[] content = read(document);
        Attempt<Draft> draft = Attempt.of(() -> controlList.create(key, content), page.language());
        if (!draft.refused()) {
            return Html.seeOther(PAGE + "/" + draft.answer().id() + "?done=mofcomImported");
        }
        Search all = new Search(null, null);
        return Html.refused(
                draft.refusal().status(),
                Templates.drafts(drafts(all, null), all, Form.empty().refused(draft.refusal())));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    @POST
    @Path("{id}/document")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response replace(
            @RestPath String id, @RestForm("document") FileUpload document, @RestForm("version") String version)
            throws IOException {
        byte[] content = read(document);
        return moved(id, Form.empty(), "mofcomReplaced", () -> controlList.replace(id, Versions.tag(version), content));
    }

    @POST
    @Path("{id}/send-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sendBack(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = PostedForm.ofTexts().read(fields);
        return moved(
                id,
                Form.of(request),
                "mofcomSentBack",
                () -> controlList.sendBack(id, Fields.ifMatch(fields), request));
    }

    @POST
    @Path("{id}/{move}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@RestPath String id, @RestPath String move, MultivaluedMap<String, String> fields) {
        if (!MOVES.contains(move)) {
            throw Problem.of(CommonProblem.NOT_FOUND).exception();
        }
        return moved(
                id,
                Form.empty(),
                move.equals("publish") ? "mofcomPublished" : "mofcomMoved",
                () -> controlList.move(id, move, Fields.ifMatch(fields)));
    }

    private Response moved(String id, Form form, String done, Runnable work) {
        ProblemBody refused = Attempt.refusal(work, page.language());
        return refused == null
                ? Html.seeOther(PAGE + "/" + id + "?done=" + done)
                : Html.refused(refused.status(), shown(id, form.refused(refused)));
    }

    private TemplateInstance shown(String id, Form form) {
        Draft draft = controlList.draft(id);
        return Templates.draft(draft, isForeseeable(draft) ? controlList.impact(id) : null, form);
    }

    /** What has errors changes nothing yet, and what is over is seen in the list itself. */
    private static boolean isForeseeable(Draft draft) {
        return (draft.errors() == null || draft.errors() == 0)
                && Set.of("DRAFT", "SUBMITTED").contains(draft.state());
    }

    private Drafts drafts(Search search, String after) {
        return controlList.drafts(search.state(), Paging.of(after, LIMIT));
    }

    private static byte[] read(FileUpload document) throws IOException {
        return document == null ? new byte[0] : Files.readAllBytes(document.uploadedFile());
    }
}
