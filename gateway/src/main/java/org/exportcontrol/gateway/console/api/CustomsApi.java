package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Change;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Inspection;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Lane;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Officer;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Referrals;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What declaration-service has for customs, beside {@link DeclarationApi}. Each call may throw {@link ServiceRefused}. */
@Path("/v1")
@RegisterRestClient(configKey = "declaration")
@RegisterClientHeaders(SessionHeaders.class)
public interface CustomsApi {

    /** Reading a lane is noted nowhere, so a board may ask for many. */
    @GET
    @Path("declarations/{id}/lane")
    Uni<Lane> lane(@RestPath String id);

    @GET
    @Path("lane-officers")
    Uni<List<Officer>> officers();

    /** Sets the whole entry of an officer. */
    @PUT
    @Path("lane-officers/{subject}")
    Officer officer(@RestPath String subject, JsonNode request);

    @GET
    @Path("declarations/{id}/inspections")
    Uni<List<Inspection>> inspections(@RestPath String id);

    @GET
    @Path("declarations/{id}/change-requests")
    Uni<List<Change>> changes(@RestPath String id);

    @POST
    @Path("declarations/{id}/release")
    void release(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    /** @param move the last segment: a move of the declaration itself */
    @POST
    @Path("declarations/{id}/{move}")
    void move(
            @RestPath String id,
            @RestPath String move,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode request);

    /**
     * A move of a part of the declaration.
     *
     * @param parts which parts: holds, challenges, inspections, change-requests or penalty-referrals
     */
    @POST
    @Path("declarations/{id}/{parts}/{part}/{move}")
    void movePart(
            @RestPath String id,
            @RestPath String parts,
            @RestPath String part,
            @RestPath String move,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode request);

    @POST
    @Path("declarations/{id}/challenges/{challenge}/notices/{number}/service")
    void serve(
            @RestPath String id,
            @RestPath String challenge,
            @RestPath String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode request);

    @GET
    @Path("penalty-referrals")
    Referrals referrals(@RestQuery String state, @RestQuery Integer limit);

    @GET
    @Path("declarations/{id}/papers/{sha256}")
    Response paper(@RestPath String id, @RestPath String sha256);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
