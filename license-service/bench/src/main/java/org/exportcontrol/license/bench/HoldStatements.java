package org.exportcontrol.license.bench;

/**
 * The statements of one hold of one line by a new declaration, as the service sends them (seen in the log of the database
 * under log_statement = all), in its order. {@link SentStatements} finds out when they are so no more.
 */
final class HoldStatements {

    static final String LOCK_DECLARATION =
            "insert into declaration_attempt (declaration_id, attempt, seen_at) values (?, 0, ?)"
                    + " on conflict (declaration_id) do update set attempt = declaration_attempt.attempt returning attempt";
    static final String OWN_DRAWS = """
            select b.goods_line, b.license_line_id, l.license_id, b.held, b.used,
                   e.attempt, e.quantity, e.unit
            from goods_line_balance b
            join license_line l on l.id = b.license_line_id
            join lateral (select attempt, quantity, unit from ledger_entry
                          where declaration_id = b.declaration_id and goods_line = b.goods_line
                            and license_line_id = b.license_line_id and kind = 'HELD'
                          order by attempt desc limit 1) e on true
            where b.declaration_id = ?
            order by b.goods_line, l.line""";
    static final String LOCK_LICENSE =
            "select l1_0.* from license l1_0 where l1_0.number in (?) or 1=0 order by l1_0.id for no key update of l1_0";
    static final String LICENSE_LINES =
            "select l1_0.* from license_line l1_0 where l1_0.license_id=? order by l1_0.line";
    static final String BALANCES =
            "select license_line_id, licensed, tolerance_drawn, adjusted, held, used, free, carried_over"
                    + " from license_line_balance where license_line_id in (?)";
    static final String BOOK = """
            insert into ledger_entry (license_line_id, kind, kilograms, declaration_id, attempt, goods_line,
                                      quantity, unit, recorded_at, ground, undoes)
            values (?, ?, ?, cast(? as uuid), cast(? as integer),
                    cast(? as integer), ?, ?, ?, cast(? as text),
                    cast(? as bigint))""";
    static final String MOVE_LICENSE = "update license set version=? where id=?";
    static final String LAST_AUDIT_ROW =
            "select seq, at, person, person_name, role, organization, on_behalf_of, move, ground, detail, audience,"
                    + " encode(previous, 'hex') as previous, encode(hash, 'hex') as hash from audit_entry"
                    + " where subject_type = ? and subject_id = ? order by seq desc limit 1";
    static final String INSERT_AUDIT_ROW =
            "insert into audit_entry (subject_type, subject_id, seq, at, person, person_name, role, organization,"
                    + " on_behalf_of, move, ground, detail, audience, previous, hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String COUNT_AUDIT_ROW = "update license set audit_rows = audit_rows + 1 where id = ?";
    static final String INSERT_EVENT =
            "insert into event (id, type, subject_type, subject_id, subject_version, recorded_at, audience, data)"
                    + " values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))";
    static final String KEEP_BASIS =
            "update declaration_attempt set acceptance_date = ?, refused_attempt = null, declaration_number ="
                    + " coalesce(cast(? as text), declaration_number) where declaration_id = ?";
    static final String RAISE_ATTEMPT =
            "update declaration_attempt set attempt = ?, seen_at = ? where declaration_id = ?";
    static final String STORE_ANSWER =
            "insert into hold_request (declaration_id, attempt, operation, digest, answer, at)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private HoldStatements() {}
}
