package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.FiledAnswers.Prefill;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.ReportApi;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reports on a license: what has changed, or where goods are that left under it (LF-03). */
@Path("/console/exporter/licenses/{number}/report")
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class ReportFilingResource {

    /** Of goods that left; the others are of changes. */
    static final List<String> ON_GOODS = List.of("SHIPMENT", "ARRIVAL", "INSTALLATION", "USE");

    static final List<String> ON_CHANGES = List.of("CHANGE_OF_END_USE", "FACTS_CHANGED");

    static final List<String> CIRCUMSTANCES = List.of(
            "END_USER_CHANGED",
            "END_USER_MAY_CHANGE",
            "END_USE_CHANGED",
            "END_USE_MAY_CHANGE",
            "CERTIFICATE_FORGED",
            "CERTIFICATE_ALTERED",
            "CERTIFICATE_LAPSED",
            "CERTIFICATE_GOT_BY_FRAUD");

    private static final int BOOKINGS = 100;
    private static final PostedForm FIELDS =
            PostedForm.ofTexts().lists("/circumstances").flags("/truthful").integers("/lines/*/line");

    private final ReportApi reports;
    private final LicenseApi licenses;
    private final Page page;

    ReportFilingResource(@RestClient ReportApi reports, @RestClient LicenseApi licenses, Page page) {
        this.reports = reports;
        this.licenses = licenses;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(Subject about, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response blank(@RestPath String number, @RestQuery String kind, @RestQuery String declaration) {
        String chosen = among(ON_GOODS, kind) || among(ON_CHANGES, kind) ? kind : null;
        Subject about = subject(number, chosen, declaration);
        return Html.ok(Templates.report(about, Form.of(proposed(about))));
    }

    @POST
    @Operation(hidden = true)
    public Response file(@RestPath String number, MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        String key = fields.getFirst("key");
        ProblemBody refused = Attempt.refusal(() -> reports.file(number, key, request), page.language());
        if (refused == null) {
            return Html.seeOther(ReportsResource.PATH + "?done=reported");
        }
        Subject about = subject(
                number,
                request.path("kind").asText(),
                request.path("declarationId").asText(null));
        return Html.refused(
                refused.status(), Templates.report(about, Form.of(request).refused(refused)));
    }

    private Subject subject(String number, String kind, String declaration) {
        if (!among(ON_GOODS, kind)) {
            return new Subject(number, kind, null, null, List.of());
        }
        if (declaration == null || declaration.isBlank()) {
            return new Subject(number, kind, null, null, usedUnder(number));
        }
        return new Subject(number, kind, declaration, reports.prefill(number, declaration, kind), List.of());
    }

    /** The declarations under which goods of the license have left. */
    private List<String> usedUnder(String number) {
        return Ahead.now(licenses.ledger(number, Paging.first(BOOKINGS))).items().stream()
                .filter(entry -> entry.kind().equals("USED"))
                .map(entry -> entry.declarationId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean among(List<String> kinds, String kind) {
        return kind != null && kinds.contains(kind);
    }

    /** What the ledger knows of the goods is filled in. */
    private ObjectNode proposed(Subject about) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("day", page.today().toString());
        if (about.prefill() != null) {
            ArrayNode lines = content.putArray("lines");
            about.prefill().lines().forEach(line -> lines.addObject()
                    .put("line", line.line())
                    .put("quantity", line.used())
                    .put("unit", line.unit()));
        }
        return content;
    }

    /**
     * What a report is about.
     *
     * @param kind null while it is not chosen
     * @param declaration under which the goods left; null for changes, and while it is not chosen
     * @param prefill what the ledger knows of them, else null
     * @param declarations among which one can be chosen
     */
    @TemplateData
    public record Subject(String number, String kind, String declaration, Prefill prefill, List<String> declarations) {

        public boolean onGoods() {
            return among(ON_GOODS, kind);
        }

        public List<String> kindsOnGoods() {
            return ON_GOODS;
        }

        public List<String> kindsOnChanges() {
            return ON_CHANGES;
        }

        public List<String> circumstances() {
            return CIRCUMSTANCES;
        }
    }
}
