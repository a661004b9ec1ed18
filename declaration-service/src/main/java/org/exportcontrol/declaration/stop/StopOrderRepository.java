package org.exportcontrol.declaration.stop;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.stop.StopOrderResponse.Met;

/** Finds stop orders and what they meet. Whether an order meets a file the database says, in one place. */
@ApplicationScoped
class StopOrderRepository implements PanacheRepositoryBase<StopOrder, UUID> {

    private static final int MOST_MET = 1_000;

    /** Where an order can still stop goods. */
    private static final String UNRELEASED = "file.state in ('ACCEPTED', 'UNDER_REVIEW', 'RELEASING')";

    Optional<StopOrder> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Held for the transaction by whoever passes a gate; see the migration for the order of locks. */
    void lockShared() {
        getEntityManager()
                .createNativeQuery("select cast(stop_lock_shared() as text)")
                .getResultList();
    }

    /** Held for the transaction by whoever enters what closes gates. */
    void lockAlone() {
        getEntityManager()
                .createNativeQuery("select cast(stop_lock_alone() as text)")
                .getResultList();
    }

    /** The standing orders that meet a declaration and do not hold it yet. */
    @SuppressWarnings("unchecked") // a native query is untyped; the entity is named
    List<StopOrder> standingWithoutHold(UUID declaration) {
        return getEntityManager()
                .createNativeQuery(
                        "select standing.* from stop_order standing, declaration file where file.id = :file"
                                + " and standing.lifted_at is null and stop_order_meets(standing, file)"
                                + " and not exists (select 1 from hold where declaration_id = file.id"
                                + " and stop_order_id = standing.id and closed_at is null) order by standing.id",
                        StopOrder.class)
                .setParameter("file", declaration)
                .getResultList();
    }

    /** Unreleased declarations that the order meets. */
    List<UUID> unreleasedMet(UUID order) {
        return ids(
                "select file.id from stop_order standing, declaration file where standing.id = :order and " + UNRELEASED
                        + " and stop_order_meets(standing, file) order by file.id",
                order);
    }

    /** Declarations with an open hold of the order. */
    List<UUID> heldBy(UUID order) {
        return ids(
                "select declaration_id from hold where stop_order_id = :order and closed_at is null"
                        + " order by declaration_id",
                order);
    }

    @SuppressWarnings("unchecked") // a native query is untyped; its one column is the id
    private List<UUID> ids(String statement, UUID order) {
        return getEntityManager()
                .createNativeQuery(statement, UUID.class)
                .setParameter("order", order)
                .getResultList();
    }

    /** @param office null for all */
    List<Met> held(UUID order, String office) {
        return met(
                "select file.id, file.number, file.customs_office, file.state, file.released_at from hold"
                        + " join declaration file on file.id = hold.declaration_id"
                        + " where hold.stop_order_id = :order and hold.closed_at is null",
                order,
                office);
    }

    /**
     * What it meets and was released before.
     *
     * @param office null for all
     */
    List<Met> released(UUID order, String office) {
        return met(
                "select file.id, file.number, file.customs_office, file.state, file.released_at"
                        + " from stop_order standing, declaration file where standing.id = :order"
                        + " and file.state in ('RELEASED', 'CLEARED') and stop_order_meets(standing, file)",
                order,
                office);
    }

    @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statements above
    private List<Met> met(String statement, UUID order, String office) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery(
                        statement + " and (cast(:office as text) is null or file.customs_office = :office)"
                                + " order by file.id desc",
                        Tuple.class)
                .setParameter("order", order)
                .setParameter("office", office)
                .setMaxResults(MOST_MET)
                .getResultList();
        return rows.stream()
                .map(row -> new Met(
                        row.get(0, UUID.class),
                        row.get(1) == null ? null : row.get(1).toString(),
                        row.get(2, String.class),
                        DeclarationState.valueOf(row.get(3, String.class)),
                        row.get(4, Instant.class)))
                .toList();
    }

    List<StopAcknowledgment> acknowledgments(UUID order) {
        return getEntityManager()
                .createQuery(
                        "from StopAcknowledgment where id.stopOrder = :order order by acknowledgedAt",
                        StopAcknowledgment.class)
                .setParameter("order", order)
                .getResultList();
    }

    void keep(StopAcknowledgment acknowledgment) {
        getEntityManager().persist(acknowledgment);
    }

    /** Whether that office has acknowledged that order. */
    boolean isAcknowledged(UUID order, String office) {
        return getEntityManager().find(StopAcknowledgment.class, new StopAcknowledgment.Key(order, office)) != null;
    }

    /** Orders that some file does not follow yet and that nobody is at. */
    @SuppressWarnings("unchecked") // a native query is untyped; its one column is the id
    List<UUID> claimDue(Instant now, Instant leaseUntil) {
        return getEntityManager()
                .createNativeQuery(
                        "update stop_order set lease_until = :until where id in (select id from stop_order"
                                + " where not carried_out and (lease_until is null or lease_until <= :now)"
                                + " order by id for update skip locked) returning id",
                        UUID.class)
                .setParameter("until", leaseUntil)
                .setParameter("now", now)
                .getResultList();
    }

    List<StopOrder> page(boolean standingOnly, UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        "from StopOrder where (:all = true or liftedAt is null) and (:after is null or id < :after)"
                                + " order by id desc",
                        StopOrder.class)
                .setParameter("all", !standingOnly)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }
}
