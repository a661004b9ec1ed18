package org.exportcontrol.license.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The append-only quantity ledger. Balances are moved by the database alone, entry by entry, under constraints that no
 * entry gets past. Whoever books holds the row locks of the licenses concerned, taken in the order of their ids.
 */
@ApplicationScoped
public class Ledger {

    private final EntityManager database;
    private final InstantSource clock;

    Ledger(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An adjustment by the authority; {@code undone} when a contra entry took it back. */
    public record Adjustment(UUID licenseLineId, BigDecimal kilograms, boolean undone) {}

    /** Appends the entries in the order given. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void book(List<LedgerEntry> entries) {
        Instant now = clock.instant();
        entries.forEach(entry -> book(entry, now));
    }

    /** Balances by license line. */
    @Transactional
    public Map<UUID, LineBalance> balances(Collection<UUID> licenseLines) {
        if (licenseLines.isEmpty()) {
            return Map.of();
        }
        return tuples(database.createNativeQuery(
                                "select license_line_id, licensed, tolerance_drawn, adjusted, held, used, free,"
                                        + " carried_over from license_line_balance where license_line_id in (:lines)",
                                Tuple.class)
                        .setParameter("lines", licenseLines))
                .stream()
                .map(Ledger::balance)
                .collect(Collectors.toMap(LineBalance::licenseLineId, Function.identity()));
    }

    /** What the declaration has drawn on licenses, by goods line; also what is neither held nor used any more. */
    @Transactional
    public List<Draw> draws(UUID declarationId) {
        return tuples(database.createNativeQuery("""
                                select b.goods_line, b.license_line_id, l.license_id, b.held, b.used,
                                       e.attempt, e.quantity, e.unit
                                from goods_line_balance b
                                join license_line l on l.id = b.license_line_id
                                join lateral (select attempt, quantity, unit from ledger_entry
                                              where declaration_id = b.declaration_id and goods_line = b.goods_line
                                                and license_line_id = b.license_line_id and kind = 'HELD'
                                              order by attempt desc limit 1) e on true
                                where b.declaration_id = :declaration
                                order by b.goods_line, l.line""", Tuple.class).setParameter("declaration", declarationId)).stream()
                .map(Ledger::draw)
                .toList();
    }

    /**
     * Declarations that have a net use of the license.
     *
     * @return their number by license; licenses without any are absent
     */
    @Transactional
    public Map<UUID, Integer> netUses(Collection<UUID> licenses) {
        return licenses.isEmpty() ? Map.of() : countDeclarations("b.used > 0", licenses, null);
    }

    /**
     * When quantities were last used that are used still, by license; licenses without any are absent.
     *
     * @param declarationId the only declaration to look at; null for all
     */
    @Transactional
    public Map<UUID, Instant> lastUses(Collection<UUID> licenses, UUID declarationId) {
        if (licenses.isEmpty()) {
            return Map.of();
        }
        return tuples(database.createNativeQuery("""
                                select l.license_id, max(u.recorded_at) as last
                                from license_line l
                                join lateral (select e.recorded_at
                                              from ledger_entry e
                                              join goods_line_balance b using (declaration_id, goods_line, license_line_id)
                                              where e.license_line_id = l.id and e.kind = 'USED' and b.used > 0
                                                and e.declaration_id = coalesce(cast(:declaration as uuid), e.declaration_id)
                                              order by e.id desc limit 1) u on true
                                where l.license_id in (:licenses)
                                group by l.license_id""", Tuple.class)
                        .setParameter("licenses", licenses)
                        .setParameter("declaration", declarationId == null ? null : declarationId.toString()))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("license_id", UUID.class), row -> row.get("last", Instant.class)));
    }

    /** An adjustment of one of the license's lines by the id of its entry. */
    @Transactional
    public Optional<Adjustment> adjustment(UUID license, long entry) {
        return tuples(database.createNativeQuery("""
                                select e.license_line_id, e.kilograms,
                                       exists (select from ledger_entry c where c.undoes = e.id) as undone
                                from ledger_entry e join license_line l on l.id = e.license_line_id
                                where l.license_id = :license and e.id = :entry and e.kind = 'ADJUSTED'""", Tuple.class)
                        .setParameter("license", license)
                        .setParameter("entry", entry))
                .stream()
                .map(row -> new Adjustment(
                        row.get("license_line_id", UUID.class),
                        row.get("kilograms", BigDecimal.class),
                        row.get("undone", Boolean.class)))
                .findFirst();
    }

    /** The declarations that hold quantities of the license. */
    @Transactional
    public List<UUID> holding(UUID license) {
        List<?> found = database.createNativeQuery(
                        "select distinct b.declaration_id from goods_line_balance b"
                                + " join license_line l on l.id = b.license_line_id"
                                + " where l.license_id = :license and b.held > 0 order by 1",
                        UUID.class)
                .setParameter("license", license)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** Like {@link #netUses}, but open holds count too, and one declaration does not. */
    @Transactional
    public Map<UUID, Integer> usesBesides(UUID declarationId, Collection<UUID> licenses) {
        return licenses.isEmpty() ? Map.of() : countDeclarations("b.used + b.held > 0", licenses, declarationId);
    }

    /** A stretch of a license's ledger in order of booking. */
    @Transactional
    public List<BookedEntry> page(UUID licenseId, long after, int limit) {
        return tuples(database.createNativeQuery("""
                                select e.id, l.line, e.kind, e.kilograms, e.declaration_id, e.attempt, e.goods_line,
                                       e.quantity, e.unit, e.recorded_at, e.ground, e.undoes
                                from ledger_entry e join license_line l on l.id = e.license_line_id
                                where l.license_id = :license and e.id > :after
                                order by e.id limit :limit""", Tuple.class)
                        .setParameter("license", licenseId)
                        .setParameter("after", after)
                        .setParameter("limit", limit))
                .stream()
                .map(Ledger::entry)
                .toList();
    }

    private void book(LedgerEntry entry, Instant now) {
        LedgerEntry.GoodsLine by = entry.declaration();
        database.createNativeQuery("""
                        insert into ledger_entry (license_line_id, kind, kilograms, declaration_id, attempt, goods_line,
                                                  quantity, unit, recorded_at, ground, undoes)
                        values (:line, :kind, :kilograms, cast(:declaration as uuid), cast(:attempt as integer),
                                cast(:goodsLine as integer), :quantity, :unit, :at, cast(:ground as text),
                                cast(:undoes as bigint))""")
                .setParameter("line", entry.licenseLineId())
                .setParameter("kind", entry.kind().name())
                .setParameter("kilograms", entry.kilograms())
                .setParameter(
                        "declaration", by == null ? null : by.declarationId().toString())
                .setParameter("attempt", by == null ? null : Integer.toString(by.attempt()))
                .setParameter("goodsLine", by == null ? null : Integer.toString(by.goodsLine()))
                .setParameter("quantity", entry.quantity())
                .setParameter("unit", entry.unit())
                .setParameter("at", now)
                .setParameter("ground", entry.act() == null ? null : entry.act().ground())
                .setParameter(
                        "undoes",
                        entry.act() == null || entry.act().undoes() == null
                                ? null
                                : entry.act().undoes().toString())
                .executeUpdate();
    }

    private Map<UUID, Integer> countDeclarations(String which, Collection<UUID> licenses, UUID besides) {
        return tuples(database.createNativeQuery(
                                "select l.license_id, cast(count(distinct b.declaration_id) as integer) as uses"
                                        + " from goods_line_balance b join license_line l on l.id = b.license_line_id"
                                        + " where l.license_id in (:licenses) and " + which
                                        + " and b.declaration_id is distinct from cast(:besides as uuid)"
                                        + " group by l.license_id",
                                Tuple.class)
                        .setParameter("licenses", licenses)
                        .setParameter("besides", besides == null ? null : besides.toString()))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("license_id", UUID.class), row -> row.get("uses", Integer.class)));
    }

    @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in each statement
    private static List<Tuple> tuples(jakarta.persistence.Query query) {
        return query.getResultList();
    }

    private static LineBalance balance(Tuple row) {
        return new LineBalance(
                row.get("license_line_id", UUID.class),
                row.get("licensed", BigDecimal.class),
                row.get("tolerance_drawn", BigDecimal.class),
                row.get("adjusted", BigDecimal.class),
                row.get("held", BigDecimal.class),
                row.get("used", BigDecimal.class),
                row.get("free", BigDecimal.class),
                row.get("carried_over", BigDecimal.class));
    }

    private static Draw draw(Tuple row) {
        return new Draw(
                row.get("goods_line", Integer.class),
                row.get("license_line_id", UUID.class),
                row.get("license_id", UUID.class),
                row.get("held", BigDecimal.class),
                row.get("used", BigDecimal.class),
                row.get("attempt", Integer.class),
                row.get("quantity", BigDecimal.class),
                row.get("unit", String.class));
    }

    private static BookedEntry entry(Tuple row) {
        return new BookedEntry(
                row.get("id", Long.class),
                row.get("line", Integer.class),
                EntryKind.valueOf(row.get("kind", String.class)),
                row.get("kilograms", BigDecimal.class),
                row.get("declaration_id", UUID.class),
                row.get("attempt", Integer.class),
                row.get("goods_line", Integer.class),
                row.get("quantity", BigDecimal.class),
                row.get("unit", String.class),
                row.get("recorded_at", Instant.class),
                row.get("ground", String.class),
                row.get("undoes", Long.class));
    }
}
