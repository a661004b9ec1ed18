package org.exportcontrol.declaration.clients.license;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.event.EventPage;
import org.exportcontrol.declaration.clients.Neighbor;
import org.exportcontrol.declaration.clients.NeighborConfig;

/** Reads license-service's feed. It is asked again soon, so a call that fails is not repeated. */
@ApplicationScoped
public class FeedClient {

    private static final int GONE = 410;

    private final FeedApi api;
    private final Neighbor neighbor;

    FeedClient(@RestClient FeedApi api, NeighborConfig config) {
        this.api = api;
        this.neighbor = Neighbor.askedOnce(LicenseClient.NAME, config);
    }

    /**
     * The events after a position.
     *
     * @return empty when the feed ends before it: license-service was restored from a backup
     */
    public Optional<EventPage> after(long position, int limit) {
        return Optional.ofNullable(neighbor.ask(() -> page(position, limit), EventPage.class));
    }

    private EventPage page(long position, int limit) {
        try {
            EventPage page = api.events(position, limit);
            if (page == null || page.items() == null || page.next() < position) {
                throw new ProcessingException("It answers something else");
            }
            return page;
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == GONE) {
                return null;
            }
            throw answer;
        }
    }
}
