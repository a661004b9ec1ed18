package org.exportcontrol.controllist.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.security.Caller;

/** Records the moves of drafts, as audit row and event. The draft's row lock must be held. */
@ApplicationScoped
class DraftJournal {

    static final String SUBJECT = "draft";

    private static final Set<String> AUTHORITY = Set.of(Audience.MOFCOM);

    private final DraftRepository drafts;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;

    DraftJournal(DraftRepository drafts, AuditTrail trail, Events events, Caller caller) {
        this.drafts = drafts;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Draft record(Draft draft, String move, String ground) {
        drafts.flush(); // the version after the move is the event's
        String id = draft.id().toString();
        Map<String, Object> data =
                Map.of("announcement", draft.announcementId(), "state", draft.state(), "version", draft.version());
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, data, AUTHORITY));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, draft.version(), data, AUTHORITY));
        return draft;
    }
}
