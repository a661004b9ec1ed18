package org.exportcontrol.license.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A certificate as one key signed it. */
@Entity
@Immutable
@Table(name = "certificate_signature")
class CertificateSignature {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID licenseId;

    private String keyId;

    private String signed;

    private Instant signedAt;

    protected CertificateSignature() {}

    CertificateSignature(UUID licenseId, String keyId, String signed, Instant signedAt) {
        this.licenseId = licenseId;
        this.keyId = keyId;
        this.signed = signed;
        this.signedAt = signedAt;
    }

    String keyId() {
        return keyId;
    }

    /** Compact serialization of the JSON Web Signature. */
    String signed() {
        return signed;
    }
}
