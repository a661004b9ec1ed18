package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.FilingAnswers.NewTemplate;
import org.exportcontrol.gateway.console.api.FilingAnswers.Power;
import org.exportcontrol.gateway.console.api.FilingAnswers.Powers;
import org.exportcontrol.gateway.console.api.FilingAnswers.Template;
import org.exportcontrol.gateway.console.api.FilingAnswers.Templates;
import org.jboss.resteasy.reactive.RestPath;

/** declaration-service's public API on what declarations are filed with. Each call may throw {@link ServiceRefused}. */
@Path("/v1")
@RegisterRestClient(configKey = "declaration")
@RegisterClientHeaders(SessionHeaders.class)
public interface FilingApi {

    String KEY = "Idempotency-Key";

    @GET
    @Path("templates")
    Templates templates(@BeanParam Paging paging);

    @POST
    @Path("templates")
    Template keep(@HeaderParam(KEY) String key, NewTemplate request);

    @DELETE
    @Path("templates/{id}")
    void drop(@RestPath String id);

    @POST
    @Path("templates/{id}/declarations")
    Declaration draft(@RestPath String id, @HeaderParam(KEY) String key);

    @GET
    @Path("powers-of-attorney")
    Powers powers(@BeanParam Paging paging);

    @POST
    @Path("powers-of-attorney")
    Power give(@HeaderParam(KEY) String key, JsonNode request);

    @POST
    @Path("powers-of-attorney/{id}/revoke")
    Power revoke(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
