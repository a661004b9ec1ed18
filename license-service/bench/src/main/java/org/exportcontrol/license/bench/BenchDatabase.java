package org.exportcontrol.license.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL of the tests, with the two roles of production. Service and bare loop work on this one database. */
final class BenchDatabase implements AutoCloseable {

    static final String OWNER = "license_owner";
    static final String APP = "license_app";
    static final String PASSWORD = "bench";

    private static final String NAME = "license";

    private final EmbeddedPostgres postgres;

    BenchDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            execute(superuser, "create role " + OWNER + " login password '" + PASSWORD + "'");
            execute(superuser, "create role " + APP + " login password '" + PASSWORD + "'");
            execute(
                    superuser,
                    "create database " + NAME + " owner " + OWNER + " template template0 encoding 'UTF8'"
                            + " lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
        }
        try (Connection superuser = asSuperuser()) {
            execute(superuser, "create extension pg_stat_statements");
            countStatements(superuser, false);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + '/' + NAME;
    }

    Connection asSuperuser() throws SQLException {
        return postgres.getDatabase("postgres", NAME).getConnection();
    }

    /** With just the rights of the running service. */
    Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(), APP, PASSWORD);
    }

    /** After many rows came: the planner shall know, and no cleaning shall begin while holds are timed. */
    void settle() throws SQLException {
        try (Connection superuser = asSuperuser()) {
            execute(superuser, "vacuum analyze");
            execute(superuser, "checkpoint");
        }
    }

    /** They are counted while they are compared, not while holds are timed. */
    static void countStatements(Connection superuser, boolean wanted) throws SQLException {
        execute(superuser, "alter system set pg_stat_statements.track = '" + (wanted ? "top" : "none") + "'");
        execute(superuser, "select pg_reload_conf()");
        execute(superuser, "select pg_sleep(0.5)"); // until every session has read it
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static BigDecimal free(Connection connection, Line line) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select free from license_line_balance where license_line_id = ?")) {
            select.setObject(1, line.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBigDecimal(1);
            }
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
