package org.exportcontrol.license.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.organization.FileScope;

/** Keeps the record of exporters' conduct, and says what follows from it. */
@ApplicationScoped
public class ConductService {

    static final String SUBJECT = "conduct-entry";

    private final ConductRepository entries;
    private final AuditTrail trail;
    private final Events events;
    private final DisqualifiedHolders disqualified;
    private final Caller caller;
    private final InstantSource clock;

    ConductService(
            ConductRepository entries,
            AuditTrail trail,
            Events events,
            DisqualifiedHolders disqualified,
            Caller caller,
            InstantSource clock) {
        this.entries = entries;
        this.trail = trail;
        this.events = events;
        this.disqualified = disqualified;
        this.caller = caller;
        this.clock = clock;
    }

    /** Puts something on record; what disqualifies pauses the holder's licenses in the same transaction (LF-06). */
    @Transactional
    ConductEntry enter(ConductRequest request) {
        if (caller.is(Roles.MOFCOM)) {
            Duty.require(caller, Duties.PARTIES);
        }
        ConductRules.check(request, caller.is(Roles.CUSTOMS), today());
        ConductEntry entry = new ConductEntry(request, caller.subject(), clock.instant());
        entries.persistAndFlush(entry);
        record(entry, "entered", request.source());
        boolean acts = Eligibility.bars(LicenseType.GENERAL, List.of(entry), today()).stream()
                .anyMatch(ConductBar::closes);
        if (entry.kind().disqualifies() && acts) {
            disqualified.pause(entry, caller.actor());
        }
        return entry;
    }

    /** Takes back what should not have been entered. Licenses that were paused on it are resumed by hand, once checked. */
    @Transactional
    ConductEntry annul(UUID id, long expected, String ground) {
        Duty.require(caller, Duties.PARTIES);
        ConductEntry entry =
                entries.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
        ETags.requireVersion(expected, entry.version());
        if (entry.isAnnulled()) {
            throw ConductRules.annulledAlready(entry);
        }
        entry.annul(caller.subject(), today(), ground);
        entries.flush();
        record(entry, "annulled", ground);
        return entry;
    }

    @Transactional
    ConductEntry read(UUID id) {
        FileScope scope = FileScope.of(caller);
        return entries.findByIdOptional(id)
                .filter(entry -> scope.covers(entry.organization()))
                .orElseThrow(() -> notFound(id));
    }

    @Transactional
    List<ConductEntry> page(String organization, UUID after, int limit) {
        return entries.page(FileScope.of(caller), organization, after, limit);
    }

    /**
     * Which types are open to an exporter today.
     *
     * @param organization its own for an exporter, whatever is given
     * @throws org.exportcontrol.common.problem.ProblemException {@code NOT_FOUND} for an exporter of another province:
     *     that nothing is on record must not be said where nothing was looked up
     */
    @Transactional
    EligibilityResponse eligibility(String organization) {
        String whose = caller.is(Roles.EXPORTER) ? FileScope.organizationOf(caller) : ConductRules.valid(organization);
        if (!FileScope.of(caller).covers(whose)) {
            throw Problem.of(CommonProblem.NOT_FOUND)
                    .detail("The record of " + whose + " is not among your files.", "您的卷宗中没有 " + whose + " 的记录。")
                    .exception();
        }
        List<ConductEntry> counting = entries.counting(whose);
        return new EligibilityResponse(
                whose,
                today(),
                Arrays.stream(LicenseType.values())
                        .map(type -> EligibilityResponse.ByType.of(type, Eligibility.bars(type, counting, today())))
                        .toList());
    }

    /** What on record closes a type of license to an exporter today. */
    @Transactional
    public List<ConductBar> closing(LicenseType type, String organization) {
        return Eligibility.bars(type, entries.counting(organization), today()).stream()
                .filter(ConductBar::closes)
                .toList();
    }

    private void record(ConductEntry entry, String move, String ground) {
        String id = entry.id().toString();
        Map<String, Object> data = Map.of("kind", entry.kind(), "version", entry.version());
        Set<String> involved = Set.of(Audience.MOFCOM, Audience.CUSTOMS, Audience.organization(entry.organization()));
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, data, involved));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, entry.version(), data, involved));
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no entry " + id + " among your files.", "您的卷宗中没有记录 " + id + "。")
                .exception();
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
