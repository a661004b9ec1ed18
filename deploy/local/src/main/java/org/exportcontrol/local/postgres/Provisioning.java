package org.exportcontrol.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;

/** Makes the databases and roles of a fresh cluster. */
final class Provisioning {
    private final DataSource cluster;
    private final Function<Database, DataSource> databases;
    private final Passwords passwords;

    /**
     * @param cluster   the database {@code postgres} as superuser
     * @param databases each of ours as superuser
     */
    Provisioning(DataSource cluster, Function<Database, DataSource> databases, Passwords passwords) {
        this.cluster = cluster;
        this.databases = databases;
        this.passwords = passwords;
    }

    void run() throws SQLException {
        execute(
                cluster,
                "revoke connect on database postgres from public",
                "revoke connect on database template1 from public");
        for (Database database : Database.values()) {
            String name = database.databaseName();
            execute(
                    cluster,
                    login(database.owner()),
                    login(database.app()),
                    "create database %s owner %s".formatted(name, database.owner()),
                    "revoke all on database %s from public".formatted(name),
                    "grant connect on database %s to %s".formatted(name, database.app()));
            execute(
                    databases.apply(database),
                    "revoke all on schema public from public",
                    "grant usage on schema public to " + database.app());
        }
    }

    /** Passwords are letters and digits, so they need no escaping. */
    private String login(String role) {
        return "create role %s login password '%s'".formatted(role, passwords.of(role));
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
