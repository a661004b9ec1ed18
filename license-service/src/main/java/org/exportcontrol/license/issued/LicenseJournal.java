package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.security.Actor;

/** Records what happens to licenses, as audit row and event. The license's row lock must be held. */
@ApplicationScoped
public class LicenseJournal {

    static final String SUBJECT = "license";

    private final AuditTrail trail;
    private final Events events;
    private final LicenseRepository licenses;

    LicenseJournal(AuditTrail trail, Events events, LicenseRepository licenses) {
        this.trail = trail;
        this.events = events;
        this.licenses = licenses;
    }

    /** A move of the license's quantities or state: {@code license.<move>}, under the license's present version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(License license, Actor actor, String move, String ground, Map<String, ?> detail) {
        record(license, actor, move, ground, detail, license.audience());
    }

    /** The same for what only the authority may know. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recordForAuthority(License license, Actor actor, String move, String ground, Map<String, ?> detail) {
        record(license, actor, move, ground, detail, Set.of(Audience.MOFCOM));
    }

    private void record(
            License license, Actor actor, String move, String ground, Map<String, ?> detail, Set<String> audience) {
        record(license, new AuditEntry(SUBJECT, license.number(), actor, move, ground, detail, audience));
        events.publish(
                new NewEvent(SUBJECT + '.' + move, SUBJECT, license.number(), license.version(), detail, audience));
    }

    /** What only the authority may see; it moves nothing and is no event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordForAuthority(License license, Actor actor, String move, Map<String, ?> detail) {
        record(license, new AuditEntry(SUBJECT, license.number(), actor, move, null, detail, Set.of(Audience.MOFCOM)));
    }

    private void record(License license, AuditEntry entry) {
        trail.record(entry);
        licenses.countAuditRow(license.id());
    }
}
