package org.exportcontrol.declaration.clients.controllist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The operations of control-list-service that this service uses. */
@RegisterRestClient(configKey = "control-list")
@Path("/v1")
interface ControlListApi {

    @POST
    @Path("screenings")
    Screening screen(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language, ScreeningRequest request);

    @GET
    @Path("entries/{code}")
    ListedEntry entry(@PathParam("code") String code, @QueryParam("asOf") LocalDate asOf);

    @GET
    @Path("announcements/{id}/touched-entries")
    TouchedEntries touched(@PathParam("id") String announcement);
}
