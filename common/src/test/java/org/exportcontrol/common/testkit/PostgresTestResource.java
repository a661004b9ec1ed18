package org.exportcontrol.common.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A real PostgreSQL for a module's tests, with the two roles of production: {@code <database>_owner} migrates,
 * {@code <database>_app} runs. Started once per JVM; the JVM's exit stops it.
 *
 * <p>Needs the init argument {@code database}.
 */
public class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

    // A test profile restarts the application with another class loader, where a static field is new again.
    private static final String RUNNING = "testkit.postgres.port";
    private static final String PASSWORD = "testkit";
    private static final Set<String> BUSY = Set.of("55P03", "40P01"); // lock_not_available, deadlock_detected

    private String database;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.get("database");
    }

    @Override
    public Map<String, String> start() {
        int port = port();
        createDatabase(port);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(port, database),
                "quarkus.datasource.username",
                database + "_app",
                "quarkus.datasource.password",
                PASSWORD,
                "quarkus.flyway.username",
                database + "_owner",
                "quarkus.flyway.password",
                PASSWORD);
    }

    @Override
    public void stop() {
        // The next test class uses it too.
    }

    /** A connection past the application, as the owner of the tables: to empty them or to tamper with them. */
    public static Connection asOwner(String database) throws SQLException {
        return DriverManager.getConnection(url(port(), database), database + "_owner", PASSWORD);
    }

    /** A connection past the application's code, with just the rights the running service has. */
    public static Connection asApp(String database) throws SQLException {
        return DriverManager.getConnection(url(port(), database), database + "_app", PASSWORD);
    }

    /**
     * Empties the tables of a database, whatever refers to them or guards them. Rows are deleted: to truncate means new
     * files for each table and index, which takes thirty times as long.
     *
     * @param kept tables that stay as they are, beside the schema's history
     */
    public static void empty(String database, Set<String> kept) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(port(), database), "postgres", "postgres")) {
            connection.setAutoCommit(false);
            Instant latest = Instant.now().plus(Patience.LIMIT);
            while (!emptied(connection, database, kept)) {
                if (Instant.now().isAfter(latest)) {
                    throw new IllegalStateException("The workers of " + database + " do not let go of its tables");
                }
            }
        }
    }

    /** Whether the tables are empty now; not if a worker, which takes them in another order, had to go first. */
    private static boolean emptied(Connection connection, String database, Set<String> kept) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Shorter than deadlock_timeout, after which PostgreSQL would end the worker under test.
            statement.execute("set local lock_timeout = '200ms'");
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select tablename from pg_tables"
                    + " where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            if (!tables.containsAll(kept)) {
                throw new IllegalArgumentException("Not all of " + kept + " are tables of " + database);
            }
            tables.removeAll(kept);
            // What a worker is writing just now must be over, or it would stay.
            statement.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
            statement.execute("set local session_replication_role = replica"); // without triggers and foreign keys
            for (String table : tables) {
                statement.addBatch("delete from " + table);
            }
            statement.executeBatch();
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (BUSY.contains(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static synchronized int port() {
        String running = System.getProperty(RUNNING);
        if (running != null) {
            return Integer.parseInt(running);
        }
        try {
            @SuppressWarnings("resource") // lives until the JVM ends
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            System.setProperty(RUNNING, Integer.toString(postgres.getPort()));
            return postgres.getPort();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start", e);
        }
    }

    private static void createDatabase(int port, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create role " + name + "_owner login password '" + PASSWORD + "'");
            statement.execute("create role " + name + "_app login password '" + PASSWORD + "'");
            statement.execute("create database " + name + " owner " + name + "_owner template template0"
                    + " encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
            statement.execute("revoke connect on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + name + "_app");
        }
    }

    private void createDatabase(int port) {
        try {
            createDatabase(port, database);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + database + " cannot be made", e);
        }
    }

    private static String url(int port, String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }
}
