package org.exportcontrol.license.queue;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.organization.UnifiedSocialCreditCode;

/** What of the queue is asked for; null asks for everything. */
record WorkFilter(
        WorkKind kind,
        WaitingFor waitingFor,
        LicenseType type,
        String organization,
        String province,
        LocalDate dueUntil,
        Boolean overdue)
        implements Predicate<WorkItem> {

    @Override
    public boolean test(WorkItem item) {
        return (kind == null || kind == item.kind())
                && (waitingFor == null || waitingFor == item.waitingFor())
                && (type == null || type == item.type())
                && (organization == null || organization.equals(item.organization()))
                && (province == null || province.equals(UnifiedSocialCreditCode.province(item.organization())))
                && (dueUntil == null || (item.due() != null && !item.due().on().isAfter(dueUntil)))
                && (overdue == null || overdue == item.overdue());
    }
}
