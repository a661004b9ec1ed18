package org.exportcontrol.license.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the ledger with past declarations: each held and used one kilogram. Their rows of one line lie far apart, as
 * they do when many exporters declare day by day.
 */
final class FullLedger {

    /** HELD and USED. */
    static final int ENTRIES_PER_DECLARATION = 2;

    private final Connection superuser;
    private final long lines;
    private final long declarations;

    private FullLedger(Connection superuser, long lines, long declarations) {
        this.superuser = superuser;
        this.lines = lines;
        this.declarations = declarations;
    }

    /**
     * Books past declarations on the lines by turns, past the triggers, and moves the balances by hand. Nothing may have
     * been used before.
     *
     * @param declarations a multiple of the number of lines
     * @throws IllegalStateException when a balance is not the sum of its entries in the end
     */
    static void fill(BenchDatabase database, List<Line> lines, long declarations) throws SQLException {
        try (Connection superuser = database.asSuperuser()) {
            FullLedger ledger = new FullLedger(superuser, lines.size(), declarations);
            ledger.fill(lines);
            database.settle();
            ledger.requireConsistent();
        }
    }

    private void fill(List<Line> past) throws SQLException {
        // Neither triggers nor foreign keys are looked at one row after the other; constraints of a row still are.
        BenchDatabase.execute(superuser, "set session_replication_role = replica");
        BenchDatabase.execute(superuser, "set maintenance_work_mem = '512MB'");
        name(past);
        Map<String, String> indexes = dropIndexes();
        declare();
        BenchDatabase.execute(superuser, """
                insert into ledger_entry (license_line_id, kind, kilograms, declaration_id, attempt, goods_line,
                                          quantity, unit, recorded_at)
                select license_line_id, kind, used, declaration_id, 1, goods_line, used, 'KGM', now()
                from goods_line_balance cross join (values ('HELD'), ('USED')) as kinds(kind)
                where used > 0""");
        moveBalances();
        for (String definition : indexes.values()) {
            BenchDatabase.execute(superuser, definition);
        }
    }

    private void name(List<Line> past) throws SQLException {
        BenchDatabase.execute(superuser, "create temporary table past_line (place bigint primary key, id uuid)");
        try (PreparedStatement insert = superuser.prepareStatement("insert into past_line values (?, ?)")) {
            for (int i = 0; i < past.size(); i++) {
                insert.setLong(1, i);
                insert.setObject(2, past.get(i).id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        BenchDatabase.execute(superuser, "analyze past_line");
    }

    /** Indexes of the two large tables that stand behind no constraint: built anew at the end, that is faster. */
    private Map<String, String> dropIndexes() throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select cast(cast(indexrelid as regclass) as text),"
                        + " pg_get_indexdef(indexrelid) from pg_index where indrelid in"
                        + " (cast('ledger_entry' as regclass), cast('goods_line_balance' as regclass))"
                        + " and not exists (select from pg_constraint where conindid = indexrelid)")) {
            while (row.next()) {
                definitions.put(row.getString(1), row.getString(2));
            }
        }
        for (String index : definitions.keySet()) {
            BenchDatabase.execute(superuser, "drop index " + index);
        }
        return definitions;
    }

    private void declare() throws SQLException {
        try (PreparedStatement insert = superuser.prepareStatement("""
                insert into goods_line_balance (declaration_id, goods_line, license_line_id, held, used)
                select uuidv7(), 1, past_line.id, 0, 1
                from generate_series(cast(1 as bigint), ?) as declaration(number)
                join past_line on past_line.place = declaration.number % ?""")) {
            insert.setLong(1, declarations);
            insert.setLong(2, lines);
            insert.executeUpdate();
        }
    }

    private void moveBalances() throws SQLException {
        try (PreparedStatement update = superuser.prepareStatement(
                "update license_line_balance set used = used + ?, free = free - ? from past_line"
                        + " where past_line.id = license_line_id")) {
            update.setLong(1, declarations / lines);
            update.setLong(2, declarations / lines);
            update.executeUpdate();
        }
    }

    private void requireConsistent() throws SQLException {
        BenchDatabase.execute(superuser, "set work_mem = '256MB'");
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("""
                        with of_kind as (
                            select license_line_id, kind, sum(kilograms) as kilograms from ledger_entry group by 1, 2),
                        summed as (
                            select license_line_id, sum(kilograms * free) as free, sum(kilograms * used) as used
                            from of_kind join ledger_kind using (kind) group by 1)
                        select count(*) from license_line_balance balance join summed using (license_line_id)
                        where balance.free <> summed.free or balance.used <> summed.used""")) {
            row.next();
            if (row.getLong(1) != 0) {
                throw new IllegalStateException(row.getLong(1) + " balances are not the sum of their entries");
            }
        }
    }
}
