package org.exportcontrol.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.process.Folders;
import org.exportcontrol.local.process.LogTail;

/**
 * A PostgreSQL server on the loopback interface whose data outlives it. The embedded server's own defaults are made for
 * tests (everyone trusted, nothing flushed); all three are overridden here.
 */
public final class PostgresServer implements AutoCloseable {
    /** Recovery after a crash is part of it. */
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(30);

    private static final String SUPERUSER = "postgres";

    private final Path programs;
    private final Path data;
    private final Path log;
    private final int port;
    private final Passwords passwords;
    private EmbeddedPostgres server;
    private boolean closed;

    /**
     * @param programs  where PostgreSQL's programs are unpacked once; must not hold {@code data}
     * @param data      the cluster; made at the first start
     * @param log       the log of the server, appended to
     * @param port      a free port of the loopback interface
     * @param passwords those of the superuser and of each database's two roles
     */
    public PostgresServer(Path programs, Path data, Path log, int port, Passwords passwords) {
        this.programs = programs;
        this.data = data;
        this.log = log;
        this.port = port;
        this.passwords = passwords;
    }

    /**
     * Starts the server, and at the first start makes cluster, databases and roles.
     *
     * @throws SuiteException with the end of the log, when it does not start
     */
    public synchronized void start() {
        if (closed) {
            return;
        }
        if (Files.exists(completed()) && !passwords.knows(SUPERUSER)) {
            throw new SuiteException("There are data in " + data + " but their passwords are gone:"
                    + " bring the file back, or forget the data with './suite reset'");
        }
        try {
            // A cluster that was interrupted while being made holds nothing yet and cannot be finished.
            if (!Files.exists(completed())) {
                Folders.delete(data);
            }
            server = startServer();
            if (!Files.exists(completed())) {
                new Provisioning(server.getPostgresDatabase(), this::databaseAsSuperuser, passwords).run();
                Files.createFile(completed());
            }
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            throw new SuiteException("PostgreSQL did not start (%s)".formatted(reason(e)), LogTail.of(log));
        }
    }

    /**
     * Ends the server as a power cut would and starts it again on the same data and port: connections break, and it
     * recovers what was committed.
     *
     * @throws SuiteException with the end of the log, when it does not start again
     */
    public synchronized void crashAndRecover() {
        Postmaster.on(data).ifPresent(Postmaster::abort);
        letGo();
        start();
    }

    /**
     * From now on keeps all that is needed to get back to any later moment. Starts the server again, once.
     *
     * @param vault where it is kept, apart from the data
     */
    public synchronized History keepHistory(Path vault) {
        try {
            History history = new History(data, vault);
            history.keepLog(server.getPostgresDatabase());
            letGo();
            start();
            history.backUp(server.getPostgresDatabase());
            return history;
        } catch (IOException | SQLException e) {
            throw new SuiteException("No backup was made: " + reason(e));
        }
    }

    /** The present moment, to which {@link #restore} brings everything back. */
    public synchronized String moment(History history) {
        return history.moment(server.getPostgresDatabase());
    }

    /** Destroys the cluster and brings it back as it was at a moment. */
    public synchronized void restore(History history, String moment) {
        try {
            letGo();
            Postmaster.on(data).ifPresent(Postmaster::stop);
            history.layOut(moment);
            start();
            history.awaitArrival(server.getPostgresDatabase());
        } catch (IOException | SQLException e) {
            throw new SuiteException("Nothing was restored: " + reason(e), LogTail.of(log));
        }
    }

    /** What the server and its present connections have taken of the processors. */
    public Duration processorTime() {
        return Postmaster.on(data).map(Postmaster::processorTime).orElse(Duration.ZERO);
    }

    /** Stops the server; waits for a start under way, so that no server is left behind that nobody knows of. */
    @Override
    public synchronized void close() {
        closed = true;
        letGo();
        Postmaster.on(data).ifPresent(Postmaster::stop);
    }

    /** Stops the server, if it still runs, and gives up the lock that this JVM has on its data. */
    private void letGo() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                // Whether it stopped is seen by its process.
            }
            server = null;
        }
    }

    private EmbeddedPostgres startServer() throws IOException {
        // Else the library keeps house in the system's temporary folder, among other programs' servers.
        System.setProperty("ot.epg.working-dir", programs.toString());
        Files.createDirectories(data.getParent());
        Path passwordFile = superuserPasswordFile();
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(STARTUP_WAIT)
                    // These reach initdb as options; the last --auth wins over the library's "trust".
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("lc-ctype", Locales.utf8())
                    .setConnectConfig("password", passwords.of(SUPERUSER))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // No socket file in a folder that all users share.
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private Path superuserPasswordFile() throws IOException {
        Path file = Files.createTempFile(
                data.getParent(),
                "superuser",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, passwords.of(SUPERUSER));
    }

    private DataSource databaseAsSuperuser(Database database) {
        return server.getDatabase(SUPERUSER, database.databaseName());
    }

    /** Stands once databases and roles are made; PostgreSQL does not mind a foreign file. */
    private Path completed() {
        return data.resolve("suite-completed");
    }

    private static String reason(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof UncheckedIOException || cause.getMessage() == null
                ? cause.toString()
                : cause.getMessage().lines().findFirst().orElse(cause.toString());
    }
}
