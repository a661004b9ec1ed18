package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.CodeTableAnswers.CodeTable;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** declaration-service's public API on code tables. Each call may throw {@link ServiceRefused}. */
@Path("/v1/code-tables")
@RegisterRestClient(configKey = "declaration")
@RegisterClientHeaders(SessionHeaders.class)
public interface CodeTableApi {

    @GET
    List<CodeTable> tables();

    @GET
    @Path("{table}")
    CodeTable table(@RestPath String table, @RestQuery String asOf);

    @PUT
    @Path("{table}")
    @Consumes("text/csv")
    CodeTable replace(@RestPath String table, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] csv);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
