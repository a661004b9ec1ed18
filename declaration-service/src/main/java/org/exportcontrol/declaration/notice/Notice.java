package org.exportcontrol.declaration.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.NoticeView;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** A numbered notice to the consignor, as it was issued. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoticeKind kind;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Column(name = "challenge_id", updatable = false)
    private UUID challengeId;

    @Column(updatable = false)
    private String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private NoticeDocument document;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "issued_by", updatable = false)
    private String issuedBy;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "receipt_entered_at")
    private Instant receiptEnteredAt;

    @Column(name = "receipt_entered_by")
    private String receiptEnteredBy;

    protected Notice() {}

    Notice(UUID declarationId, UUID challengeId, NoticeDocument document, String officer, Instant now) {
        this.declarationId = declarationId;
        this.challengeId = challengeId;
        this.number = document.number();
        this.kind = document.kind();
        this.outcome = document.result() == null ? null : document.result().outcome();
        this.document = document;
        this.issuedBy = officer;
        this.issuedAt = now;
    }

    /** Its day of receipt, which is a day on paper, apart from when and by whom that day was entered. */
    public void received(LocalDate on, String officer, Instant at) {
        this.receivedOn = on;
        this.receiptEnteredBy = officer;
        this.receiptEnteredAt = at;
    }

    UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public NoticeKind kind() {
        return kind;
    }

    public UUID challengeId() {
        return challengeId;
    }

    public NoticeDocument document() {
        return document;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public LocalDate issuedOn() {
        return BusinessZone.dayOf(issuedAt);
    }

    /** Null until it is entered. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    public boolean isServed() {
        return receivedOn != null;
    }

    public NoticeView view() {
        return new NoticeView(number, kind.name(), outcome, issuedAt, receivedOn, receiptEnteredAt);
    }
}
