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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.ChangeApi;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;

/** Asks for a change of a license. Its key elements do not change: they want a new license (LF-01). */
@Path("/console/exporter/licenses/{number}/change")
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class ChangeRequestResource {

    private final ChangeApi changes;
    private final LicenseApi licenses;
    private final Page page;

    ChangeRequestResource(@RestClient ChangeApi changes, @RestClient LicenseApi licenses, Page page) {
        this.changes = changes;
        this.licenses = licenses;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance change(License license, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response blank(@RestPath String number) {
        return Html.ok(Templates.change(Ahead.now(licenses.license(number)), Form.empty()));
    }

    @POST
    @Operation(hidden = true)
    public Response file(@RestPath String number, MultivaluedMap<String, String> fields) {
        ObjectNode request = PostedForm.ofTexts().read(fields);
        String key = fields.getFirst("key");
        ProblemBody refused = Attempt.refusal(() -> changes.file(number, key, request), page.language());
        return refused == null
                ? Html.seeOther(ChangesResource.PATH + "?done=changeFiled")
                : Html.refused(
                        refused.status(),
                        Templates.change(
                                Ahead.now(licenses.license(number)),
                                Form.of(request).refused(refused)));
    }
}
