package org.exportcontrol.license.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.calendar.Due;
import org.exportcontrol.license.queue.WaitingFor;
import org.exportcontrol.license.queue.WorkItem;
import org.exportcontrol.license.queue.WorkKind;
import org.exportcontrol.license.queue.WorkSource;

/** Changes of licenses that wait for the ministry (LF-02). */
@ApplicationScoped
class ChangeWork implements WorkSource {

    private final ChangeRepository changes;
    private final WorkingDays workingDays;

    ChangeWork(ChangeRepository changes, WorkingDays workingDays) {
        this.changes = changes;
        this.workingDays = workingDays;
    }

    @Override
    public List<WorkItem> open(LocalDate today) {
        return changes.open().stream().map(change -> item(change, today)).toList();
    }

    private WorkItem item(LicenseChange change, LocalDate today) {
        Due due = ChangeResponse.due(change, workingDays);
        return new WorkItem(
                WorkKind.LICENSE_CHANGE,
                change.id(),
                change.license().type(),
                change.license().holderOrganization(),
                change.license().holderName(),
                change.state().name(),
                WaitingFor.MINISTRY,
                change.acceptedOn() == null ? change.filedOn() : change.acceptedOn(),
                due,
                due != null && today.isAfter(due.on()),
                change.acceptedOn() == null ? null : workingDays.elapsed(change.acceptedOn(), today),
                "/v1/license-changes/" + change.id());
    }
}
