package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Caller;

/** Records the moves of applications, as audit row and event. The application's row lock must be held. */
@ApplicationScoped
class ApplicationJournal {

    static final String SUBJECT = "application";

    private static final Actor PASSAGE_OF_TIME = Actor.worker("acceptance-by-silence");

    private final ApplicationRepository applications;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;

    ApplicationJournal(ApplicationRepository applications, AuditTrail trail, Events events, Caller caller) {
        this.applications = applications;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
    }

    /** A move that the applicant may know of, and the authority once the papers came in. */
    @Transactional(Transactional.TxType.MANDATORY)
    Application record(Application application, String move, String ground) {
        return record(application, caller.actor(), move, ground, involved(application), Map.of());
    }

    /** A move that no person makes: time has passed. */
    @Transactional(Transactional.TxType.MANDATORY)
    Application recordPassageOfTime(Application application, String move, String ground) {
        return record(application, PASSAGE_OF_TIME, move, ground, involved(application), Map.of());
    }

    /** A move whose ground only the authority may read: what is weighed before the decision. */
    @Transactional(Transactional.TxType.MANDATORY)
    Application recordConfidentially(Application application, String move, String ground) {
        return record(application, caller.actor(), move, ground, Set.of(Audience.MOFCOM), Map.of());
    }

    /** A move of which only the authority may know. */
    @Transactional(Transactional.TxType.MANDATORY)
    Application recordForAuthority(Application application, String move, String ground) {
        Set<String> authority = Set.of(Audience.MOFCOM);
        return record(application, caller.actor(), move, ground, authority, authority, Map.of());
    }

    /** The papers came in: the audit keeps their digests, so that none can be exchanged later unseen. */
    @Transactional(Transactional.TxType.MANDATORY)
    Application recordSubmission(Application application) {
        List<String> digests = application.content().documents().stream()
                .map(Content.Document::sha256)
                .toList();
        return record(
                application, caller.actor(), "submitted", null, involved(application), Map.of("documents", digests));
    }

    private Application record(
            Application application,
            Actor actor,
            String move,
            String ground,
            Set<String> groundAudience,
            Map<String, Object> audited) {
        return record(application, actor, move, ground, groundAudience, involved(application), audited);
    }

    /** @param audited what the audit row holds beside state and version */
    private Application record(
            Application application,
            Actor actor,
            String move,
            String ground,
            Set<String> groundAudience,
            Set<String> audience,
            Map<String, Object> audited) {
        applications.flush(); // the version after the move is the event's
        String id = application.id().toString();
        Map<String, Object> data = Map.of("state", application.state(), "version", application.version());
        Map<String, Object> all = new HashMap<>(data);
        all.putAll(audited);
        trail.record(new AuditEntry(SUBJECT, id, actor, move, ground, all, groundAudience));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, application.version(), data, audience));
        return application;
    }

    private static Set<String> involved(Application application) {
        String applicant = Audience.organization(application.applicantOrganization());
        return application.receivedOn() == null ? Set.of(applicant) : Set.of(applicant, Audience.MOFCOM);
    }
}
