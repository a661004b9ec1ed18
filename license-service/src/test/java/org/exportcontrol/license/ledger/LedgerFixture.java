package org.exportcontrol.license.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The ledger's tables past the service's code, with a license line of its own. */
final class LedgerFixture {

    private static final String[] PARTS = {
        "licensed", "tolerance_drawn", "adjusted", "held", "used", "free", "carried_over"
    };

    private LedgerFixture() {}

    /** A license line without any entry; rows are written as the running service may write them. */
    static UUID licenseLine(Connection app) throws SQLException {
        UUID application = UUID.randomUUID();
        UUID license = UUID.randomUUID();
        UUID line = UUID.randomUUID();
        update(app, """
                insert into application (id, version, type, state, applicant_organization, applicant_name, lines,
                    destination_country, importer, end_users, end_use, documents, edited_at)
                values (?, 0, 'GENERAL', 'DRAFT', '91360700MA1A2B3C6N', 'E1', '[]', 'DEU', 'i', '[]', 'e', '[]',
                    timestamptz '2026-01-01')""", application);
        update(app, """
                insert into license (id, number, version, type, state, application_id, holder_organization,
                    holder_name, destination_country, importer, end_users, end_use, valid_from, valid_to, granted_at)
                values (?, ?, 0, 'GENERAL', 'VALID', ?, '91360700MA1A2B3C6N', 'E1', 'DEU', 'i', '[]', 'e',
                    date '2026-01-01', date '2026-12-31', timestamptz '2026-01-01')""", license, "T-" + license.toString().substring(0, 13), application);
        update(
                app,
                "insert into license_line (id, license_id, line, control_codes, commodity_codes, name, quantity, unit)"
                        + " values (?, ?, 1, '[\"1C905.b\"]', '[\"2846901500\"]', 'Dy', 500, 'KGM')",
                line,
                license);
        return line;
    }

    static void book(Connection app, UUID line, EntryKind kind, String kilograms, UUID declaration, Integer attempt)
            throws SQLException {
        update(
                app,
                "insert into ledger_entry (license_line_id, kind, kilograms, declaration_id, attempt, goods_line,"
                        + " quantity, unit, recorded_at, ground) values (?, ?, ?, ?, ?, ?, ?, 'KGM', timestamptz '2026-01-01', 'g')",
                line,
                kind.name(),
                new BigDecimal(kilograms),
                declaration,
                attempt,
                declaration == null ? null : 1,
                new BigDecimal(kilograms));
    }

    /** A contra entry to an adjustment. */
    static void contra(Connection app, UUID line, long undoes, String kilograms) throws SQLException {
        BigDecimal mass = new BigDecimal(kilograms);
        update(
                app,
                "insert into ledger_entry (license_line_id, kind, kilograms, quantity, unit, recorded_at, ground, undoes)"
                        + " values (?, 'CONTRA', ?, ?, 'KGM', timestamptz '2026-01-01', 'g', ?)",
                line,
                mass,
                mass,
                undoes);
    }

    static long lastEntry(Connection app, UUID line) throws SQLException {
        try (PreparedStatement select =
                app.prepareStatement("select max(id) from ledger_entry where license_line_id = ?")) {
            select.setObject(1, line);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static Map<String, BigDecimal> balance(Connection app, UUID line) throws SQLException {
        Map<String, BigDecimal> balance = new LinkedHashMap<>();
        try (PreparedStatement select =
                app.prepareStatement("select * from license_line_balance where license_line_id = ?")) {
            select.setObject(1, line);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                for (String part : PARTS) {
                    balance.put(part, row.getBigDecimal(part));
                }
            }
        }
        return balance;
    }

    static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
