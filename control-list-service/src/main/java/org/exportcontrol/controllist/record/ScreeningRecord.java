package org.exportcontrol.controllist.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** A screening that was kept. */
@Entity
@Immutable
@Table(name = "screening_record")
class ScreeningRecord {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organization;

    @Column(name = "asked_by")
    private String askedBy;

    private String reference;

    @Column(name = "as_of")
    private LocalDate asOf;

    private int edition;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String request;

    private String answer;

    protected ScreeningRecord() {}

    ScreeningRecord(
            String organization,
            String askedBy,
            String reference,
            LocalDate asOf,
            int edition,
            Instant recordedAt,
            String request,
            String answer) {
        this.organization = organization;
        this.askedBy = askedBy;
        this.reference = reference;
        this.asOf = asOf;
        this.edition = edition;
        this.recordedAt = recordedAt;
        this.request = request;
        this.answer = answer;
    }

    UUID id() {
        return id;
    }

    String organization() {
        return organization;
    }

    String askedBy() {
        return askedBy;
    }

    String reference() {
        return reference;
    }

    LocalDate asOf() {
        return asOf;
    }

    int edition() {
        return edition;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String request() {
        return request;
    }

    String answer() {
        return answer;
    }
}
