package org.exportcontrol.license.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One thing on record about an exporter, with its source. */
@Entity
class ConductEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String organization;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ConductKind kind;

    @Column(updatable = false)
    private LocalDate happenedOn;

    @Column(updatable = false)
    private LocalDate until;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private String enteredBy;

    @Column(updatable = false)
    private Instant enteredAt;

    private String annulledBy;
    private LocalDate annulledOn;
    private String annulmentGround;

    protected ConductEntry() {}

    ConductEntry(ConductRequest request, String enteredBy, Instant enteredAt) {
        this.organization = request.organization();
        this.kind = request.kind();
        this.happenedOn = request.on();
        this.until = request.until();
        this.source = request.source();
        this.note = request.note();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    void annul(String by, LocalDate day, String ground) {
        annulledBy = by;
        annulledOn = day;
        annulmentGround = ground;
    }

    boolean isAnnulled() {
        return annulledOn != null;
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

    ConductKind kind() {
        return kind;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    LocalDate until() {
        return until;
    }

    String source() {
        return source;
    }

    String note() {
        return note;
    }

    LocalDate annulledOn() {
        return annulledOn;
    }

    String annulmentGround() {
        return annulmentGround;
    }
}
