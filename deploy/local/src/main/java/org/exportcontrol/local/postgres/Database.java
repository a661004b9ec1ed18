package org.exportcontrol.local.postgres;

import java.util.Locale;

/** The databases of the suite: one for each service that keeps data, with two roles each. */
public enum Database {
    CONTROL_LIST,
    LICENSE,
    DECLARATION;

    /** The database's own name. */
    public String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that owns the database and migrates it. */
    public String owner() {
        return databaseName() + "_owner";
    }

    /** The role that the service runs as; it owns nothing. */
    public String app() {
        return databaseName() + "_app";
    }

    /**
     * @param port the port of PostgreSQL on the loopback interface
     */
    public String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, databaseName());
    }
}
