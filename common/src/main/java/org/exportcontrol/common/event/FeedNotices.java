package org.exportcontrol.common.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears from the database when the feed has grown, whichever replica numbered the events: one connection per replica,
 * opened with the first listener. A notice is only a shortcut: listeners are called once a second anyway.
 */
@ApplicationScoped
public class FeedNotices {

    /** The channel on which {@link EventPublisher} tells that it has numbered events. */
    static final String CHANNEL = "event_feed";

    private static final Logger LOG = Logger.getLogger(FeedNotices.class);
    private static final int WAIT_MILLIS = 1_000;

    private final String url;
    private final Properties account = new Properties();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    FeedNotices(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        account.setProperty("user", user);
        account.setProperty("password", password);
        account.setProperty("ApplicationName", "feed notices");
        account.setProperty("tcpKeepAlive", "true");
    }

    /** @param heard called when the feed may have grown; must return at once */
    public synchronized void listen(Runnable heard) {
        listeners.add(heard);
        if (thread == null) {
            thread = new Thread(this::listen, "feed-notices");
            thread.setDaemon(true);
            thread.start();
        }
    }

    synchronized void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void listen() {
        boolean told = false;
        while (stopping.getCount() > 0) {
            try (Connection connection = DriverManager.getConnection(url, account);
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                told = false;
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException away) {
                if (!told && stopping.getCount() > 0) {
                    LOG.warnf("No notices of new events (%s); they are looked for once a second", away.getMessage());
                }
                told = true;
                tell();
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        tell(); // what was numbered while nobody listened
        while (stopping.getCount() > 0) {
            connection.getNotifications(WAIT_MILLIS);
            tell();
        }
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "A listener to the feed failed");
            }
        }
    }

    private void pause() {
        try {
            if (stopping.await(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped while waiting for the database");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
