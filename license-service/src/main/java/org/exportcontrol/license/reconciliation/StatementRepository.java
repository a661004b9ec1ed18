package org.exportcontrol.license.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of statements, and their comparison with the ledger. */
@ApplicationScoped
class StatementRepository {

    private final EntityManager database;

    StatementRepository(EntityManager database) {
        this.database = database;
    }

    /** One statement at a time, over all replicas. */
    void lock() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('reconciliation'))) locked")
                .getSingleResult();
    }

    Optional<Instant> newestCompared() {
        return Optional.ofNullable(
                (Instant) database.createNativeQuery("select max(taken_at) from reconciliation", Instant.class)
                        .getSingleResult());
    }

    /** The digest under which the part came before. */
    Optional<String> digest(StatementRequest part) {
        List<?> found = database.createNativeQuery(
                        "select digest from statement_part where taken_at = :takenAt and part = :part", String.class)
                .setParameter("takenAt", part.takenAt())
                .setParameter("part", part.part())
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    void store(LocalDate date, StatementRequest part, String digest) {
        database.createNativeQuery("insert into statement_part (taken_at, part, parts, date, digest)"
                        + " values (:takenAt, :part, :parts, :date, :digest)")
                .setParameter("takenAt", part.takenAt())
                .setParameter("part", part.part())
                .setParameter("parts", part.parts())
                .setParameter("date", date)
                .setParameter("digest", digest)
                .executeUpdate();
        for (StatementRequest.Item item : part.items()) {
            database.createNativeQuery("insert into statement_item (taken_at, part, declaration_id, goods_line,"
                            + " license_number, license_line, held, used) values (:takenAt, :part, :declaration,"
                            + " :goodsLine, :number, :line, :held, :used)")
                    .setParameter("takenAt", part.takenAt())
                    .setParameter("part", part.part())
                    .setParameter("declaration", item.declarationId())
                    .setParameter("goodsLine", item.goodsLine())
                    .setParameter("number", item.licenseNumber())
                    .setParameter("line", item.licenseLine())
                    .setParameter("held", new BigDecimal(item.heldKilograms()))
                    .setParameter("used", new BigDecimal(item.usedKilograms()))
                    .executeUpdate();
        }
    }

    /** Whether all parts of the statement have come. */
    boolean isComplete(Instant takenAt, int parts) {
        Number came = (Number) database.createNativeQuery(
                        "select count(*) from statement_part where taken_at = :takenAt and parts = :parts")
                .setParameter("takenAt", takenAt)
                .setParameter("parts", parts)
                .getSingleResult();
        return came.intValue() == parts;
    }

    /** Older ones have had their say. */
    void forgetBefore(Instant takenAt) {
        for (String table : List.of("statement_item", "statement_part")) {
            database.createNativeQuery("delete from " + table + " where taken_at < :takenAt")
                    .setParameter("takenAt", takenAt)
                    .executeUpdate();
        }
    }

    int compared(Instant takenAt) {
        return ((Number) database.createNativeQuery(COMPARED + "select count(*) from both_sides")
                        .setParameter("takenAt", takenAt)
                        .setParameter("settled", takenAt)
                        .getSingleResult())
                .intValue();
    }

    /**
     * Lines that do not agree.
     *
     * @param settled declarations that moved here after this instant are in motion: one side may not know yet
     */
    List<Difference> differences(Instant takenAt, Instant settled) {
        @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
        List<Tuple> rows = database.createNativeQuery(
                        COMPARED + "select * from both_sides where stated_held <> booked_held"
                                + " or stated_used <> booked_used order by declaration_id, goods_line",
                        Tuple.class)
                .setParameter("takenAt", takenAt)
                .setParameter("settled", settled)
                .getResultList();
        return rows.stream().map(StatementRepository::difference).toList();
    }

    void report(ReconciliationResponse report) {
        database.createNativeQuery("insert into reconciliation (taken_at, date, compared, in_motion, differences,"
                        + " resolved, compared_at) values (:takenAt, :date, :compared, :inMotion, :differences,"
                        + " :resolved, :comparedAt) on conflict do nothing")
                .setParameter("takenAt", report.takenAt())
                .setParameter("date", report.date())
                .setParameter("compared", report.compared())
                .setParameter("inMotion", report.inMotion())
                .setParameter("differences", report.differences())
                .setParameter("resolved", report.resolved())
                .setParameter("comparedAt", report.comparedAt())
                .executeUpdate();
    }

    /** Newest first. */
    List<ReconciliationResponse> reports(int limit) {
        @SuppressWarnings("unchecked") // see above
        List<Tuple> rows = database.createNativeQuery(
                        "select date, taken_at, compared, in_motion, differences, resolved, compared_at"
                                + " from reconciliation order by taken_at desc limit :limit",
                        Tuple.class)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(StatementRepository::reportOf).toList();
    }

    private static final String COMPARED = """
            with both_sides as (
                select coalesce(s.declaration_id, b.declaration_id) as declaration_id,
                       coalesce(s.goods_line, b.goods_line)         as goods_line,
                       coalesce(s.license_number, b.number)         as license_number,
                       coalesce(s.license_line, b.line)             as license_line,
                       coalesce(s.held, 0) as stated_held, coalesce(s.used, 0) as stated_used,
                       coalesce(b.held, 0) as booked_held, coalesce(b.used, 0) as booked_used,
                       s.declaration_id is null as not_stated, b.declaration_id is null as not_booked,
                       not exists (select from license k join license_line n on n.license_id = k.id
                                   where k.number = coalesce(s.license_number, b.number)
                                     and n.line = coalesce(s.license_line, b.line))
                           and not exists (select from purged_subject p where p.subject_type = 'license'
                                     and p.subject_id = coalesce(s.license_number, b.number)) as unknown,
                       exists (select from declaration_attempt a
                               where a.declaration_id = coalesce(s.declaration_id, b.declaration_id)
                                 and a.seen_at > :settled) as in_motion
                from (select * from statement_item where taken_at = :takenAt) s
                full join (select g.declaration_id, g.goods_line, l.number, n.line, g.held, g.used
                           from goods_line_balance g
                           join license_line n on n.id = g.license_line_id
                           join license l on l.id = n.license_id
                           where g.held > 0 or g.used > 0
                           union all
                           select declaration_id, goods_line, license_number, license_line, 0, used_kilograms
                           from purged_use) b
                    on b.declaration_id = s.declaration_id and b.goods_line = s.goods_line
                        and b.number = s.license_number and b.line = s.license_line)
            """;

    private static Difference difference(Tuple row) {
        DifferenceKind kind = DifferenceKind.DIFFERS;
        if (row.get("unknown", Boolean.class)) {
            kind = DifferenceKind.UNKNOWN_LICENSE;
        } else if (row.get("not_booked", Boolean.class)) {
            kind = DifferenceKind.NOT_BOOKED;
        } else if (row.get("not_stated", Boolean.class)) {
            kind = DifferenceKind.NOT_STATED;
        }
        return new Difference(
                row.get("declaration_id", UUID.class),
                row.get("goods_line", Integer.class),
                row.get("license_number", String.class),
                row.get("license_line", Integer.class),
                kind,
                row.get("stated_held", BigDecimal.class),
                row.get("stated_used", BigDecimal.class),
                row.get("booked_held", BigDecimal.class),
                row.get("booked_used", BigDecimal.class),
                row.get("in_motion", Boolean.class));
    }

    private static ReconciliationResponse reportOf(Tuple row) {
        Object date = row.get("date");
        return new ReconciliationResponse(
                date instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) date,
                row.get("taken_at", Instant.class),
                row.get("compared", Integer.class),
                row.get("in_motion", Integer.class),
                row.get("differences", Integer.class),
                row.get("resolved", Integer.class),
                row.get("compared_at", Instant.class));
    }
}
