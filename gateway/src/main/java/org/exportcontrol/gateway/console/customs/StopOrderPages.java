package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.StopOrderAnswers.StopOrders;
import org.exportcontrol.gateway.console.api.StopOrderApi;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The stop orders of MOFCOM: what each holds at this office, and whether the office has acknowledged it. */
@Path("/console/customs/stop-orders")
@Produces(Html.TYPE)
@RolesAllowed(Roles.CUSTOMS)
public class StopOrderPages {

    private static final int PAGE = 20;

    private final StopOrderApi orders;
    private final Page page;

    StopOrderPages(@RestClient StopOrderApi orders, Page page) {
        this.orders = orders;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance stopOrders(StopOrders orders, boolean lifted, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String lifted, @RestQuery String after) {
        boolean liftedToo = "true".equals(lifted);
        return Html.ok(Templates.stopOrders(orders.list(!liftedToo, Paging.of(after, PAGE)), liftedToo, Form.empty()));
    }

    @POST
    @Path("{id}/acknowledgment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response acknowledge(@RestPath String id, @FormParam("version") String version) {
        ProblemBody refused = Attempt.refusal(() -> orders.acknowledge(id, Versions.tag(version)), page.language());
        if (refused != null) {
            Form form = Form.empty().refused(refused);
            return Html.refused(
                    refused.status(), Templates.stopOrders(orders.list(true, Paging.first(PAGE)), false, form));
        }
        return Html.seeOther("/console/customs/stop-orders?done=customsAcknowledged");
    }
}
