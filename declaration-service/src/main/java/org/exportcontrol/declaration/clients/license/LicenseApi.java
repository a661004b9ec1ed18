package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
    HeldNow reverse(
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

    @GET
    @Path("holds/{declaration}")
    HeldNow read(@PathParam("declaration") UUID declaration);

    @POST
    @Path("party-checks")
    PartyCheck check(@HeaderParam(Caller.ACTING_SUBJECT) String actingSubject, PartyCheckRequest request);

    /**
     * What stands in the ledger for a declaration.
     *
     * @param attempt the highest that was seen
     * @param state NONE, HELD, USED or FREED
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeldNow(int attempt, String state) {

        /** Whether nothing is held, or what is held is a later attempt's. */
        boolean isFreedBy(int freeing) {
            return "NONE".equals(state) || "FREED".equals(state) || (state != null && attempt > freeing);
        }
    }

    /** Names the attempt that asks. */
    record AttemptRequest(int attempt) {}
}
