package org.exportcontrol.license.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.queue.WaitingFor;
import org.exportcontrol.license.queue.WorkItem;
import org.exportcontrol.license.queue.WorkKind;
import org.exportcontrol.license.queue.WorkSource;

/** Inquiries that are not answered (MA-03). The law sets no term. */
@ApplicationScoped
class InquiryWork implements WorkSource {

    private final InquiryRepository inquiries;
    private final WorkingDays workingDays;

    InquiryWork(InquiryRepository inquiries, WorkingDays workingDays) {
        this.inquiries = inquiries;
        this.workingDays = workingDays;
    }

    @Override
    public List<WorkItem> open(LocalDate today) {
        return inquiries.open().stream().map(inquiry -> item(inquiry, today)).toList();
    }

    private WorkItem item(Inquiry inquiry, LocalDate today) {
        return new WorkItem(
                WorkKind.INQUIRY,
                inquiry.id(),
                null,
                inquiry.organization(),
                null,
                inquiry.state().name(),
                WaitingFor.MINISTRY,
                inquiry.filedOn(),
                null,
                false,
                workingDays.elapsed(inquiry.filedOn(), today),
                "/v1/inquiries/" + inquiry.id());
    }
}
