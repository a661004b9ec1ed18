package org.exportcontrol.declaration.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.PenaltyReferralView;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** Controlled goods were declared without a license: the penalty procedure, outside the suite, is told (CH-12). */
@Entity
@Table(name = "penalty_referral")
public class PenaltyReferral {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Column(name = "challenge_id", updatable = false)
    private UUID challengeId;

    @Column(updatable = false)
    private String ground;

    @Column(updatable = false)
    private String rule;

    @Column(updatable = false)
    private String source;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private ReferralFile file;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "state_by")
    private String stateBy;

    @Column(name = "state_ground")
    private String stateGround;

    @Column(name = "case_reference")
    private String caseReference;

    protected PenaltyReferral() {}

    PenaltyReferral(
            Declaration declaration,
            UUID challengeId,
            String number,
            String ground,
            ReferralFile file,
            String officer,
            Instant now) {
        this.declarationId = declaration.id();
        this.challengeId = challengeId;
        this.number = number;
        this.ground = ground;
        this.rule = "CH-12";
        this.source = "ECL 34; CPR 14";
        this.file = file;
        this.openedBy = officer;
        this.openedAt = now;
        this.state = ReferralState.OPEN;
    }

    void become(ReferralMove move, String officer, Instant at) {
        this.state = move.state();
        this.stateGround = move.ground();
        this.stateBy = officer;
        this.stateSince = at;
        if (move.caseReference() != null) {
            this.caseReference = move.caseReference();
        }
    }

    UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    UUID declarationId() {
        return declarationId;
    }

    public ReferralState state() {
        return state;
    }

    public String ground() {
        return ground;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** @param withFile whether the viewer may know what goes to the procedure */
    PenaltyReferralView view(boolean withFile) {
        return new PenaltyReferralView(
                id,
                number,
                ground,
                rule,
                source,
                state.name(),
                stateSince,
                stateGround,
                caseReference,
                withFile && file != null
                        ? new PenaltyReferralView.File(
                                file.declarationNumber(), file.notices(), file.identifications(), file.papers())
                        : null,
                openedAt);
    }
}
