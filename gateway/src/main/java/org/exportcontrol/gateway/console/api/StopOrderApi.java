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
import org.exportcontrol.gateway.console.api.StopOrderAnswers.StopOrder;
import org.exportcontrol.gateway.console.api.StopOrderAnswers.StopOrders;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** declaration-service's public API on stop orders. Each call may throw {@link ServiceRefused}. */
@Path("/v1/stop-orders")
@RegisterRestClient(configKey = "declaration")
@RegisterClientHeaders(SessionHeaders.class)
public interface StopOrderApi {

    @GET
    StopOrders list(@RestQuery Boolean standing, @BeanParam Paging paging);

    @POST
    StopOrder stop(@HeaderParam(MofcomLicenseApi.KEY) String key, JsonNode request);

    @GET
    @Path("{id}")
    StopOrder read(@RestPath String id);

    @POST
    @Path("{id}/lift")
    StopOrder lift(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @POST
    @Path("{id}/acknowledgment")
    StopOrder acknowledge(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
