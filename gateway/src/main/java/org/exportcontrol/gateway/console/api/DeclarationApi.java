package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.CheckAnswers.Check;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declarations;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Paper;
import org.exportcontrol.gateway.console.api.StoryAnswers.Story;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** declaration-service's public API, as far as the console asks it. Each call may throw {@link ServiceRefused}. */
@Path("/v1")
@RegisterRestClient(configKey = "declaration")
@RegisterClientHeaders(SessionHeaders.class)
public interface DeclarationApi {

    String KEY = "Idempotency-Key";

    @GET
    @Path("declarations")
    Uni<Declarations> declarations(@RestQuery String state, @BeanParam Paging paging);

    @POST
    @Path("declarations")
    Declaration draft(@HeaderParam(KEY) String key, JsonNode request);

    @GET
    @Path("declarations/{id}")
    Uni<Declaration> declaration(@RestPath String id);

    /** The same as it goes over the wire, to be edited and sent back. */
    @GET
    @Path("declarations/{id}")
    Uni<JsonNode> declarationContent(@RestPath String id);

    @PUT
    @Path("declarations/{id}")
    Declaration edit(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @POST
    @Path("declarations/{id}/check")
    Uni<Check> check(@RestPath String id);

    @POST
    @Path("declarations/{id}/lodge")
    Declaration lodge(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(KEY) String key);

    @POST
    @Path("declarations/{id}/withdraw")
    Declaration withdraw(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(KEY) String key);

    @POST
    @Path("declarations/{id}/copy")
    Declaration copy(@RestPath String id, @HeaderParam(KEY) String key);

    @GET
    @Path("declarations/{id}/story")
    Uni<Story> story(@RestPath String id);

    @GET
    @Path("declarations/{id}/papers")
    Uni<List<Paper>> papers(@RestPath String id);

    @PUT
    @Path("declarations/{id}/papers/{sha256}")
    @Consumes(MediaType.WILDCARD)
    Paper upload(
            @RestPath String id,
            @RestPath String sha256,
            @RestQuery String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            byte[] content);

    @POST
    @Path("declarations/{id}/challenges/{challenge}/reply")
    Declaration reply(
            @RestPath String id,
            @RestPath String challenge,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(KEY) String key,
            JsonNode request);

    @POST
    @Path("declarations/{id}/challenges/{challenge}/supplement")
    Declaration supplement(
            @RestPath String id,
            @RestPath String challenge,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(KEY) String key,
            JsonNode request);

    @GET
    @Path("declarations/{id}/notices/{number}/page")
    @Produces(MediaType.TEXT_HTML)
    String notice(@RestPath String id, @RestPath String number);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
