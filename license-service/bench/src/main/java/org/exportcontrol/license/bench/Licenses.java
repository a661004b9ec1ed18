package org.exportcontrol.license.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes general licenses of one line, as a grant leaves them. */
final class Licenses {

    static final String HOLDER = "91360700MA1A2B3C6N";
    static final String IMPORTER = "Rhein Magnet GmbH";
    static final String END_USER = "Neckar Antriebe AG";
    static final String CONTROL_CODE = "1C905.b";
    static final String COMMODITY_CODE = "2846901500";

    private static final String APPLICATION = """
            insert into application (id, version, type, state, applicant_organization, applicant_name, lines,
                destination_country, importer, end_users, end_use, documents, edited_at)
            values (?, 0, 'GENERAL', 'DRAFT', ?, 'Exporter', '[]', 'DEU', ?, '[]', 'motors', '[]', now())""";
    private static final String LICENSE = """
            insert into license (id, number, version, type, state, application_id, holder_organization, holder_name,
                destination_country, importer, end_users, end_use, valid_from, valid_to, granted_at)
            values (?, ?, 0, 'GENERAL', 'VALID', ?, ?, 'Exporter', 'DEU', ?, jsonb_build_array(cast(? as text)),
                'motors', current_date - 30, current_date + 300, now())""";
    private static final String LINE = """
            insert into license_line (id, license_id, line, control_codes, commodity_codes, name, quantity, unit)
            values (?, ?, 1, jsonb_build_array(cast(? as text)), jsonb_build_array(cast(? as text)),
                'dysprosium oxide', ?, 'KGM')""";
    private static final String LICENSED = """
            insert into ledger_entry (license_line_id, kind, kilograms, quantity, unit, recorded_at)
            values (?, 'LICENSED', ?, ?, 'KGM', now())""";

    private Licenses() {}

    /**
     * New licenses.
     *
     * @param series begins their numbers, at most 12 letters
     */
    static List<Line> make(Connection owner, String series, int count, int kilograms) throws SQLException {
        List<Line> lines = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Line(TimeOrderedIds.next(), series + '-' + i, UUID.randomUUID()))
                .toList();
        try (Batch applications = new Batch(owner, APPLICATION);
                Batch licenses = new Batch(owner, LICENSE);
                Batch licenseLines = new Batch(owner, LINE);
                Batch entries = new Batch(owner, LICENSED)) {
            for (Line line : lines) {
                // One application each: it may as well have the license's id.
                applications.add(line.licenseId(), HOLDER, IMPORTER);
                licenses.add(line.licenseId(), line.licenseNumber(), line.licenseId(), HOLDER, IMPORTER, END_USER);
                licenseLines.add(line.id(), line.licenseId(), CONTROL_CODE, COMMODITY_CODE, kilograms);
                entries.add(line.id(), kilograms, kilograms);
            }
            applications.send();
            licenses.send();
            licenseLines.send();
            entries.send();
        }
        return new ArrayList<>(lines);
    }

    private record Batch(PreparedStatement statement) implements AutoCloseable {

        Batch(Connection connection, String sql) throws SQLException {
            this(connection.prepareStatement(sql));
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }

        void send() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
