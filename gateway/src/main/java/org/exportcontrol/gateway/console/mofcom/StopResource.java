package org.exportcontrol.gateway.console.mofcom;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.StopOrderAnswers.StopOrder;
import org.exportcontrol.gateway.console.api.StopOrderAnswers.StopOrders;
import org.exportcontrol.gateway.console.api.StopOrderApi;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Stop orders: what customs is told not to release, what that met, and the end of it. */
@Path("/console/mofcom/stop-orders")
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class StopResource {

    private static final String PAGE = "/console/mofcom/stop-orders";
    private static final int LIMIT = 50;
    private static final PostedForm FIELDS = PostedForm.ofTexts();

    private final StopOrderApi orders;
    private final Page page;

    StopResource(@RestClient StopOrderApi orders, Page page) {
        this.orders = orders;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance stops(StopOrders orders, boolean lifted, Form form);

        static native TemplateInstance stop(StopOrder order, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery boolean lifted, @RestQuery String after) {
        return Html.ok(Templates.stops(orders(lifted, after), lifted, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response issue(MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        Attempt<StopOrder> order = Attempt.of(() -> orders.stop(Fields.key(fields), request), page.language());
        return order.refused()
                ? Html.refused(
                        order.refusal().status(),
                        Templates.stops(
                                orders(false, null), false, Form.of(request).refused(order.refusal())))
                : Html.seeOther(PAGE + "/" + order.answer().id() + "?done=mofcomStopped");
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@RestPath String id) {
        return Html.ok(Templates.stop(orders.read(id), Form.empty()));
    }

    @POST
    @Path("{id}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lift(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        ProblemBody refused = Attempt.refusal(() -> orders.lift(id, Fields.ifMatch(fields), request), page.language());
        return refused == null
                ? Html.seeOther(PAGE + "/" + id + "?done=mofcomLifted")
                : Html.refused(
                        refused.status(),
                        Templates.stop(orders.read(id), Form.of(request).refused(refused)));
    }

    private StopOrders orders(boolean lifted, String after) {
        return orders.list(!lifted, Paging.of(after, LIMIT));
    }
}
