package org.exportcontrol.declaration.clients.controllist;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** MOFCOM's rulings at control-list-service, which only parties and services may read: the call bears a token. */
@RegisterRestClient(configKey = "control-list")
@OidcClientFilter
@Path("/v1/rulings")
interface RulingApi {

    @POST
    @Path("look-up")
    RulingsFound lookUp(GoodsRequest request);
}
