package org.exportcontrol.gateway.console.view;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Pages as answers. */
public final class Html {

    /** With the language of the text: screen readers and caches ask for it. */
    public static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}

    public static Response ok(TemplateInstance page) {
        return of(Response.Status.OK.getStatusCode(), page);
    }

    /** A form shown again, with what is wrong with it. */
    public static Response refused(int status, TemplateInstance page) {
        return of(status, page);
    }

    /** After something was done: the browser reads the page anew, so reloading it does nothing twice. */
    public static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static Response of(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.valueOf(TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }
}
