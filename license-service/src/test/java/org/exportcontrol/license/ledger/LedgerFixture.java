package org.exportcontrol.license.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;

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
        return number(app, "select max(id) from ledger_entry where license_line_id = ?", line);
    }

    /** The newest entry on any line of a license. */
    static long lastEntry(Connection app, String license) throws SQLException {
        return number(app, """
                select max(e.id) from ledger_entry e join license_line l on l.id = e.license_line_id
                join license on license.id = l.license_id where license.number = ?""", license);
    }

    static long version(Connection app, String license) throws SQLException {
        return number(app, "select version from license where number = ?", license);
    }

    private static long number(Connection app, String sql, Object parameter) throws SQLException {
        try (PreparedStatement select = app.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static Map<String, BigDecimal> balance(Connection app, UUID line) throws SQLException {
        try (PreparedStatement select =
                app.prepareStatement("select * from license_line_balance where license_line_id = ?")) {
            select.setObject(1, line);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return parts(row);
            }
        }
    }

    /** Of all lines of a license, by their numbers. */
    static Map<Integer, Map<String, BigDecimal>> balances(Connection app, String license) throws SQLException {
        Map<Integer, Map<String, BigDecimal>> balances = new HashMap<>();
        try (PreparedStatement select = app.prepareStatement("""
                select l.line, b.* from license_line_balance b
                join license_line l on l.id = b.license_line_id join license on license.id = l.license_id
                where license.number = ?""")) {
            select.setString(1, license);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    balances.put(row.getInt("line"), parts(row));
                }
            }
        }
        return balances;
    }

    private static Map<String, BigDecimal> parts(ResultSet row) throws SQLException {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (String part : PARTS) {
            parts.put(part, row.getBigDecimal(part));
        }
        return parts;
    }

    /** Every balance against the sum of its entries, each with the effect of its kind. */
    static int linesWhoseReplayDiffers() throws SQLException {
        try (Connection owner = PostgresTestResource.asOwner("license");
                Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery("""
                        select count(*) from license_line_balance b
                        join (select e.license_line_id,
                                     sum(k.licensed * e.kilograms) as licensed,
                                     sum(k.tolerance_drawn * e.kilograms) as tolerance_drawn,
                                     sum(k.adjusted * e.kilograms) as adjusted,
                                     sum(k.held * e.kilograms) as held,
                                     sum(k.used * e.kilograms) as used,
                                     sum(k.free * e.kilograms) as free,
                                     sum(k.carried_over * e.kilograms) as carried_over
                              from ledger_entry e join ledger_kind k on k.kind = e.kind
                              group by e.license_line_id) r using (license_line_id)
                        where (b.licensed, b.tolerance_drawn, b.adjusted, b.held, b.used, b.free, b.carried_over)
                            is distinct from
                              (r.licensed, r.tolerance_drawn, r.adjusted, r.held, r.used, r.free, r.carried_over)""")) {
            found.next();
            return found.getInt(1);
        }
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
