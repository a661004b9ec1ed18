package org.exportcontrol.license.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Inquiries by id. Each move raises the version by one, from 0. */
@ApplicationScoped
class InquiryAudit implements AuditedFiles {

    private final InquiryRepository inquiries;

    InquiryAudit(InquiryRepository inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public String subjectType() {
        return InquiryService.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        return AuditedFiles.uuid(id).flatMap(inquiries::ifVisible).isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).flatMap(inquiries::findByIdOptional).stream()
                .mapToLong(inquiry -> inquiry.version() + 1)
                .findFirst();
    }
}
