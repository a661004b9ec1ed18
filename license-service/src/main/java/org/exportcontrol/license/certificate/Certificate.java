package org.exportcontrol.license.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a license has a certificate, and the code by which anyone can ask about it. */
@Entity
@Immutable
class Certificate {

    @Id
    private UUID licenseId;

    private String code;

    private Instant madeAt;

    protected Certificate() {}

    Certificate(UUID licenseId, VerificationCode code, Instant madeAt) {
        this.licenseId = licenseId;
        this.code = code.text();
        this.madeAt = madeAt;
    }

    UUID licenseId() {
        return licenseId;
    }

    String code() {
        return code;
    }
}
