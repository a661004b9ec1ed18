package org.exportcontrol.common.testkit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What every test starts from must not depend on what a worker does just then. */
class EmptiedTablesTest {

    private static final String DATABASE = "emptied";

    @Test
    void aWorkerThatTakesTheTablesInTheOtherOrderGoesFirstAndLeavesNothing() throws SQLException {
        PostgresTestResource postgres = new PostgresTestResource();
        postgres.init(Map.of("database", DATABASE));
        postgres.start();
        try (Connection worker = PostgresTestResource.asOwner(DATABASE);
                Statement sql = worker.createStatement()) {
            sql.execute("create table if not exists first_table (n int); create table if not exists last_table (n int);"
                    + " insert into first_table values (1)");
            worker.setAutoCommit(false);
            sql.execute("insert into last_table values (1)");
            CompletableFuture<Void> emptying = CompletableFuture.runAsync(EmptiedTablesTest::empty);
            await().atMost(Patience.LIMIT).until(() -> isWaiting(sql));
            sql.execute("insert into first_table values (2)");
            worker.commit();
            emptying.join();
            assertEquals(0, rows(sql, "first_table"));
            assertEquals(0, rows(sql, "last_table"));
        }
    }

    private static void empty() {
        try {
            PostgresTestResource.empty(DATABASE, Set.of());
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static boolean isWaiting(Statement sql) throws SQLException {
        return rows(
                        sql,
                        "pg_locks l join pg_class c on c.oid = l.relation where not l.granted"
                                + " and c.relname = 'last_table'")
                > 0;
    }

    private static int rows(Statement sql, String table) throws SQLException {
        try (ResultSet found = sql.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getInt(1);
        }
    }
}
