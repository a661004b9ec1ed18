package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.MofcomListAnswers.Draft;
import org.exportcontrol.gateway.console.api.MofcomListAnswers.Drafts;
import org.exportcontrol.gateway.console.api.MofcomListAnswers.Impact;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** control-list-service's public API on drafts of announcements. Each call may throw {@link ServiceRefused}. */
@Path("/v1/drafts")
@RegisterRestClient(configKey = "control-list")
@RegisterClientHeaders(SessionHeaders.class)
public interface MofcomListApi {

    @GET
    Drafts drafts(@RestQuery String state, @BeanParam Paging paging);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Draft create(@HeaderParam(MofcomLicenseApi.KEY) String key, byte[] document);

    @GET
    @Path("{id}")
    Draft draft(@RestPath String id);

    @GET
    @Path("{id}/impact")
    Impact impact(@RestPath String id);

    @PUT
    @Path("{id}/document")
    @Consumes(MediaType.APPLICATION_JSON)
    Draft replace(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] document);

    /** @param move {@code submit}, {@code publish} or {@code withdraw} */
    @POST
    @Path("{id}/{move}")
    Draft move(@RestPath String id, @RestPath String move, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    @POST
    @Path("{id}/send-back")
    Draft sendBack(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
