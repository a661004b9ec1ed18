package org.exportcontrol.controllist.edition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears of a new edition from the database in the moment of its commit. Only a shortcut: who misses a notice finds the
 * edition by looking, see {@link Editions}.
 */
@ApplicationScoped
class EditionNotices {

    /** The channel on which publications are told. */
    static final String CHANNEL = "edition";

    private static final Logger LOG = Logger.getLogger(EditionNotices.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final int RETRY_SECONDS = 5;

    private final Editions editions;
    private final String url;
    private final Properties account = new Properties();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread listener;

    EditionNotices(
            Editions editions,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.editions = editions;
        this.url = url;
        account.setProperty("user", user);
        account.setProperty("password", password);
        account.setProperty("ApplicationName", "control-list-service edition notices");
        account.setProperty("tcpKeepAlive", "true");
    }

    void start(@Observes StartupEvent started) {
        listener = new Thread(this::listen, "edition-notices");
        listener.setDaemon(true);
        listener.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
        listener.interrupt();
    }

    private void listen() {
        boolean told = false;
        while (stopping.getCount() > 0) {
            try (Connection connection = DriverManager.getConnection(url, account);
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                told = false;
                editions.check(); // what was published while nobody listened
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException away) {
                if (!told && stopping.getCount() > 0) {
                    LOG.warnf("No notices of new editions (%s); each replica looks by itself", away.getMessage());
                }
                told = true;
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (stopping.getCount() > 0) {
            PGNotification[] notices = connection.getNotifications(WAIT_MILLIS);
            if (notices != null && notices.length > 0) {
                editions.check();
            }
        }
    }

    private void pause() {
        try {
            if (stopping.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("Stopped while waiting for the database");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
