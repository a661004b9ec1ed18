package org.exportcontrol.gateway.console.mofcom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.FiledAnswers.Report;
import org.exportcontrol.gateway.console.api.FiledAnswers.Reports;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.ReportApi;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What holders report of their licenses, and what is decided on it (LF-03). */
@Path(ReportResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class ReportResource {

    static final String PATH = "/console/mofcom/reports";

    private static final List<String> STATES = List.of("OPEN", "CLOSED", "RECORDED", "CORRECTED");
    private static final List<String> KINDS =
            List.of("CHANGE_OF_END_USE", "FACTS_CHANGED", "SHIPMENT", "ARRIVAL", "INSTALLATION", "USE");
    private static final List<String> OUTCOMES = List.of("GO_ON", "DEMAND_CHANGE", "WITHDRAW", "REVOKE");

    private final ReportApi reports;
    private final Session session;
    private final Page page;

    ReportResource(@RestClient ReportApi reports, Session session, Page page) {
        this.reports = reports;
        this.session = session;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reports(Filter filter, Reports found);

        static native TemplateInstance report(
                Report report, List<String> outcomes, List<String> grounds, boolean decides, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @RestQuery String kind, @RestQuery String state, @RestQuery String license, @RestQuery String after) {
        Filter filter = new Filter(Fields.given(kind), Fields.given(state), Fields.given(license));
        return Html.ok(Templates.reports(
                filter,
                reports.reports(filter.kind(), filter.state(), filter.license(), Paging.of(after, Search.LIMIT))));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    @POST
    @Path("{id}/decide")
    @Operation(hidden = true)
    public Response decide(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = PostedForm.ofTexts().read(fields);
        ProblemBody refused =
                Attempt.refusal(() -> reports.decide(id, Fields.ifMatch(fields), request), page.language());
        return refused == null
                ? Html.seeOther(PATH + "/" + Fields.encode(id) + "?done=mofcomMoved")
                : Html.refused(refused.status(), shown(id, Form.of(request).refused(refused)));
    }

    private TemplateInstance shown(String id, Form form) {
        List<String> grounds = Stream.of(LicenseMoves.WITHDRAW, LicenseMoves.REVOKE)
                .flatMap(move -> move.grounds().stream())
                .distinct()
                .toList();
        return Templates.report(reports.report(id), OUTCOMES, grounds, session.hasDuty("decide"), form);
    }

    /** What a person looks for; null where anything will do. */
    @TemplateData
    record Filter(String kind, String state, String license) {

        public List<String> kinds() {
            return KINDS;
        }

        public List<String> states() {
            return STATES;
        }

        /** The address of the rest of the list, without the position. */
        public String rest() {
            return PATH + "?" + with("kind", kind) + with("state", state) + with("license", license) + "after=";
        }

        private static String with(String name, String value) {
            return value == null ? "" : name + "=" + Fields.encode(value) + "&";
        }
    }
}
