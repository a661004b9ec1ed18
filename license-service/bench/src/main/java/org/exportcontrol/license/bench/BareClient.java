package org.exportcontrol.license.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Sends for a hold what the service sends, in the same order and as one transaction, and computes nothing: what the
 * database alone costs. Only good quantities may be asked for, since nothing is judged.
 */
final class BareClient implements HoldClient {

    private static final String[] AUDIENCE = {"agency:MOFCOM", "agency:customs", "organization:" + Licenses.HOLDER};
    private static final byte[] GENESIS = new byte[32];
    private static final String DIGEST = HexFormat.of().formatHex(GENESIS);

    private final Connection connection;

    BareClient(BenchDatabase database) throws SQLException {
        connection = database.asApp();
        connection.setAutoCommit(false);
    }

    @Override
    public boolean hold(UUID declaration, Line line, int kilograms) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        query(HoldStatements.LOCK_DECLARATION, "attempt", declaration, now);
        query(HoldStatements.OWN_DRAWS, "goods_line", declaration);
        long version = number(query(HoldStatements.LOCK_LICENSE, "version", line.licenseNumber())) + 1;
        query(HoldStatements.LICENSE_LINES, "line", line.licenseId());
        query(HoldStatements.BALANCES, "free", line.id());
        book(line, kilograms, declaration, now);
        update(HoldStatements.MOVE_LICENSE, version, line.licenseId());
        record(line, declaration, version, now);
        update(HoldStatements.KEEP_BASIS, LocalDate.now(ZoneOffset.UTC), null, declaration);
        update(HoldStatements.RAISE_ATTEMPT, 1, now, declaration);
        update(HoldStatements.STORE_ANSWER, declaration, 1, "HOLD", DIGEST, answer(line, kilograms, declaration), now);
        connection.commit();
        return true;
    }

    private void book(Line line, int kilograms, UUID declaration, OffsetDateTime now) throws SQLException {
        update(
                HoldStatements.BOOK,
                line.id(),
                "HELD",
                BigDecimal.valueOf(kilograms).setScale(6),
                declaration.toString(),
                "1",
                "1",
                BigDecimal.valueOf(kilograms),
                "KGM",
                now,
                null,
                null);
    }

    /** The audit row and the event. */
    private void record(Line line, UUID declaration, long version, OffsetDateTime now) throws SQLException {
        String number = line.licenseNumber();
        long seq = 1;
        byte[] previous = GENESIS;
        try (PreparedStatement select = prepare(HoldStatements.LAST_AUDIT_ROW, "license", number);
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                seq = row.getLong("seq") + 1;
                previous = HexFormat.of().parseHex(row.getString("hash"));
            }
        }
        String detail = "{\"version\":" + version + ",\"declaration\":\"" + declaration + "\",\"attempt\":1}";
        update(
                HoldStatements.INSERT_AUDIT_ROW,
                "license",
                number,
                seq,
                now,
                "declaration-service",
                null,
                "service",
                null,
                "bench",
                "held",
                null,
                detail,
                AUDIENCE,
                previous,
                GENESIS);
        update(HoldStatements.COUNT_AUDIT_ROW, line.licenseId());
        update(
                HoldStatements.INSERT_EVENT,
                UUID.randomUUID(),
                "license.held",
                "license",
                number,
                version,
                now,
                AUDIENCE,
                detail);
    }

    private static String answer(Line line, int kilograms, UUID declaration) {
        return "{\"declarationId\":\"" + declaration + "\",\"attempt\":1,\"held\":true,\"lines\":[{\"goodsLine\":1,"
                + "\"licenseNumber\":\"" + line.licenseNumber()
                + "\",\"licenseLine\":1,\"verdict\":\"OK\",\"heldKilograms\":\"" + kilograms + "\",\"quantity\":\""
                + kilograms + "\",\"unit\":\"KGM\",\"failures\":[]}]}";
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    /** The column in the first row; null without a row. */
    private Object query(String sql, String column, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getObject(column) : null;
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else if (values[i] instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
