package org.exportcontrol.declaration.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.declaration.file.IdentificationView.EntrustmentView;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** A body or an expert whom MOFCOM entrusts with an opinion on an identification (CH-06). */
@Entity
@Table(name = "entrustment")
public class Entrustment {

    /** Who is entrusted. */
    public enum Kind {
        BODY,
        EXPERT
    }

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "identification_id", updatable = false)
    private UUID identificationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String task;

    @Column(name = "entrusted_at", updatable = false)
    private Instant entrustedAt;

    @Column(name = "entrusted_by", updatable = false)
    private String entrustedBy;

    private String opinion;

    @Column(columnDefinition = "text[]")
    private String[] papers;

    @Column(name = "withdrawn_ground")
    private String withdrawnGround;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    protected Entrustment() {}

    Entrustment(UUID identificationId, EntrustmentRequest request, String person, Instant now) {
        this.identificationId = identificationId;
        this.kind = request.kind();
        this.name = request.name();
        this.task = request.task();
        this.entrustedBy = person;
        this.entrustedAt = now;
    }

    void opined(OpinionRequest given, String person, Instant at) {
        this.opinion = given.opinion();
        this.papers = given.papers().toArray(String[]::new);
        end(person, at);
    }

    void withdrawn(String ground, String person, Instant at) {
        this.withdrawnGround = ground;
        end(person, at);
    }

    private void end(String person, Instant at) {
        this.endedBy = person;
        this.endedAt = at;
    }

    UUID id() {
        return id;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    List<String> papers() {
        return papers == null ? List.of() : List.of(papers);
    }

    EntrustmentView view() {
        return new EntrustmentView(
                id,
                kind.name(),
                name,
                task,
                entrustedAt,
                opinion,
                opinion == null ? null : papers(),
                withdrawnGround,
                endedAt);
    }
}
