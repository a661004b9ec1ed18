package org.exportcontrol.declaration.clients.license;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.common.security.Caller;

/** The internal operations of license-service that only this service calls. */
@RegisterRestClient(configKey = "license")
@OidcClientFilter
@Path("/internal/v1")
interface LicenseApi {

    @PUT
    @Path("holds/{declaration}")
    HoldVerdict hold(
            @PathParam("declaration") UUID declaration,
            @HeaderParam(Caller.ACTING_SUBJECT) String actingSubject,
            HoldRequest request);

    @POST
    @Path("holds/{declaration}/use")
    UseVerdict use(
            @PathParam("declaration") UUID declaration,
            @HeaderParam(Caller.ACTING_SUBJECT) String actingSubject,
            AttemptRequest request);

    @POST
    @Path("holds/{declaration}/reversal")
    void reverse(
            @PathParam("declaration") UUID declaration,
            @HeaderParam(Caller.ACTING_SUBJECT) String actingSubject,
            AttemptRequest request);

    @POST
    @Path("holds/{declaration}/corrections")
    LedgerStatus correct(
            @PathParam("declaration") UUID declaration,
            @HeaderParam(Caller.ACTING_SUBJECT) String actingSubject,
            CorrectionRequest request);

    @DELETE
    @Path("holds/{declaration}")
    void free(
            @PathParam("declaration") UUID declaration,
            @QueryParam("attempt") int attempt,
            @HeaderParam(Caller.ACTING_SUBJECT) String actingSubject);

    @POST
    @Path("party-checks")
    PartyCheck check(@HeaderParam(Caller.ACTING_SUBJECT) String actingSubject, PartyCheckRequest request);

    /** Names the attempt that asks. */
    record AttemptRequest(int attempt) {}
}
