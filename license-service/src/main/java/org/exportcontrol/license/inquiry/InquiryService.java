package org.exportcontrol.license.inquiry;

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
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.organization.FileScope;
import org.exportcontrol.license.retention.LegalHolds;

/** Inquiries whether goods are controlled; each answer is drafted by one person and issued by another (MA-03). */
@ApplicationScoped
class InquiryService {

    static final String SUBJECT = "inquiry";

    private static final Set<String> AUTHORITY = Set.of(Audience.MOFCOM);

    private final InquiryRepository inquiries;
    private final AuditTrail trail;
    private final Events events;
    private final LegalHolds legalHolds;
    private final Caller caller;
    private final InstantSource clock;

    InquiryService(
            InquiryRepository inquiries,
            AuditTrail trail,
            Events events,
            LegalHolds legalHolds,
            Caller caller,
            InstantSource clock) {
        this.inquiries = inquiries;
        this.trail = trail;
        this.events = events;
        this.legalHolds = legalHolds;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Inquiry file(InquiryRequest request) {
        String organization = FileScope.organizationOf(caller);
        InquiryRules.check(request);
        Inquiry inquiry = new Inquiry(organization, InquiryContent.of(request), today(), caller.subject());
        inquiries.persist(inquiry);
        return record(inquiry, "filed", null, inquiry.audience());
    }

    @Transactional
    Inquiry draft(UUID id, long expected, AnswerDraftRequest request) {
        Inquiry inquiry = forMove(id, expected);
        Duty.require(caller, Duties.EXAMINE);
        InquiryRules.check(request);
        inquiry.draft(InquiryAnswer.of(request), today(), caller.subject());
        return record(inquiry, "drafted", request.grounds(), Set.of(Audience.MOFCOM));
    }

    @Transactional
    Inquiry sendBack(UUID id, long expected, String reason) {
        Inquiry inquiry = forMove(id, expected);
        Duty.require(caller, Duties.DECIDE);
        inquiry.sendBack(reason);
        return record(inquiry, "returned", reason, Set.of(Audience.MOFCOM));
    }

    /** From here on the exporter sees the answer. Nothing else comes of it: it is no license. */
    @Transactional
    Inquiry issue(UUID id, long expected) {
        Inquiry inquiry = forMove(id, expected);
        Duty.require(caller, Duties.DECIDE);
        inquiry.requireDrafted();
        if (inquiry.wasDraftedBy(caller.subject())) {
            throw Problem.of(LicenseProblem.FOUR_EYES)
                    .detail("You drafted this answer; another person must issue it.", "您已起草该答复，须由他人签发。")
                    .rule("FOUR-EYES", "sound practice; no article")
                    .remedy("Let another person with the duty \"decide\" issue it.", "请由其他具有决定职责的人员签发。")
                    .exception();
        }
        inquiry.issue(today(), caller.actor());
        return record(inquiry, "answered", inquiry.answer().grounds(), inquiry.audience());
    }

    @Transactional
    Inquiry withdraw(UUID id, long expected) {
        Inquiry inquiry = forMove(id, expected);
        inquiry.withdraw(today());
        return record(inquiry, "withdrawn", null, inquiry.audience());
    }

    /** Keeps the file beyond its years (LF-10). */
    @Transactional
    Inquiry keep(UUID id, long expected, String ground) {
        Inquiry inquiry = forMove(id, expected);
        legalHolds.requireDuty();
        inquiry.keepBy(legalHolds.set(inquiry.legalHold(), ground, LicenseProblem.ILLEGAL_MOVE));
        return record(inquiry, LegalHolds.SET, ground, AUTHORITY, AUTHORITY);
    }

    /** Lets the file go by its years again. */
    @Transactional
    Inquiry letGo(UUID id, long expected, String ground) {
        Inquiry inquiry = forMove(id, expected);
        legalHolds.requireDuty();
        legalHolds.requireHeld(inquiry.legalHold(), LicenseProblem.ILLEGAL_MOVE);
        inquiry.keepBy(null);
        return record(inquiry, LegalHolds.LIFTED, ground, AUTHORITY, AUTHORITY);
    }

    @Transactional
    Inquiry read(UUID id) {
        return inquiries.visible(id);
    }

    @Transactional
    List<Inquiry> page(InquiryState state, UUID after, int limit) {
        return inquiries.page(state, after, limit);
    }

    private Inquiry forMove(UUID id, long expected) {
        Inquiry inquiry = inquiries.locked(id);
        ETags.requireVersion(expected, inquiry.version());
        return inquiry;
    }

    /** @param readers of the ground: what is weighed before the answer stays with the ministry */
    private Inquiry record(Inquiry inquiry, String move, String ground, Set<String> readers) {
        return record(inquiry, move, ground, readers, inquiry.audience());
    }

    private Inquiry record(Inquiry inquiry, String move, String ground, Set<String> readers, Set<String> audience) {
        inquiries.flush();
        String id = inquiry.id().toString();
        Map<String, Object> data = Map.of("state", inquiry.state(), "version", inquiry.version());
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, data, readers));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, inquiry.version(), data, audience));
        return inquiry;
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
