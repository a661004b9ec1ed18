package org.exportcontrol.gateway.console.exporter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.ChangeApi;
import org.exportcontrol.gateway.console.api.FiledAnswers.Changes;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Changes of an exporter's licenses: what was asked for, and what became of it (LF-01). */
@Path(ChangesResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class ChangesResource {

    static final String PATH = "/console/exporter/changes";

    private static final int PAGE = 50;

    private final ChangeApi changes;
    private final Page page;

    ChangesResource(@RestClient ChangeApi changes, Page page) {
        this.changes = changes;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance changes(Changes changes, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String after) {
        return Html.ok(Templates.changes(changes.changes(null, Paging.of(after, PAGE)), Form.empty()));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath String id, @RestForm String version) {
        ProblemBody refused =
                Attempt.refusal(() -> changes.move(id, "withdraw", Versions.tag(version)), page.language());
        return refused == null
                ? Html.seeOther(PATH + "?done=withdrawn")
                : Html.refused(
                        refused.status(),
                        Templates.changes(
                                changes.changes(null, Paging.first(PAGE)),
                                Form.empty().refused(refused)));
    }
}
