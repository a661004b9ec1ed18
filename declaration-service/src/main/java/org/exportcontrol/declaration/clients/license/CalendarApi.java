package org.exportcontrol.declaration.clients.license;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** License-service's calendar, which anyone may read: the call bears no token. */
@RegisterRestClient(configKey = "license")
@Path("/v1/calendar")
interface CalendarApi {

    @GET
    CalendarAnswer years();
}
