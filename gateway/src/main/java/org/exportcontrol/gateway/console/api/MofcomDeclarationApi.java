package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.MofcomDeclarationAnswers.Identifications;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** declaration-service's public API on identifications. Each call may throw {@link ServiceRefused}. */
@Path("/v1")
@RegisterRestClient(configKey = "declaration")
@RegisterClientHeaders(SessionHeaders.class)
public interface MofcomDeclarationApi {

    @GET
    @Path("identifications")
    Identifications identifications(@RestQuery Integer limit);

    /** @param ifMatch version of the declaration */
    @POST
    @Path("identifications/{id}/conclusion")
    Declaration conclude(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @POST
    @Path("identifications/{id}/entrustments")
    Declaration entrust(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    /** @param move {@code opinion} or {@code withdrawal} */
    @POST
    @Path("identifications/{id}/entrustments/{entrustment}/{move}")
    Declaration moveEntrustment(
            @RestPath String id,
            @RestPath String entrustment,
            @RestPath String move,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode request);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
