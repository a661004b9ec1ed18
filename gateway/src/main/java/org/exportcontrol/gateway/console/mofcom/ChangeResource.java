package org.exportcontrol.gateway.console.mofcom;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.ChangeApi;
import org.exportcontrol.gateway.console.api.FiledAnswers.Change;
import org.exportcontrol.gateway.console.api.FiledAnswers.Changes;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Changes of licenses that exporters asked for: accepted, then decided by another person (LF-01). */
@Path(ChangeResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class ChangeResource {

    static final String PATH = "/console/mofcom/changes";

    private static final List<String> STATES = List.of("FILED", "ACCEPTED", "GRANTED", "REFUSED", "WITHDRAWN");
    private static final PostedForm FIELDS = PostedForm.ofTexts().flags("/granted");

    private final ChangeApi changes;
    private final LicenseApi license;
    private final Session session;
    private final Page page;

    ChangeResource(@RestClient ChangeApi changes, @RestClient LicenseApi license, Session session, Page page) {
        this.changes = changes;
        this.license = license;
        this.session = session;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance changes(Search search, Changes found, List<String> states);

        static native TemplateInstance change(Change change, License license, boolean decides, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String state, @RestQuery String after) {
        Search search = new Search(null, Fields.given(state));
        return Html.ok(
                Templates.changes(search, changes.changes(search.state(), Paging.of(after, Search.LIMIT)), STATES));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    @POST
    @Path("{id}/accept")
    @Operation(hidden = true)
    public Response accept(@RestPath String id, MultivaluedMap<String, String> fields) {
        return done(
                id,
                Attempt.refusal(() -> changes.move(id, "accept", Fields.ifMatch(fields)), page.language()),
                Form.empty());
    }

    @POST
    @Path("{id}/decide")
    @Operation(hidden = true)
    public Response decide(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        return done(
                id,
                Attempt.refusal(() -> changes.decide(id, Fields.ifMatch(fields), request), page.language()),
                Form.of(request));
    }

    private Response done(String id, ProblemBody refused, Form form) {
        return refused == null
                ? Html.seeOther(PATH + "/" + Fields.encode(id) + "?done=mofcomMoved")
                : Html.refused(refused.status(), shown(id, form.refused(refused)));
    }

    private TemplateInstance shown(String id, Form form) {
        Change change = changes.change(id);
        return Templates.change(
                change, Ahead.now(license.license(change.licenseNumber())), session.hasDuty("decide"), form);
    }
}
