package org.exportcontrol.declaration.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationResponse.PenaltyReferralView;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Controlled goods were declared without a license: the penalty procedure, outside the suite, is told (CH-12). */
@Entity
@Table(name = "penalty_referral")
public class PenaltyReferral {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Column(updatable = false)
    private String ground;

    @Column(updatable = false)
    private String rule;

    @Column(updatable = false)
    private String source;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    protected PenaltyReferral() {}

    PenaltyReferral(UUID declarationId, String ground, String officer, Instant now) {
        this.declarationId = declarationId;
        this.ground = ground;
        this.rule = "CH-12";
        this.source = "ECL 34; CPR 14";
        this.openedBy = officer;
        this.openedAt = now;
    }

    PenaltyReferralView view() {
        return new PenaltyReferralView(id, ground, rule, source, openedAt);
    }
}
