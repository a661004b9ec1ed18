package org.exportcontrol.declaration.licensefeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How licenses stand as the feed tells, the feed's cursor, and the files that must follow. */
@ApplicationScoped
class LicenseStandings {

    private static final String SOURCE = "license-service";

    private final EntityManager database;

    LicenseStandings(EntityManager database) {
        this.database = database;
    }

    /** A license as last told of. */
    record Standing(String license, LicenseMove move, long version) {}

    /** The cursor, if no other replica reads. */
    Optional<Long> claimCursor(Instant now, Instant until) {
        List<?> position = database.createNativeQuery("update feed_cursor set lease_until = :until"
                        + " where source = :source and (lease_until is null or lease_until <= :now)"
                        + " returning position")
                .setParameter("until", until)
                .setParameter("now", now)
                .setParameter("source", SOURCE)
                .getResultList();
        return position.stream().findFirst().map(value -> ((Number) value).longValue());
    }

    void letCursorGo() {
        database.createNativeQuery("update feed_cursor set lease_until = null where source = :source")
                .setParameter("source", SOURCE)
                .executeUpdate();
    }

    /** @return false when another replica has moved it meanwhile */
    boolean moveCursor(long from, long to) {
        return database.createNativeQuery(
                                "update feed_cursor set position = :to where source = :source and position = :from")
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("source", SOURCE)
                        .executeUpdate()
                == 1;
    }

    /** Whoever accepts a declaration holds the same lock shared, see the stop orders. */
    void lockAlone() {
        database.createNativeQuery("select cast(stop_lock_alone() as text)").getResultList();
    }

    /** Keeps what was told, unless something later is known. */
    void told(Standing standing, Instant now) {
        database.createNativeQuery("insert into license_standing as known"
                        + " (license_number, usable, move, version, told_at, carried_out)"
                        + " values (:license, :usable, :move, :version, :now, false)"
                        + " on conflict on constraint license_standing_pk do update set usable = excluded.usable,"
                        + " move = excluded.move, version = excluded.version, told_at = excluded.told_at,"
                        + " carried_out = false, lease_until = null where known.version < excluded.version")
                .setParameter("license", standing.license())
                .setParameter("usable", standing.move().leavesUsable())
                .setParameter("move", standing.move().name())
                .setParameter("version", standing.version())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** After a restore of license-service what was told counts no more; the feed is read from its start. */
    void forget() {
        database.createNativeQuery("update license_standing set usable = true, move = 'RESUMED', version = 0,"
                        + " carried_out = usable")
                .executeUpdate();
        database.createNativeQuery("update feed_cursor set position = 0 where source = :source")
                .setParameter("source", SOURCE)
                .executeUpdate();
    }

    /** Licenses that some file does not follow yet, for this replica. */
    @SuppressWarnings("unchecked") // a native query is untyped; its one column is the number
    List<String> claimDue(Instant now, Instant until) {
        return database.createNativeQuery(
                        "update license_standing set lease_until = :until where license_number in"
                                + " (select license_number from license_standing where not carried_out"
                                + " and (lease_until is null or lease_until <= :now) order by told_at"
                                + " for update skip locked) returning license_number",
                        String.class)
                .setParameter("until", until)
                .setParameter("now", now)
                .getResultList();
    }

    Standing of(String license) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select move, version from license_standing where license_number = :license", Tuple.class)
                .setParameter("license", license)
                .getSingleResult();
        return new Standing(license, LicenseMove.valueOf(row.get(0, String.class)), row.get(1, Long.class));
    }

    /** Licenses of a declaration that may not be used. */
    @SuppressWarnings("unchecked") // a native query is untyped; its one column is the number
    List<String> unusable(UUID declaration) {
        return database.createNativeQuery(
                        "select distinct standing.license_number from license_standing standing join goods_line goods"
                                + " on goods.license_number = standing.license_number"
                                + " where goods.declaration_id = :declaration and not standing.usable"
                                + " order by standing.license_number",
                        String.class)
                .setParameter("declaration", declaration)
                .getResultList();
    }

    /** Unreleased declarations under the license, and those with an open hold on it. */
    @SuppressWarnings("unchecked") // a native query is untyped; its one column is the id
    List<UUID> files(String license) {
        return database.createNativeQuery(
                        "select file.id from declaration file where (file.state in ('ACCEPTED', 'UNDER_REVIEW',"
                                + " 'RELEASING') and exists (select 1 from goods_line where declaration_id = file.id"
                                + " and license_number = :license)) or exists (select 1 from hold"
                                + " where declaration_id = file.id and license_number = :license"
                                + " and closed_at is null) order by file.id",
                        UUID.class)
                .setParameter("license", license)
                .getResultList();
    }

    void carriedOut(Standing standing) {
        database.createNativeQuery("update license_standing set carried_out = true, lease_until = null"
                        + " where license_number = :license and version = :version")
                .setParameter("license", standing.license())
                .setParameter("version", standing.version())
                .executeUpdate();
    }

    /** Every unreleased declaration's parties and destination are to be looked at again. */
    void askForPartyRechecks(Instant now) {
        database.createNativeQuery("insert into party_recheck (declaration_id, asked_at, next_try_at)"
                        + " select id, :now, :now from declaration where state in ('LODGED', 'AWAITING_VERIFICATION',"
                        + " 'ACCEPTED', 'UNDER_REVIEW', 'RELEASING')"
                        + " on conflict on constraint party_recheck_pk do update"
                        + " set asked_at = excluded.asked_at, next_try_at = excluded.next_try_at")
                .setParameter("now", now)
                .executeUpdate();
    }
}
