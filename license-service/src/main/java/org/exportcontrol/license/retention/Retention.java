package org.exportcontrol.license.retention;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.license.app.AuditedFiles;

/**
 * Finds the files whose time has passed, and lets them go one by one. What may go the database says, by its own clock
 * and with no regard to who asks; a file whose audit does not verify stays, since something is the matter with it.
 */
@Startup
@ApplicationScoped
class Retention {

    /** Before the id of every file. Ids grow with time, so the oldest file comes first. */
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final int LEAST_YEARS = 5;

    private final EntityManager database;
    private final AuditTrail trail;
    private final List<AuditedFiles> audited;
    private final RetentionConfig config;

    Retention(EntityManager database, AuditTrail trail, @All List<AuditedFiles> audited, RetentionConfig config) {
        if (config.years() < LEAST_YEARS) {
            throw new IllegalStateException("license.retention.years is " + config.years()
                    + ": papers of controlled exports are kept five years at least (LF-10; DUR 27)");
        }
        this.database = database;
        this.trail = trail;
        this.audited = audited;
        this.config = config;
    }

    /** How many files of the kind could go now. */
    @Transactional
    long due(FileKind kind) {
        Number count = (Number) database.createNativeQuery("select count(*)" + kind.mayGo())
                .setParameter("years", config.years())
                .getSingleResult();
        return count.longValue();
    }

    /** Files of the kind that could go now, oldest first, those after {@code last}. */
    @Transactional
    List<UUID> dueAfter(FileKind kind, UUID last, int most) {
        @SuppressWarnings("unchecked") // a native query is untyped; its column is named here
        List<UUID> ids = database.createNativeQuery(
                        "select file.id" + kind.mayGo() + " and file.id > :last order by file.id limit :most",
                        UUID.class)
                .setParameter("years", config.years())
                .setParameter("last", last)
                .setParameter("most", most)
                .getResultList();
        return ids;
    }

    /**
     * Lets a whole file go, in a transaction of its own.
     *
     * @return whether it went now; not if it is gone already or another replica is at it
     * @throws IllegalStateException when one of its audit chains does not verify
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean purge(FileKind kind, UUID id) {
        @SuppressWarnings("unchecked") // see above
        List<Tuple> chains = database.createNativeQuery(kind.chains(), Tuple.class)
                .setParameter("id", id)
                .getResultList();
        if (chains.isEmpty()) {
            return false;
        }
        chains.forEach(chain -> requireIntact(chain.get("type", String.class), chain.get("id", String.class)));
        return (Boolean) database.createNativeQuery(kind.purge(), Boolean.class)
                .setParameter("id", id)
                .setParameter("years", config.years())
                .getSingleResult();
    }

    private void requireIntact(String type, String id) {
        long expected = audited.stream()
                .filter(files -> files.subjectType().equals(type))
                .mapToLong(files -> files.rows(id).orElse(0))
                .sum();
        if (expected == 0 || !trail.verify(type, id, expected).intact()) {
            throw new IllegalStateException("The audit of " + type + " " + id + " does not verify");
        }
    }
}
