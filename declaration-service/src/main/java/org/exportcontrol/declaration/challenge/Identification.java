package org.exportcontrol.declaration.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.declaration.file.Elapsed;
import org.exportcontrol.declaration.file.IdentificationView;
import org.exportcontrol.declaration.file.IdentificationView.EntrustmentView;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Identification organised by MOFCOM (组织鉴别), asked for during a challenge (CH-06, CH-08). */
@Entity
@Table(name = "identification")
public class Identification {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "challenge_id", updatable = false)
    private UUID challengeId;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Column(name = "hold_id", updatable = false)
    private UUID holdId;

    @Column(updatable = false)
    private String question;

    @Column(updatable = false, columnDefinition = "integer[]")
    private Integer[] lines;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "requested_by", updatable = false)
    private String requestedBy;

    private Boolean controlled;

    @Column(name = "control_codes", columnDefinition = "text[]")
    private String[] controlCodes;

    private String reasoning;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    @Column(name = "concluded_by")
    private String concludedBy;

    protected Identification() {}

    Identification(Challenge challenge, UUID holdId, IdentificationRequest request, String officer, Instant now) {
        this.challengeId = challenge.id();
        this.declarationId = challenge.declarationId();
        this.holdId = holdId;
        this.question = request.question();
        this.lines = request.lines().toArray(Integer[]::new);
        this.requestedBy = officer;
        this.requestedAt = now;
    }

    void concluded(ConclusionRequest conclusion, String person, Instant at) {
        this.controlled = conclusion.controlled();
        this.controlCodes = conclusion.controlCodes().toArray(String[]::new);
        this.reasoning = conclusion.reasoning();
        this.concludedBy = person;
        this.concludedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID declarationId() {
        return declarationId;
    }

    UUID holdId() {
        return holdId;
    }

    boolean isConcluded() {
        return concludedAt != null;
    }

    Optional<Boolean> controlled() {
        return Optional.ofNullable(controlled);
    }

    boolean isAbout(int line) {
        return List.of(lines).contains(line);
    }

    List<String> controlCodes() {
        return controlCodes == null ? List.of() : List.of(controlCodes);
    }

    List<Integer> lines() {
        return List.of(lines);
    }

    String question() {
        return question;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** Null until MOFCOM has concluded. */
    Instant concludedAt() {
        return concludedAt;
    }

    /** @param entrustments null where the viewer may not know of them */
    IdentificationView view(Elapsed elapsed, List<EntrustmentView> entrustments) {
        return new IdentificationView(
                id,
                challengeId,
                question,
                List.of(lines),
                requestedAt,
                elapsed,
                entrustments,
                controlled,
                controlled == null ? null : controlCodes(),
                reasoning,
                concludedAt);
    }
}
