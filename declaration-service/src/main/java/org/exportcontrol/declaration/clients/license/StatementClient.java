package org.exportcontrol.declaration.clients.license;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.declaration.clients.Neighbor;
import org.exportcontrol.declaration.clients.NeighborConfig;

/**
 * Sends statements to license-service. A part may be sent again. The circuit breaker is its own: a comparison that
 * takes long over there must not keep declarants from license-service.
 */
@ApplicationScoped
public class StatementClient {

    private final StatementApi api;
    private final Neighbor neighbor;

    StatementClient(@RestClient StatementApi api, NeighborConfig config) {
        this.api = api;
        this.neighbor = new Neighbor(LicenseClient.NAME, config);
    }

    /**
     * @param date the day that the statement is about
     * @param actingSubject the person who asked for it, or this service
     */
    public StatementAnswer put(LocalDate date, String actingSubject, StatementPart part) {
        return neighbor.ask(() -> api.put(date, actingSubject, part), StatementAnswer.class);
    }
}
