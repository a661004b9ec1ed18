package org.exportcontrol.gateway.console.exporter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.FiledAnswers.Reports;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.ReportApi;
import org.exportcontrol.gateway.console.view.Html;
import org.jboss.resteasy.reactive.RestQuery;

/** What an exporter has reported of its licenses. */
@Path(ReportsResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class ReportsResource {

    static final String PATH = "/console/exporter/reports";

    private static final int PAGE = 50;

    private final ReportApi reports;

    ReportsResource(@RestClient ReportApi reports) {
        this.reports = reports;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reports(Reports reports);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String after) {
        return Html.ok(Templates.reports(reports.reports(null, null, null, Paging.of(after, PAGE))));
    }
}
