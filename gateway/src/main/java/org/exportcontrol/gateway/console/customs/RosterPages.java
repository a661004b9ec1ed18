package org.exportcontrol.gateway.console.customs;

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
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Officer;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;

/** The officers of an office: who is on duty, and how much each has open. */
@Path(RosterPages.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.CUSTOMS)
public class RosterPages {

    static final String PATH = "/console/customs/roster";

    private static final PostedForm FIELDS = PostedForm.ofTexts().flags("/onDuty");

    private final CustomsApi customs;
    private final Session session;
    private final Page page;

    RosterPages(@RestClient CustomsApi customs, Session session, Page page) {
        this.customs = customs;
        this.session = session;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance roster(List<Officer> officers, boolean moves, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        return Html.ok(shown(Form.empty()));
    }

    /** Puts an officer on the roster, on duty or off it. */
    @POST
    @Operation(hidden = true)
    public Response put(MultivaluedMap<String, String> fields) {
        ObjectNode given = FIELDS.read(fields);
        ObjectNode request = given.deepCopy();
        request.remove("subject");
        String subject = given.path("subject").asText();
        if (subject.isBlank()) {
            return Html.seeOther(PATH);
        }
        ProblemBody refused = Attempt.refusal(() -> customs.officer(subject, request), page.language());
        return refused == null
                ? Html.seeOther(PATH + "?done=customsRoster")
                : Html.refused(refused.status(), shown(Form.of(given).refused(refused)));
    }

    private TemplateInstance shown(Form form) {
        return Templates.roster(Ahead.now(customs.officers()), session.hasDuty(Duties.SUPERVISOR), form);
    }
}
