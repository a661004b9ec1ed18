package org.exportcontrol.declaration.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.common.document.DocumentFormat;
import org.exportcontrol.declaration.file.Side;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** A paper on a declaration, without its bytes. What it proves is said by the move that hands it in. */
@Entity
@Table(name = "paper")
public class Paper {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String name;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "size_bytes", updatable = false)
    private long sizeBytes;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Column(name = "uploaded_by", updatable = false)
    private String uploadedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "shown_to")
    private Disclosure shownTo;

    @Column(name = "shown_at")
    private Instant shownAt;

    protected Paper() {}

    Paper(UUID declarationId, Side side, Upload upload, DocumentFormat format, String person, Instant now) {
        this.declarationId = declarationId;
        this.side = side;
        this.sha256 = upload.sha256();
        this.name = upload.name();
        this.mediaType = format.mediaType();
        this.sizeBytes = upload.content().length;
        this.uploadedBy = person;
        this.uploadedAt = now;
        this.shownTo = Disclosure.OWN_SIDE;
    }

    /** Nothing takes back what somebody has seen. */
    void show(Disclosure to, Instant at) {
        if (to.compareTo(shownTo) > 0) {
            this.shownTo = to;
            this.shownAt = at;
        }
    }

    public boolean isSeenBy(Side viewer) {
        return shownTo.lets(viewer, side);
    }

    UUID id() {
        return id;
    }

    public Side side() {
        return side;
    }

    public String sha256() {
        return sha256;
    }

    /** Null where the uploader gave none. */
    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public Disclosure shownTo() {
        return shownTo;
    }

    /** Null until a move hands it in. */
    public Instant shownAt() {
        return shownAt;
    }
}
