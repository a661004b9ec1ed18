package org.exportcontrol.declaration.statement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the statements that were pushed. */
@ApplicationScoped
class StatementPushRepository implements PanacheRepositoryBase<StatementPush, UUID> {

    /** Lets one transaction at a time take a statement, over all replicas; it is short. */
    void oneAtATime() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended('statement', 0))) one")
                .getSingleResult();
    }

    Optional<StatementPush> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The statement that the schedule has begun for a day. */
    Optional<StatementPush> daily(LocalDate day) {
        return find("cause = ?1 and about = ?2", StatementCause.DAILY, day).firstResultOptional();
    }

    Optional<StatementPush> lastDaily() {
        return find("cause = ?1", Sort.descending("about"), StatementCause.DAILY)
                .firstResultOptional();
    }

    /** Whether some statement is being pushed now. */
    boolean somebodyPushes(Instant now) {
        return count("state = ?1 and leaseUntil > ?2", StatementState.RUNNING, now) > 0;
    }

    /**
     * The latest statements, newest first: ids are UUIDs of version 7, which grow with time.
     *
     * @param after only those older than this one, null from the newest
     */
    List<StatementPush> latest(UUID after, int most) {
        return (after == null ? findAll(Sort.descending("id")) : find("id < ?1", Sort.descending("id"), after))
                .page(0, most)
                .list();
    }
}
