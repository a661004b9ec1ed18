package org.exportcontrol.common.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.exportcontrol.common.persistence.DatabaseNotices;
import org.jboss.logging.Logger;

/**
 * Hears from the database when the feed has grown, whichever replica numbered the events: one connection per replica,
 * opened with the first listener. A notice is only a shortcut: listeners are called once a second anyway.
 */
@ApplicationScoped
public class FeedNotices {

    /** The channel on which {@link EventPublisher} tells that it has numbered events. */
    static final String CHANNEL = "event_feed";

    private static final Logger LOG = Logger.getLogger(FeedNotices.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final DatabaseNotices notices;

    FeedNotices(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.notices = new DatabaseNotices(
                "feed notices",
                CHANNEL,
                new DatabaseNotices.Account(url, user, password),
                Duration.ofSeconds(1),
                true,
                this::tell);
    }

    /** @param heard called when the feed may have grown; must return at once */
    public void listen(Runnable heard) {
        listeners.add(heard);
        notices.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        notices.stop();
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                // One listener's failure is not the others'.
                LOG.errorf(failure, "A listener to the feed failed");
            }
        }
    }
}
