package org.exportcontrol.license.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.security.Caller;

/** Records what happens to reports, as audit row and event. The row lock of the license orders it. */
@ApplicationScoped
class ReportJournal {

    static final String SUBJECT = "report";

    private final ReportRepository reports;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;

    ReportJournal(ReportRepository reports, AuditTrail trail, Events events, Caller caller) {
        this.reports = reports;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Report record(Report report, String move, String ground) {
        reports.flush(); // the version after the move is the event's
        String id = report.id().toString();
        Map<String, Object> data = Map.of(
                "state", report.state(),
                "kind", report.kind(),
                "license", report.license().number(),
                "version", report.version());
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, data, report.audience()));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, report.version(), data, report.audience()));
        return report;
    }
}
