package org.exportcontrol.declaration.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** A notice as one key signed it. */
@Entity
@Immutable
@Table(name = "notice_signature")
class NoticeSignature {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "key_id")
    private String keyId;

    private String signed;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected NoticeSignature() {}

    NoticeSignature(UUID noticeId, String keyId, String signed, Instant signedAt) {
        this.noticeId = noticeId;
        this.keyId = keyId;
        this.signed = signed;
        this.signedAt = signedAt;
    }

    /** Compact serialization of the JSON Web Signature. */
    String signed() {
        return signed;
    }
}
