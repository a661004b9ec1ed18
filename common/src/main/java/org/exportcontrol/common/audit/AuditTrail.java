package org.exportcontrol.common.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.exportcontrol.common.security.Actor;

/**
 * The append-only, hash-chained record of who moved what, when and on what ground. A row is written in the transaction
 * of the move, while the mover holds the row lock of the subject: that lock orders the chain, there is no global one.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String COLUMNS = "seq, at, person, person_name, role, organization, on_behalf_of, move,"
            + " ground, detail, audience, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash";

    private final EntityManager database;
    private final InstantSource clock;
    private final ObjectMapper json;

    AuditTrail(EntityManager database, InstantSource clock, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Appends to the subject's chain. The caller's transaction must hold the subject's row lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        List<AuditRow> last = rows(
                "where subject_type = :type and subject_id = :id order by seq desc limit 1",
                entry.subjectType(),
                entry.subjectId());
        Actor actor = entry.actor();
        AuditRow unhashed = new AuditRow(
                last.isEmpty() ? 1 : last.get(0).seq() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS), // what the database keeps, so that the hash recomputes
                actor.subject(),
                actor.name(),
                actor.role(),
                actor.organization(),
                actor.onBehalfOf(),
                entry.move(),
                entry.ground(),
                write(entry),
                entry.audience().stream().sorted().toList(),
                last.isEmpty() ? ChainHash.GENESIS : last.get(0).hash(),
                null);
        insert(entry, unhashed, ChainHash.of(entry.subjectType(), entry.subjectId(), unhashed));
    }

    /** The subject's chain, oldest first. */
    @Transactional
    public List<AuditRow> of(String subjectType, String subjectId) {
        return rows("where subject_type = :type and subject_id = :id order by seq", subjectType, subjectId);
    }

    /**
     * The rows of the subject's chain that some audience may see, oldest first.
     *
     * @param audiences see {@link org.exportcontrol.common.event.Audience#of}; null for all
     */
    @Transactional
    public List<AuditRow> of(String subjectType, String subjectId, Set<String> audiences) {
        return of(subjectType, subjectId).stream()
                .filter(row -> audiences == null || row.audience().stream().anyMatch(audiences::contains))
                .toList();
    }

    /**
     * Recomputes the subject's chain and names the first row that is missing or altered.
     *
     * @param expectedRows how many moves the subject itself counts, so that rows cut off at the end are missed too
     */
    @Transactional
    public ChainVerification verify(String subjectType, String subjectId, long expectedRows) {
        ChainVerification found = verify(subjectType, subjectId);
        return found.intact() && found.rows() != expectedRows
                ? new ChainVerification(
                        subjectType,
                        subjectId,
                        found.rows(),
                        false,
                        Math.min(found.rows(), expectedRows) + 1,
                        found.lastHash())
                : found;
    }

    /** Recomputes the subject's chain as far as it goes. */
    @Transactional
    public ChainVerification verify(String subjectType, String subjectId) {
        List<AuditRow> rows = of(subjectType, subjectId);
        String previous = ChainHash.GENESIS;
        long expected = 1;
        for (AuditRow row : rows) {
            boolean whole = row.seq() == expected
                    && row.previous().equals(previous)
                    && row.hash().equals(ChainHash.of(subjectType, subjectId, row));
            if (!whole) {
                return new ChainVerification(subjectType, subjectId, rows.size(), false, expected, lastHash(rows));
            }
            previous = row.hash();
            expected++;
        }
        return new ChainVerification(subjectType, subjectId, rows.size(), true, null, lastHash(rows));
    }

    private void insert(AuditEntry entry, AuditRow row, String hash) {
        database.createNativeQuery("insert into audit_entry (subject_type, subject_id, seq, at, person, person_name,"
                        + " role, organization, on_behalf_of, move, ground, detail, audience, previous, hash) values"
                        + " (:type, :id, :seq, :at, :person, :personName, :role, :organization, :onBehalfOf, :move,"
                        + " :ground, :detail, :audience, :previous, :hash)")
                .setParameter("type", entry.subjectType())
                .setParameter("id", entry.subjectId())
                .setParameter("seq", row.seq())
                .setParameter("at", row.at())
                .setParameter("person", row.person())
                .setParameter("personName", row.personName())
                .setParameter("role", row.role())
                .setParameter("organization", row.organization())
                .setParameter("onBehalfOf", row.onBehalfOf())
                .setParameter("move", row.move())
                .setParameter("ground", row.ground())
                .setParameter("detail", row.detail())
                .setParameter("audience", row.audience().toArray(String[]::new))
                .setParameter("previous", HexFormat.of().parseHex(row.previous()))
                .setParameter("hash", HexFormat.of().parseHex(hash))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // native queries are untyped; the tuple's columns are the ones named above
    private List<AuditRow> rows(String where, String subjectType, String subjectId) {
        List<Tuple> tuples = database.createNativeQuery("select " + COLUMNS + " from audit_entry " + where, Tuple.class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .getResultList();
        return tuples.stream().map(AuditTrail::row).toList();
    }

    private static AuditRow row(Tuple row) {
        return new AuditRow(
                row.get("seq", Long.class),
                row.get("at", Instant.class),
                row.get("person", String.class),
                row.get("person_name", String.class),
                row.get("role", String.class),
                row.get("organization", String.class),
                row.get("on_behalf_of", String.class),
                row.get("move", String.class),
                row.get("ground", String.class),
                row.get("detail", String.class),
                Arrays.asList(Objects.requireNonNull(row.get("audience", String[].class))),
                row.get("previous", String.class),
                row.get("hash", String.class));
    }

    private String write(AuditEntry entry) {
        try {
            return json.writeValueAsString(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The detail of an audit entry must be plain data", e);
        }
    }

    private static String lastHash(List<AuditRow> rows) {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1).hash();
    }
}
