package org.exportcontrol.license.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tables of attempts and of the answers given under them. */
@ApplicationScoped
class AttemptRepository {

    private final EntityManager database;
    private final InstantSource clock;

    AttemptRepository(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was asked and answered under an attempt. */
    record Done(String digest, String answer) {}

    /**
     * From here on what waits in the session is written at the commit. What is booked goes out as statements; only the
     * licenses' versions wait, and all that was read need not be searched for changes before each statement.
     */
    void flushAtCommit() {
        database.setFlushMode(FlushModeType.COMMIT);
    }

    /** The highest attempt seen, the declaration's row locked; 0 for a new one. */
    int lock(UUID declarationId) {
        return ((Number) database.createNativeQuery("insert into declaration_attempt (declaration_id, attempt, seen_at)"
                                + " values (:id, 0, :at) on conflict (declaration_id)"
                                + " do update set attempt = declaration_attempt.attempt returning attempt")
                        .setParameter("id", declarationId)
                        .setParameter("at", clock.instant())
                        .getSingleResult())
                .intValue();
    }

    /** The highest attempt seen; 0 for a declaration that is not known. */
    int highest(UUID declarationId) {
        List<?> found = database.createNativeQuery("select attempt from declaration_attempt where declaration_id = :id")
                .setParameter("id", declarationId)
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
    }

    Map<Operation, Done> done(UUID declarationId, int attempt) {
        @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
        List<Tuple> rows = database.createNativeQuery(
                        "select operation, digest, answer from hold_request"
                                + " where declaration_id = :id and attempt = :attempt",
                        Tuple.class)
                .setParameter("id", declarationId)
                .setParameter("attempt", attempt)
                .getResultList();
        Map<Operation, Done> done = new EnumMap<>(Operation.class);
        rows.forEach(row -> done.put(
                Operation.valueOf(row.get("operation", String.class)),
                new Done(row.get("digest", String.class), row.get("answer", String.class))));
        return done;
    }

    /** Keeps the attempt as the highest one, above the one seen before. */
    void raise(UUID declarationId, int before, int attempt) {
        database.createNativeQuery("update declaration_attempt set attempt = :attempt, seen_at = :at"
                        + " where declaration_id = :id")
                .setParameter("attempt", attempt)
                .setParameter("at", clock.instant())
                .setParameter("id", declarationId)
                .executeUpdate();
        if (before > 0) {
            dropAnswersBelow(declarationId, attempt);
        }
    }

    /** Lower attempts are refused by their number: their answers are never asked for again. */
    private void dropAnswersBelow(UUID declarationId, int attempt) {
        database.createNativeQuery("delete from hold_request where declaration_id = :id and attempt < :attempt")
                .setParameter("id", declarationId)
                .setParameter("attempt", attempt)
                .executeUpdate();
    }

    void store(UUID declarationId, int attempt, Operation operation, String digest, String answer) {
        database.createNativeQuery("insert into hold_request (declaration_id, attempt, operation, digest, answer, at)"
                        + " values (:id, :attempt, :operation, :digest, :answer, :at)")
                .setParameter("id", declarationId)
                .setParameter("attempt", attempt)
                .setParameter("operation", operation.name())
                .setParameter("digest", digest)
                .setParameter("answer", answer)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Keeps what a hold was judged on: its use is judged on the same day. No refusal stands any more. */
    void keepBasis(UUID declarationId, LocalDate acceptanceDate, String declarationNumber) {
        database.createNativeQuery("update declaration_attempt set acceptance_date = :day, refused_attempt = null,"
                        + " declaration_number = coalesce(cast(:number as text), declaration_number)"
                        + " where declaration_id = :id")
                .setParameter("day", acceptanceDate)
                .setParameter("number", declarationNumber)
                .setParameter("id", declarationId)
                .executeUpdate();
    }

    /** Keeps that a hold was refused: what an earlier attempt holds is not for use. */
    void keepRefusal(UUID declarationId, int attempt) {
        database.createNativeQuery(
                        "update declaration_attempt set refused_attempt = :attempt where declaration_id = :id")
                .setParameter("attempt", attempt)
                .setParameter("id", declarationId)
                .executeUpdate();
    }

    /** The attempt refused after the last hold that succeeded. */
    Optional<Integer> refusedAttempt(UUID declarationId) {
        Object attempt = database.createNativeQuery(
                        "select refused_attempt from declaration_attempt where declaration_id = :id")
                .setParameter("id", declarationId)
                .getSingleResult();
        return Optional.ofNullable((Integer) attempt);
    }

    /** The day that the declaration's hold was judged on. */
    LocalDate acceptanceDate(UUID declarationId) {
        Object day = database.createNativeQuery(
                        "select acceptance_date from declaration_attempt where declaration_id = :id")
                .setParameter("id", declarationId)
                .getSingleResult();
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }
}
