package org.exportcontrol.local.story;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Stops license-service at its commits: each transaction that books for a declaration waits there, whole and not yet
 * standing, until the gate is opened or its session ends.
 */
public final class CommitGate implements AutoCloseable {
    private static final int LOCK = 82;

    private final Connection owner;

    public CommitGate(Connection owner) throws SQLException {
        this.owner = owner;
        execute("select pg_advisory_lock(" + LOCK + ")");
        execute("create function commit_gate() returns trigger language plpgsql"
                + " as 'begin perform pg_advisory_xact_lock(" + LOCK + "); return null; end'");
        execute("create constraint trigger commit_gate after insert on hold_request"
                + " deferrable initially deferred for each row execute function commit_gate()");
    }

    /** Whether a transaction waits at its commit. */
    public boolean holdsOneBack() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    /** Lets them commit. */
    public void open() throws SQLException {
        execute("select pg_advisory_unlock(" + LOCK + ")");
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }

    /** Takes the gate away, over another session where the first one has ended. */
    public static void remove(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop function if exists commit_gate() cascade");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
