package org.exportcontrol.declaration.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.declaration.file.CustomsDuty;

/** Who works at an office, as its supervisor says; the tokens of people who never came are not known here. */
@ApplicationScoped
class Roster {

    private static final String OFFICERS = "select r.subject as subject, r.name as name, r.on_duty as on_duty,"
            + " count(d.id) as files from roster_officer r"
            + " left join assignment a on a.customs_office = r.customs_office and a.officer = r.subject"
            + " left join declaration d on d.id = a.declaration_id"
            + " and d.state in ('ACCEPTED', 'UNDER_REVIEW', 'RELEASING')"
            + " where r.customs_office = :office group by r.subject, r.name, r.on_duty order by r.subject";

    private final EntityManager database;
    private final AuditTrail trail;
    private final Caller caller;

    Roster(EntityManager database, AuditTrail trail, Caller caller) {
        this.database = database;
        this.trail = trail;
        this.caller = caller;
    }

    /** @param openFiles how many open files are assigned */
    public record Officer(String subject, String name, boolean onDuty, long openFiles) {}

    @Transactional
    @SuppressWarnings("unchecked") // a native query is untyped; each row is a tuple
    List<Officer> list() {
        List<Tuple> rows = database.createNativeQuery(OFFICERS, Tuple.class)
                .setParameter("office", office())
                .getResultList();
        return rows.stream()
                .map(row -> new Officer(
                        row.get("subject", String.class),
                        row.get("name", String.class),
                        row.get("on_duty", Boolean.class),
                        row.get("files", Long.class)))
                .toList();
    }

    @Transactional
    Officer put(String subject, String name, boolean onDuty) {
        CustomsDuty.requireSupervisor(caller);
        int changed = database.createNativeQuery("insert into roster_officer (customs_office, subject, name, on_duty)"
                        + " values (:office, :subject, :name, :onDuty)"
                        + " on conflict (customs_office, subject) do update set name = excluded.name,"
                        + " on_duty = excluded.on_duty where (roster_officer.name, roster_officer.on_duty)"
                        + " is distinct from (excluded.name, excluded.on_duty)")
                .setParameter("office", office())
                .setParameter("subject", subject)
                .setParameter("name", name)
                .setParameter("onDuty", onDuty)
                .executeUpdate();
        if (changed > 0) {
            trail.record(new AuditEntry(
                    "roster",
                    office() + '/' + subject,
                    caller.actor(),
                    onDuty ? "on duty" : "off duty",
                    null,
                    Map.of(),
                    Set.of(Audience.customsOffice(office()))));
        }
        return list().stream()
                .filter(officer -> officer.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private String office() {
        return caller.customsOffice().orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("Your token names no customs office.", "您的令牌没有载明关区。")
                .exception());
    }
}
