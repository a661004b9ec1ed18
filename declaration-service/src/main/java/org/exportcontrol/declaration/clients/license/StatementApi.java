package org.exportcontrol.declaration.clients.license;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.common.security.Caller;

/** The operation of license-service that takes statements. */
@RegisterRestClient(configKey = "license")
@OidcClientFilter
@Path("/internal/v1/statements")
interface StatementApi {

    @PUT
    @Path("{date}")
    StatementAnswer put(
            @PathParam("date") LocalDate date,
            @HeaderParam(Caller.ACTING_SUBJECT) String actingSubject,
            StatementPart part);
}
