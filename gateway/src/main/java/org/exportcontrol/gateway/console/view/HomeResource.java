package org.exportcontrol.gateway.console.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person who opens the gateway's address sees; programs that do not ask for a page get the index. */
@Path("/")
public class HomeResource {

    @CheckedTemplate(basePath = "console")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home();
    }

    @GET
    @Produces("text/html;qs=0.5")
    @PermitAll
    @Operation(hidden = true)
    public Response home() {
        return Html.ok(Templates.home());
    }
}
