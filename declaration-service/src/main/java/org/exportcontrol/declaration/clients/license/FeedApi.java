package org.exportcontrol.declaration.clients.license;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.common.event.EventPage;

/** License-service's feed of changes. */
@RegisterRestClient(configKey = "license")
@OidcClientFilter
@Path("/v1/events")
interface FeedApi {

    @GET
    EventPage events(@QueryParam("after") long after, @QueryParam("limit") int limit);
}
