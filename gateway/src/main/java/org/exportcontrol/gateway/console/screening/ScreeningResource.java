package org.exportcontrol.gateway.console.screening;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
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
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.ControlListApi;
import org.exportcontrol.gateway.console.api.ScreeningAnswers.Screening;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;

/** Are these goods controlled on that day, and why? Open to everybody; nothing is kept. */
@Path("/console/screening")
@Produces(Html.TYPE)
public class ScreeningResource {

    static final List<String> FORMS =
            List.of("METAL", "ALLOY", "TARGET", "PERMANENT_MAGNET", "OXIDE", "COMPOUND", "OTHER");

    private static final PostedForm FIELDS = PostedForm.ofTexts()
            .lists("/lines/*/alloyPartners", "/lines/*/endUses", "/lines/*/relatedItems")
            .flags("/lines/*/compositionComplete", "/lines/*/constituents/*/principal");

    private final ControlListApi controlList;
    private final Page page;

    ScreeningResource(@RestClient ControlListApi controlList, Page page) {
        this.controlList = controlList;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/screening")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance screening(Form form, List<String> forms, Screening screening);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response form() {
        ObjectNode today = JsonNodeFactory.instance.objectNode();
        today.put("asOf", page.today().toString());
        return Html.ok(Templates.screening(Form.of(today), FORMS, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public Response screen(MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        if (request.at("/lines/0").isMissingNode()) {
            request.putArray("lines").addObject();
        }
        Attempt<Screening> screening = Attempt.of(() -> controlList.screen(request), page.language());
        Form form = Form.of(request).refused(screening.refusal());
        TemplateInstance shown = Templates.screening(form, FORMS, screening.answer());
        return screening.refused() ? Html.refused(screening.refusal().status(), shown) : Html.ok(shown);
    }
}
