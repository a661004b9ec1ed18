package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Applications;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.UploadedDocument;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** An exporter's applications, and the moves of one. */
@Path(ApplicationsResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class ApplicationsResource {

    static final String PATH = "/console/exporter/applications";

    private static final int PAGE = 50;

    private final LicenseApi licenses;
    private final Page page;
    private final Session session;

    ApplicationsResource(@RestClient LicenseApi licenses, Page page, Session session) {
        this.licenses = licenses;
        this.page = page;
        this.session = session;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance applications(Applications applications, String q);

        static native TemplateInstance newApplication(Form form, List<String> types, String key);

        static native TemplateInstance application(
                Application application, List<UploadedDocument> documents, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String q, @RestQuery String after) {
        String words = q == null || q.isBlank() ? null : q.strip();
        return Html.ok(
                Templates.applications(Ahead.now(licenses.applications(null, words, Paging.of(after, PAGE))), words));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response blank() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("type", "SINGLE").put("applicantName", session.name());
        return Html.ok(Templates.newApplication(Form.of(content), ApplicationForm.TYPES, page.newKey()));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> posted) {
        ObjectNode content = ApplicationForm.first(posted);
        String key = posted.getFirst("key");
        Attempt<Application> made = Attempt.of(() -> licenses.draft(key, content), page.language());
        return made.refused()
                ? Html.refused(
                        made.refusal().status(),
                        Templates.newApplication(Form.of(content).refused(made.refusal()), ApplicationForm.TYPES, key))
                : Html.seeOther(PATH + "/" + made.answer().id() + "/goods");
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response show(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    @POST
    @Path("{id}/submit")
    @Operation(hidden = true)
    public Response submit(@RestPath String id, @RestForm String version) {
        return moved(id, "submitted", Attempt.of(() -> licenses.submit(id, Versions.tag(version)), page.language()));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath String id, @RestForm String version) {
        return moved(id, "withdrawn", Attempt.of(() -> licenses.withdraw(id, Versions.tag(version)), page.language()));
    }

    @POST
    @Path("{id}/copy")
    @Operation(hidden = true)
    public Response copy(@RestPath String id, @RestForm String key) {
        Attempt<Application> made = Attempt.of(() -> licenses.copy(id, key), page.language());
        return made.refused()
                ? moved(id, "", made)
                : Html.seeOther(PATH + "/" + made.answer().id() + "/goods");
    }

    @POST
    @Path("{id}/questions/{number}")
    @Operation(hidden = true)
    public Response answer(
            @RestPath String id, @RestPath int number, @RestForm String version, @RestForm("/answer") String answer) {
        JsonNode content = JsonNodeFactory.instance.objectNode().put("answer", answer);
        Attempt<Application> made =
                Attempt.of(() -> licenses.answer(id, number, Versions.tag(version), content), page.language());
        return made.refused()
                ? Html.refused(
                        made.refusal().status(), shown(id, Form.of(content).refused(made.refusal())))
                : Html.seeOther(PATH + "/" + id + "?done=answered");
    }

    private Response moved(String id, String done, Attempt<Application> move) {
        return move.refused()
                ? Html.refused(move.refusal().status(), shown(id, Form.empty().refused(move.refusal())))
                : Html.seeOther(PATH + "/" + id + "?done=" + done);
    }

    private TemplateInstance shown(String id, Form form) {
        Ahead<Application> application = Ahead.of(licenses.application(id));
        Ahead<List<UploadedDocument>> documents = Ahead.of(licenses.documents(id));
        return Templates.application(application.get(), documents.get(), form);
    }
}
