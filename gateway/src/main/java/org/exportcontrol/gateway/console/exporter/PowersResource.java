package org.exportcontrol.gateway.console.exporter;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.FilingAnswers.Powers;
import org.exportcontrol.gateway.console.api.FilingApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedFiles;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.exportcontrol.gateway.console.view.Upload;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Powers of attorney: a broker declares in the name of whoever gave it one (CU-01). */
@Path(PowersResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class PowersResource {

    static final String PATH = "/console/exporter/powers";

    private static final int PAGE = 50;

    private final FilingApi filing;
    private final Session session;
    private final Page page;

    PowersResource(@RestClient FilingApi filing, Session session, Page page) {
        this.filing = filing;
        this.session = session;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance powers(Powers powers, String own, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String after) {
        return Html.ok(Templates.powers(filing.powers(Paging.of(after, PAGE)), session.organization(), Form.empty()));
    }

    /** The service keeps the digest of the signed paper, not the paper; it is computed here of the file that was picked. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response give(MultipartFormDataInput posted) {
        PostedFiles given = PostedFiles.of(posted);
        ObjectNode request = PostedForm.ofTexts().read(given.fields());
        Upload paper = given.files().get("paper");
        if (paper != null) {
            request.put("documentDigest", paper.sha256());
        }
        String key = given.fields().getFirst("key");
        return done(Attempt.refusal(() -> filing.give(key, request), page.language()), "powerGiven", Form.of(request));
    }

    @POST
    @Path("{id}/revoke")
    @Operation(hidden = true)
    public Response revoke(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = PostedForm.ofTexts().read(fields);
        String version = Versions.tag(fields.getFirst("version"));
        return done(
                Attempt.refusal(() -> filing.revoke(id, version, request), page.language()),
                "powerRevoked",
                Form.empty());
    }

    private Response done(ProblemBody refused, String done, Form form) {
        return refused == null
                ? Html.seeOther(PATH + "?done=" + done)
                : Html.refused(
                        refused.status(),
                        Templates.powers(
                                filing.powers(Paging.first(PAGE)), session.organization(), form.refused(refused)));
    }
}
