package org.exportcontrol.gateway.console.customs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.ControlListApi;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.GoodsItem;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.ScreeningAnswers.Screening;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.jboss.resteasy.reactive.RestPath;

/** Why goods were found controlled or not: the declared goods are screened again, as of the day of the file. */
@Path("/console/customs/declarations/{id}/lines/{line}/trace")
@Produces(Html.TYPE)
@RolesAllowed(Roles.CUSTOMS)
public class TraceResource {

    private static final List<String> SCREENED = List.of(
            "commodityCode", "name", "form", "constituents", "compositionComplete", "alloyPartners", "processingStage");

    private final DeclarationApi declarations;
    private final ControlListApi controlList;
    private final ObjectMapper json;
    private final Page page;

    TraceResource(
            @RestClient DeclarationApi declarations,
            @RestClient ControlListApi controlList,
            ObjectMapper json,
            Page page) {
        this.declarations = declarations;
        this.controlList = controlList;
        this.json = json;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance trace(Declaration declaration, Screening screening);
    }

    @GET
    @Operation(hidden = true)
    public Response trace(@RestPath String id, @RestPath Integer line) {
        Declaration file = Ahead.now(declarations.declaration(id));
        List<GoodsItem> goods = Lists.of(file.form().lines());
        if (line < 1 || line > goods.size()) {
            throw Problem.of(CommonProblem.NOT_FOUND).exception();
        }
        return Html.ok(Templates.trace(file, controlList.screen(request(file, goods.get(line - 1), line))));
    }

    private ObjectNode request(Declaration file, GoodsItem item, int line) {
        ObjectNode request = json.createObjectNode();
        request.put("asOf", (file.list() == null ? page.today() : file.list().asOf()).toString());
        ObjectNode goods = request.putArray("lines").addObject();
        goods.put("line", line);
        ObjectNode declared = json.valueToTree(item);
        SCREENED.stream().filter(declared::hasNonNull).forEach(field -> goods.set(field, declared.get(field)));
        if (file.form().movement() != null) {
            goods.put("movement", file.form().movement());
        }
        return request;
    }
}
