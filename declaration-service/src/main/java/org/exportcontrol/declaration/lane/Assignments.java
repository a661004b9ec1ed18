package org.exportcontrol.declaration.lane;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.declaration.file.Declaration;

/**
 * Shares out what needs a look among the officers on duty: to the one with the least open files, up to the cap. One
 * office at a time is shared out, so that two acceptances do not both take an officer's last place. An assignment says
 * whose work it is; it keeps no other officer of the office away.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Assignments {

    private static final String SUBJECT = "assignment";
    private static final Actor WORKER = Actor.worker("lanes");

    /** Officers on duty with their open files, who has least first. */
    private static final String LOADS = "select r.subject as subject, count(d.id) as files from roster_officer r"
            + " left join assignment a on a.customs_office = r.customs_office and a.officer = r.subject"
            + " left join declaration d on d.id = a.declaration_id and d.id <> :declaration"
            + " and d.state in ('ACCEPTED', 'UNDER_REVIEW', 'RELEASING')"
            + " where r.customs_office = :office and r.on_duty group by r.subject order by count(d.id), r.subject";

    private final EntityManager database;
    private final AuditTrail trail;
    private final LaneConfig config;
    private final InstantSource clock;

    Assignments(EntityManager database, AuditTrail trail, LaneConfig config, InstantSource clock) {
        this.database = database;
        this.trail = trail;
        this.config = config;
        this.clock = clock;
    }

    /** Gives it to the officer with the least open files, unless somebody has it; to nobody where all are at the cap. */
    void assign(Declaration declaration) {
        if (of(declaration.id()).isPresent()) {
            return;
        }
        loads(declaration).stream()
                .filter(load -> load.files() < config.mostOpenFiles())
                .findFirst()
                .ifPresent(load -> give(declaration, load.officer(), WORKER, null));
    }

    /** How many open files each officer on duty has, besides this one, who has least first. */
    List<Load> loads(Declaration declaration) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('assignment ' || :office))")
                .setParameter("office", declaration.customsOffice())
                .getResultList();
        return rows(LOADS, Map.of("office", declaration.customsOffice(), "declaration", declaration.id())).stream()
                .map(row -> new Load(row.get("subject", String.class), row.get("files", Long.class)))
                .toList();
    }

    record Load(String officer, long files) {}

    void give(Declaration declaration, String officer, Actor by, String ground) {
        database.createNativeQuery("insert into assignment (declaration_id, customs_office, officer, assigned_at,"
                        + " assigned_by, ground) values (:id, :office, :officer, :at, :by, cast(:ground as text))"
                        + " on conflict (declaration_id) do update set officer = excluded.officer,"
                        + " assigned_at = excluded.assigned_at, assigned_by = excluded.assigned_by,"
                        + " ground = excluded.ground")
                .setParameter("id", declaration.id())
                .setParameter("office", declaration.customsOffice())
                .setParameter("officer", officer)
                .setParameter("at", clock.instant())
                .setParameter("by", by.subject())
                .setParameter("ground", ground)
                .executeUpdate();
        trail.record(new AuditEntry(
                SUBJECT,
                declaration.id().toString(),
                by,
                "assigned",
                ground,
                Map.of("officer", officer),
                Set.of(Audience.customsOffice(declaration.customsOffice()))));
    }

    Optional<View> of(UUID declaration) {
        return rows(
                        "select officer, assigned_at, assigned_by, ground from assignment where declaration_id = :id",
                        Map.of("id", declaration))
                .stream()
                .map(row -> new View(
                        row.get("officer", String.class),
                        row.get("assigned_at", Instant.class),
                        row.get("assigned_by", String.class),
                        row.get("ground", String.class)))
                .findFirst();
    }

    int cap() {
        return config.mostOpenFiles();
    }

    @SuppressWarnings("unchecked") // a native query is untyped; each row is a tuple
    private List<Tuple> rows(String statement, Map<String, ?> parameters) {
        var query = database.createNativeQuery(statement, Tuple.class);
        new HashMap<>(parameters).forEach(query::setParameter);
        return query.getResultList();
    }

    /** Whose work a declaration is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(String officer, Instant assignedAt, String assignedBy, String ground) {}
}
