package org.exportcontrol.license.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one hold sends to the database: each statement and how often, the transaction's begin included. The service and
 * the bare loop are comparable while theirs are the same.
 *
 * @param perHold times a hold by statement, with {@code ?} for each parameter and literal and without the columns read
 */
record SentStatements(Map<String, Long> perHold) {

    /** More than the publisher of events can be awake meanwhile. */
    private static final int HOLDS = 300;

    static SentStatements by(HoldClient client, Line line, BenchDatabase database) throws Exception {
        try (Connection superuser = database.asSuperuser()) {
            BenchDatabase.countStatements(superuser, true);
            BenchDatabase.execute(superuser, "select pg_stat_statements_reset()");
            for (int i = 0; i < HOLDS; i++) {
                client.hold(line, 1);
            }
            SentStatements sent = read(superuser);
            BenchDatabase.countStatements(superuser, false);
            return sent;
        }
    }

    long count() {
        return perHold.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Statements that are not sent as often there, a line each; empty when nothing is to say. */
    String besides(SentStatements other) {
        return perHold.entrySet().stream()
                .filter(sent -> sent.getValue() > other.perHold.getOrDefault(sent.getKey(), 0L))
                .map(sent -> "    " + sent.getValue() + " times " + sent.getKey() + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private static SentStatements read(Connection superuser) throws SQLException {
        Map<String, Long> sent = new TreeMap<>();
        try (PreparedStatement select = superuser.prepareStatement(
                "select query, calls from pg_stat_statements where userid = cast(? as regrole)")) {
            select.setString(1, BenchDatabase.APP);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sent.merge(plain(row.getString(1)), row.getLong(2), Long::sum);
                }
            }
        }
        sent.replaceAll((statement, calls) -> calls / HOLDS);
        sent.values().removeIf(times -> times == 0); // the publisher of events, a few times a second
        return new SentStatements(sent);
    }

    /** The database tells apart by the types of parameters and keeps literals now and then; neither matters here. */
    private static String plain(String statement) {
        return statement
                .replaceAll("\\s+", " ")
                .replaceFirst("^select .*? from ", "select ... from ")
                .replaceAll("\\$\\d+|\\b(\\d+|true|null)\\b|'[^']*'", "?");
    }
}
