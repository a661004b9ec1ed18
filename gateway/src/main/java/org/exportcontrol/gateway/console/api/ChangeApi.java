package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.FiledAnswers.Change;
import org.exportcontrol.gateway.console.api.FiledAnswers.Changes;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** license-service's public API on changes of licenses (LF-01). Each call may throw {@link ServiceRefused}. */
@Path("/v1")
@RegisterRestClient(configKey = "license")
@RegisterClientHeaders(SessionHeaders.class)
public interface ChangeApi {

    String KEY = "Idempotency-Key";

    @POST
    @Path("licenses/{number}/changes")
    Change file(@RestPath String number, @HeaderParam(KEY) String key, JsonNode request);

    @GET
    @Path("license-changes")
    Changes changes(@RestQuery String state, @BeanParam Paging paging);

    @GET
    @Path("license-changes/{id}")
    Change change(@RestPath String id);

    /** @param move {@code accept} or {@code withdraw} */
    @POST
    @Path("license-changes/{id}/{move}")
    Change move(@RestPath String id, @RestPath String move, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    @POST
    @Path("license-changes/{id}/decide")
    Change decide(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
