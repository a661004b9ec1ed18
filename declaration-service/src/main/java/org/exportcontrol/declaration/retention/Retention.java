package org.exportcontrol.declaration.retention;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.audit.ChainVerification;
import org.exportcontrol.declaration.file.DeclarationJournal;

/**
 * Finds the files whose time has passed, and lets them go one by one. What may go the database says, by its own clock
 * and with no regard to who asks; a file whose audit does not verify stays, since something is the matter with it.
 */
@Startup
@ApplicationScoped
class Retention {

    private static final int LEAST_YEARS = 5;
    private static final String MAY_GO = " from declaration file"
            + " where file.state in ('CLEARED', 'NOT_RELEASED', 'WITHDRAWN')"
            + " and file.created_at < now() - make_interval(years => :years)"
            + " and kept_because(file, :years) is null";

    private final EntityManager database;
    private final AuditTrail trail;
    private final RetentionConfig config;

    Retention(EntityManager database, AuditTrail trail, RetentionConfig config) {
        if (config.years() < LEAST_YEARS) {
            throw new IllegalStateException("declaration.retention.years is " + config.years()
                    + ": papers of controlled exports are kept five years at least (LF-10; DUR 27)");
        }
        this.database = database;
        this.trail = trail;
        this.config = config;
    }

    /** A file whose time has passed; files come in the order of these. */
    record Ended(Instant createdAt, UUID id) {

        static final Ended BEFORE_ALL = new Ended(Instant.EPOCH, new UUID(0, 0));
    }

    /** How many files could go now. */
    @Transactional
    long due() {
        Number count = (Number) database.createNativeQuery("select count(*)" + MAY_GO)
                .setParameter("years", config.years())
                .getSingleResult();
        return count.longValue();
    }

    /** Files that could go now, oldest first, those after {@code last}. */
    @Transactional
    List<Ended> dueAfter(Ended last, int most) {
        @SuppressWarnings("unchecked") // a native query is untyped; its columns are named here
        List<Tuple> rows = database.createNativeQuery(
                        "select file.created_at as created_at, file.id as id" + MAY_GO
                                + " and (file.created_at, file.id) > (:createdAt, :id)"
                                + " order by file.created_at, file.id limit :most",
                        Tuple.class)
                .setParameter("years", config.years())
                .setParameter("createdAt", last.createdAt())
                .setParameter("id", last.id())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Ended(row.get("created_at", Instant.class), row.get("id", UUID.class)))
                .toList();
    }

    /**
     * Lets a whole file go, in a transaction of its own.
     *
     * @return whether it went now; not if it is gone already or another replica is at it
     * @throws IllegalStateException when its audit does not verify
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean purge(UUID id) {
        List<?> moves = database.createNativeQuery("select version from declaration where id = :id", Long.class)
                .setParameter("id", id)
                .getResultList();
        if (moves.isEmpty()) {
            return false;
        }
        ChainVerification found = trail.verify(DeclarationJournal.SUBJECT, id.toString(), (Long) moves.get(0));
        if (!found.intact()) {
            throw new IllegalStateException("Its audit does not verify from row " + found.firstBroken() + " on");
        }
        return (Boolean) database.createNativeQuery("select purge_declaration(:id, :years)", Boolean.class)
                .setParameter("id", id)
                .setParameter("years", config.years())
                .getSingleResult();
    }
}
