package org.exportcontrol.declaration.clients.license;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.declaration.clients.Neighbor;
import org.exportcontrol.declaration.clients.NeighborConfig;

/** Reads the calendar of license-service. Its failures are no reason to leave license-service alone elsewhere. */
@ApplicationScoped
public class CalendarClient {

    private final CalendarApi api;
    private final Neighbor neighbor;

    CalendarClient(@RestClient CalendarApi api, NeighborConfig config) {
        this.api = api;
        this.neighbor = new Neighbor(LicenseClient.NAME, config);
    }

    public CalendarAnswer years() {
        return neighbor.ask(api::years, CalendarAnswer.class);
    }
}
