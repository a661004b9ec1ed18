package org.exportcontrol.declaration.attorney;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** A consignor lets a broker declare in its name for a time (CU-01). It is never changed, only revoked. */
@Entity
@Table(name = "power_of_attorney")
class PowerOfAttorney {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private long version;

    @Column(updatable = false)
    private String consignor;

    @Column(updatable = false)
    private String broker;

    @Column(name = "customs_code", updatable = false)
    private String customsCode;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", updatable = false)
    private LocalDate validTo;

    @Column(updatable = false)
    private String scope;

    @Column(name = "document_digest", updatable = false)
    private String documentDigest;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoke_ground")
    private String revokeGround;

    protected PowerOfAttorney() {}

    PowerOfAttorney(String consignor, PowerRequest request, Instant now) {
        this.version = 1;
        this.consignor = consignor;
        this.broker = request.broker();
        this.customsCode = request.customsCode();
        this.validFrom = request.from();
        this.validTo = request.to();
        this.scope = request.scope();
        this.documentDigest = request.documentDigest();
        this.givenAt = now;
    }

    void revoke(String ground, Instant at) {
        this.version++;
        this.revokeGround = ground;
        this.revokedAt = at;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String consignor() {
        return consignor;
    }

    String broker() {
        return broker;
    }

    PowerResponse toResponse(LocalDate today) {
        return new PowerResponse(
                id,
                version,
                consignor,
                broker,
                customsCode,
                validFrom,
                validTo,
                scope,
                documentDigest,
                givenAt,
                revokedAt,
                revokeGround,
                !isRevoked() && !today.isBefore(validFrom) && !today.isAfter(validTo));
    }
}
