package org.exportcontrol.controllist.edition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.exportcontrol.common.persistence.DatabaseNotices;

/**
 * Hears of a new edition from the database in the moment of its commit. Only a shortcut: who misses a notice finds the
 * edition by looking, see {@link Editions}.
 */
@ApplicationScoped
class EditionNotices {

    /** The channel on which publications are told. */
    static final String CHANNEL = "edition";

    private final DatabaseNotices notices;

    EditionNotices(
            Editions editions,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.notices = new DatabaseNotices(
                "control-list-service edition notices",
                CHANNEL,
                new DatabaseNotices.Account(url, user, password),
                Duration.ofSeconds(5),
                false,
                editions::check);
    }

    void start(@Observes StartupEvent started) {
        notices.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        notices.stop();
    }
}
