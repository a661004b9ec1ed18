package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
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
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.ApplicationCheck;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.UploadedDocument;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Texts;
import org.exportcontrol.gateway.console.view.Upload;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** An application in steps; each saves what it has, so a person can stop anywhere and go on another day. */
@Path(ApplicationsResource.PATH + "/{id}/{step: goods|parties|documents|check}")
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class ApplicationWizardResource {

    private final LicenseApi licenses;
    private final Page page;
    private final Texts texts;

    ApplicationWizardResource(@RestClient LicenseApi licenses, Page page, Texts texts) {
        this.licenses = licenses;
        this.page = page;
        this.texts = texts;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance goods(Wizard wizard, Form form);

        static native TemplateInstance parties(Wizard wizard, Form form);

        static native TemplateInstance documents(
                Wizard wizard, Form form, List<String> kinds, List<UploadedDocument> documents);

        static native TemplateInstance check(Wizard wizard, Form form, ApplicationCheck check);
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String id, @RestPath String step) {
        JsonNode application = licenses.applicationContent(id);
        return Html.ok(page(id, step, application.path("version").asText(), Form.of(ApplicationForm.of(application))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestPath String id, @RestPath String step, MultivaluedMap<String, String> posted) {
        String version = posted.getFirst("version");
        ObjectNode content = ApplicationForm.with(ApplicationForm.of(licenses.applicationContent(id)), step, posted);
        Attempt<Application> saved = save(id, version, content);
        if (saved.refused()) {
            return refused(id, step, version, content, saved.refusal());
        }
        int next = ApplicationForm.STEPS.indexOf(step) + 1;
        boolean stay = posted.getFirst("more") != null || next == ApplicationForm.STEPS.size();
        return Html.seeOther(
                ApplicationsResource.PATH + "/" + id + "/" + (stay ? step : ApplicationForm.STEPS.get(next)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(
            @RestPath String id,
            @RestPath String step,
            @RestForm String version,
            @RestForm String kind,
            @RestForm String remove,
            @RestForm("file") List<FileUpload> files) {
        ObjectNode content = ApplicationForm.of(licenses.applicationContent(id));
        List<Upload> uploads = Upload.of(files);
        ObjectNode changed = remove == null ? content : ApplicationForm.without(content, remove);
        for (Upload upload : uploads) {
            changed = ApplicationForm.withDocument(changed, kind, upload);
        }
        Attempt<Application> saved = save(id, version, changed);
        if (saved.refused()) {
            return refused(id, step, version, content, saved.refusal());
        }
        for (Upload upload : uploads) {
            Attempt<UploadedDocument> sent = Attempt.of(
                    () -> licenses.upload(id, upload.sha256(), upload.type(), upload.content()), page.language());
            if (sent.refused()) {
                String present = saved.answer().version().toString();
                return refused(id, step, present, changed, sent.refusal());
            }
        }
        return Html.seeOther(ApplicationsResource.PATH + "/" + id + "/documents");
    }

    private Attempt<Application> save(String id, String version, ObjectNode content) {
        return Attempt.of(() -> licenses.edit(id, Versions.tag(version), content), page.language());
    }

    private Response refused(String id, String step, String version, ObjectNode content, ProblemBody why) {
        return Html.refused(
                why.status(), page(id, step, version, Form.of(content).refused(why)));
    }

    private TemplateInstance page(String id, String step, String version, Form form) {
        Wizard wizard = new Wizard(id, version, step);
        return switch (step) {
            case "goods" -> Templates.goods(wizard, form);
            case "parties" -> Templates.parties(wizard, form);
            case "documents" ->
                Templates.documents(wizard, form, ApplicationForm.DOCUMENT_KINDS, Ahead.now(licenses.documents(id)));
            default -> {
                ApplicationCheck check = licenses.check(id);
                ProblemBody found = Findings.problem(
                        texts.get(
                                "check_found", page.language(), check.findings().size()),
                        Findings.ofApplication(check.findings(), page.language()));
                yield Templates.check(wizard, form.problem() == null ? form.refused(found) : form, check);
            }
        };
    }

    /** @param version of the application as the page shows it */
    @TemplateData
    public record Wizard(String id, String version, String step) {
        public List<String> steps() {
            return ApplicationForm.STEPS;
        }
    }
}
