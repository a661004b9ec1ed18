package org.exportcontrol.license.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseGround;
import org.exportcontrol.license.issued.LicenseMove;
import org.exportcontrol.license.issued.LicenseMoves;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.issued.LicenseState;
import org.exportcontrol.license.party.PartyService;

/** Changes of licenses: the license rests while one is open, and ends in exactly one new license or goes on (LF-02). */
@ApplicationScoped
class ChangeService {

    static final String SUBJECT = "license-change";

    private final ChangeRepository changes;
    private final LicenseService licenses;
    private final LicenseMoves moves;
    private final PartyService parties;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    ChangeService(
            ChangeRepository changes,
            LicenseService licenses,
            LicenseMoves moves,
            PartyService parties,
            AuditTrail trail,
            Events events,
            Caller caller,
            InstantSource clock) {
        this.changes = changes;
        this.licenses = licenses;
        this.moves = moves;
        this.parties = parties;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Files a change; from here on the license rests. */
    @Transactional
    LicenseChange file(String number, ChangeRequest request) {
        License license = licenses.lockVisible(number);
        ChangeRules.check(request, license, today());
        licenses.requireNoHolds(license);
        licenses.requireChangeable(license);
        boolean demanded = license.stateGround() == LicenseGround.CHANGE_DEMANDED;
        moves.move(license, LicenseMove.PAUSE, LicenseGround.CHANGE_FILED, request.reason(), caller.actor());
        LicenseChange change =
                new LicenseChange(license, demanded, request.wish(), request.reason(), today(), caller.subject());
        changes.persist(change);
        return record(change, "filed", request.reason());
    }

    /** The papers are complete: twenty working days run from today. */
    @Transactional
    LicenseChange accept(UUID id, long expected) {
        LicenseChange change = forMove(id, expected);
        change.accept(today(), caller.subject());
        return record(change, "accepted", null);
    }

    /** Grants or refuses; who accepted the papers does not decide. */
    @Transactional
    LicenseChange decide(UUID id, long expected, ChangeDecisionRequest request) {
        LicenseChange change = forMove(id, expected);
        Duty.require(caller, Duties.DECIDE);
        change.require(ChangeState.ACCEPTED);
        if (change.wasAcceptedBy(caller.subject())) {
            throw Problem.of(LicenseProblem.FOUR_EYES)
                    .detail("You accepted this change; another person must decide it.", "您已受理该变更申请，须由他人作出决定。")
                    .rule("FOUR-EYES", "sound practice; no article")
                    .remedy("Let another person with the duty \"decide\" decide.", "请由其他具有决定职责的人员作出决定。")
                    .exception();
        }
        if (request.granted()) {
            ChangeRules.checkParties(change.license().type(), parties.find(change.partiesAfter(), today()));
            License replacing =
                    licenses.replace(change.license(), change.wish().terms(), request.grounds(), caller.actor());
            change.grant(replacing.number(), request.grounds(), today(), caller.subject());
            return record(change, "granted", request.grounds());
        }
        goesOn(change, request.grounds());
        change.refuse(request.grounds(), today(), caller.subject());
        return record(change, "refused", request.grounds());
    }

    @Transactional
    LicenseChange withdraw(UUID id, long expected) {
        LicenseChange change = forMove(id, expected);
        change.withdraw(today());
        goesOn(change, "the holder withdrew the change");
        return record(change, "withdrawn", null);
    }

    @Transactional
    LicenseChange read(UUID id) {
        return changes.visible(id);
    }

    @Transactional
    List<LicenseChange> page(ChangeState state, UUID after, int limit) {
        return changes.page(state, after, limit);
    }

    /** Unless something stronger happened to the license meanwhile. A change that was demanded stays demanded. */
    private void goesOn(LicenseChange change, String reason) {
        License license = change.license();
        if (license.storedState() != LicenseState.PAUSED || license.stateGround() != LicenseGround.CHANGE_FILED) {
            return;
        }
        if (change.isDemanded()) {
            moves.move(license, LicenseMove.PAUSE, LicenseGround.CHANGE_DEMANDED, reason, caller.actor());
        } else {
            moves.move(license, LicenseMove.RESUME, LicenseGround.CHANGE_ENDED, reason, caller.actor());
        }
    }

    /** The license's row lock orders everything that happens to its changes. */
    private LicenseChange forMove(UUID id, long expected) {
        LicenseChange change = changes.visible(id);
        licenses.lockVisible(change.license().number());
        changes.getEntityManager().refresh(change);
        ETags.requireVersion(expected, change.version());
        return change;
    }

    private LicenseChange record(LicenseChange change, String move, String ground) {
        changes.flush();
        String id = change.id().toString();
        Map<String, Object> data =
                Map.of("state", change.state(), "license", change.license().number(), "version", change.version());
        Set<String> audience = change.license().audience();
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, data, audience));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, change.version(), data, audience));
        return change;
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
