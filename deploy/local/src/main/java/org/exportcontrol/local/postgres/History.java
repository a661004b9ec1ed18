package org.exportcontrol.local.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.process.Folders;
import org.exportcontrol.local.process.Processes;

/**
 * A base backup of a cluster and the log written since: from the two, any moment after the backup comes back. The same
 * means as those of a backup tool, with nothing but the server itself.
 */
public final class History {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    /** What a server makes anew at its start; of the log, what the backup needs comes from the archive. */
    private static final Set<String> NOT_COPIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final Path data;
    private final Path base;
    private final Path log;

    /**
     * @param data  the cluster
     * @param vault where backup and log are kept
     */
    History(Path data, Path vault) throws IOException {
        this.data = data;
        this.base = vault.resolve("base");
        this.log = Files.createDirectories(vault.resolve("log"));
    }

    /** Asks the server to keep its log, from its next start on. */
    void keepLog(DataSource server) throws SQLException {
        try (Connection session = server.getConnection();
                Statement statement = session.createStatement()) {
            statement.execute("alter system set archive_mode = on");
            statement.execute("alter system set archive_command = 'test ! -f \"%1$s/%%f\" && cp %%p \"%1$s/%%f\"'"
                    .formatted(log));
        }
    }

    /** Copies the cluster while it runs. */
    void backUp(DataSource server) throws SQLException, IOException {
        Folders.delete(base);
        try (Connection session = server.getConnection();
                Statement statement = session.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(data, base, true);
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                stopped.next();
                Files.writeString(base.resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    /** The present moment as the server knows it, after all that is committed; the log up to here is kept. */
    String moment(DataSource server) {
        try (Connection session = server.getConnection();
                Statement statement = session.createStatement()) {
            String moment = text(statement, "select cast(clock_timestamp() as text)");
            String file = text(statement, "select pg_walfile_name(pg_switch_wal())");
            Instant end = Instant.now().plus(PATIENCE);
            while (!Files.exists(log.resolve(file))) {
                if (Instant.now().isAfter(end)) {
                    throw new SuiteException("The log " + file + " does not reach " + log);
                }
                Processes.pause(POLL);
            }
            return moment;
        } catch (SQLException e) {
            throw new SuiteException("Cannot ask the database for the time: " + e.getMessage());
        }
    }

    /** Lays the cluster out again so that its next start brings it to a moment, and no further. */
    void layOut(String moment) throws IOException {
        Folders.delete(data);
        copy(base, data, false);
        for (String folder : NOT_COPIED) {
            Files.createDirectories(data.resolve(folder));
        }
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.createFile(data.resolve("recovery.signal"));
        Files.writeString(data.resolve("postgresql.auto.conf"), """
                restore_command = 'cp "%s/%%f" %%p'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """.formatted(log, moment), StandardOpenOption.APPEND);
    }

    /** Waits until the server has reached the moment and takes writes again, and forgets the way back. */
    void awaitArrival(DataSource server) throws SQLException {
        try (Connection session = server.getConnection();
                Statement statement = session.createStatement()) {
            Instant end = Instant.now().plus(PATIENCE);
            while (text(statement, "select pg_is_in_recovery()").equals("t")) {
                if (Instant.now().isAfter(end)) {
                    throw new SuiteException("The database does not reach the moment to which it is restored");
                }
                Processes.pause(POLL);
            }
            for (String setting : Set.of("restore_command", "recovery_target_time", "recovery_target_action")) {
                statement.execute("alter system reset " + setting);
            }
        }
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** @param running whether files may go while they are copied, and some are of no use elsewhere */
    private static void copy(Path from, Path to, boolean running) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(folder);
                Files.createDirectories(to.resolve(relative));
                return running && NOT_COPIED.contains(relative.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!OF_THE_PROCESS.contains(file.getFileName().toString())) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (running && e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }
}
