package org.exportcontrol.license.inquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.retention.LegalHold;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A question whether goods are controlled, from filing to the answer that another person issues (MA-03). */
@Entity
@DynamicUpdate
class Inquiry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private String organization;

    @Enumerated(EnumType.STRING)
    private InquiryState state = InquiryState.FILED;

    @JdbcTypeCode(SqlTypes.JSON)
    private InquiryContent content;

    private LocalDate filedOn;
    private String filedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private InquiryAnswer answer;

    private String draftedBy;
    private LocalDate draftedOn;
    private String returnedReason;
    private String issuedBy;
    private String issuedName;
    private LocalDate endedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private LegalHold legalHold;

    protected Inquiry() {}

    Inquiry(String organization, InquiryContent content, LocalDate day, String person) {
        this.organization = organization;
        this.content = content;
        this.filedOn = day;
        this.filedBy = person;
    }

    /** An answer for another person to issue; it takes the place of an earlier draft. */
    void draft(InquiryAnswer drafted, LocalDate day, String person) {
        requireNotOver();
        state = InquiryState.DRAFTED;
        answer = drafted;
        draftedBy = person;
        draftedOn = day;
        returnedReason = null;
    }

    /** The draft is not issued as it is. */
    void sendBack(String why) {
        requireDrafted();
        state = InquiryState.FILED;
        returnedReason = why;
    }

    void issue(LocalDate day, Actor person) {
        requireDrafted();
        state = InquiryState.ANSWERED;
        issuedBy = person.subject();
        issuedName = person.name();
        endedOn = day;
    }

    void withdraw(LocalDate day) {
        requireNotOver();
        state = InquiryState.WITHDRAWN;
        endedOn = day;
    }

    boolean wasDraftedBy(String person) {
        return person.equals(draftedBy);
    }

    void requireDrafted() {
        if (state != InquiryState.DRAFTED) {
            throw illegal();
        }
    }

    private void requireNotOver() {
        if (state.isOver()) {
            throw illegal();
        }
    }

    private RuntimeException illegal() {
        return Problem.of(LicenseProblem.ILLEGAL_MOVE)
                .detail("The inquiry is " + state + ".", "该咨询的状态为 " + state + "。")
                .rule("MA-03", "ECL 12; DUR 14")
                .remedy("Read the inquiry again and act on its present state.", "请重新读取该咨询，并按其当前状态办理。")
                .exception();
    }

    /** Keeps the file beyond its years; null lets it go by them again. */
    void keepBy(LegalHold hold) {
        legalHold = hold;
    }

    LegalHold legalHold() {
        return legalHold;
    }

    /** Who may see its events. */
    Set<String> audience() {
        return Set.of(Audience.organization(organization), Audience.MOFCOM);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String organization() {
        return organization;
    }

    InquiryState state() {
        return state;
    }

    InquiryContent content() {
        return content;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    InquiryAnswer answer() {
        return answer;
    }

    String draftedBy() {
        return draftedBy;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    String returnedReason() {
        return returnedReason;
    }

    /** The name of who issued the answer, else the subject of that person's token. */
    String issuer() {
        return issuedName == null ? issuedBy : issuedName;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
