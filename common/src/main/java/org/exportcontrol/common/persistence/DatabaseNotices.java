package org.exportcontrol.common.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens on one channel of the database, on a connection and a thread of its own. A notice is only a shortcut: whoever
 * listens must find by looking what it was not told, because a notice is lost while the connection is.
 */
public final class DatabaseNotices {

    private static final Logger LOG = Logger.getLogger(DatabaseNotices.class);

    private static final int RETRY_SECONDS = 1;

    private final String channel;
    private final String url;
    private final Properties account = new Properties();
    private final Duration wait;
    private final boolean looksWhenQuiet;
    private final Runnable heard;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    /** With what the service itself connects. */
    public record Account(String url, String user, String password) {}

    /**
     * @param application name of the connection, as the operator of the database reads it
     * @param wait for how long a notice is waited for at a time
     * @param looksWhenQuiet whether {@code heard} is also called when that long nothing was heard, or there is no
     *     connection; if not, who listens must look by a clock of its own
     * @param heard called on each notice, and after each connecting for what was not heard before; in the listener's
     *     thread
     */
    public DatabaseNotices(
            String application, String channel, Account login, Duration wait, boolean looksWhenQuiet, Runnable heard) {
        this.channel = channel;
        this.url = login.url();
        this.wait = wait;
        this.looksWhenQuiet = looksWhenQuiet;
        this.heard = heard;
        account.setProperty("user", login.user());
        account.setProperty("password", login.password());
        account.setProperty("ApplicationName", application);
        account.setProperty("tcpKeepAlive", "true");
    }

    /** Begins to listen; further calls do nothing. */
    public synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::listen, "notices of " + channel);
            thread.setDaemon(true);
            thread.start();
        }
    }

    public synchronized void stop() {
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
                statement.execute("listen " + channel);
                told = false;
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException away) {
                if (!told && stopping.getCount() > 0) {
                    LOG.warnf("No notices of %s (%s); each replica looks by itself", channel, away.getMessage());
                }
                told = true;
                if (looksWhenQuiet) {
                    tell();
                }
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        tell();
        while (stopping.getCount() > 0) {
            PGNotification[] notices = connection.getNotifications(Math.toIntExact(wait.toMillis()));
            if (looksWhenQuiet || (notices != null && notices.length > 0)) {
                tell();
            }
        }
    }

    private void tell() {
        try {
            heard.run();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "What follows from a notice of %s failed", channel);
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
