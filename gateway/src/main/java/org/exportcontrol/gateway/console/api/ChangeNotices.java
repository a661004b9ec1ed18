package org.exportcontrol.gateway.console.api;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.SseEvent;

/** declaration-service's stream of changes that a person may see. It has connections of its own. */
@Path("/v1/events")
@RegisterRestClient(configKey = "declaration-events")
public interface ChangeNotices {

    /** @param bearer the person's own token: the stream outlives the request that opened it */
    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    Multi<SseEvent<String>> stream(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
