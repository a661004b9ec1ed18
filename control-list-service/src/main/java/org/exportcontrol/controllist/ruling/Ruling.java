package org.exportcontrol.controllist.ruling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.controllist.screening.Finding;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A classification ruling of the ministry. */
@Entity
@Immutable
@Table(name = "ruling")
class Ruling {

    @Id
    private UUID id;

    private String fingerprint;

    private String organization;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> codes;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private int edition;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private String signed;

    protected Ruling() {}

    Ruling(RulingPaper paper, String issuedBy, String signed) {
        this.id = paper.id();
        this.fingerprint = paper.fingerprint();
        this.organization = paper.organization();
        this.finding = paper.finding();
        this.codes = paper.codes();
        this.asOf = paper.asOf();
        this.validUntil = paper.validUntil();
        this.edition = paper.edition();
        this.issuedBy = issuedBy;
        this.issuedAt = paper.issuedAt();
        this.signed = signed;
    }

    UUID id() {
        return id;
    }

    String fingerprint() {
        return fingerprint;
    }

    String organization() {
        return organization;
    }

    Finding finding() {
        return finding;
    }

    List<String> codes() {
        return List.copyOf(codes);
    }

    LocalDate asOf() {
        return asOf;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    int edition() {
        return edition;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    String signed() {
        return signed;
    }
}
