package org.exportcontrol.declaration.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** The party's request to amend or withdraw an accepted declaration; customs decides it (AW-01 to AW-03). */
@Entity
@Table(name = "change_request")
public class ChangeRequest {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ChangeGround ground;

    @Column(updatable = false)
    private String statement;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private DeclarationForm form;

    @Column(name = "hold_id", updatable = false)
    private UUID holdId;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "requested_by", updatable = false)
    private Actor requestedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decision_ground")
    private String decisionGround;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Violation> faults;

    protected ChangeRequest() {}

    /** @param holdId what keeps the goods until it is decided; null after release */
    ChangeRequest(UUID declarationId, NewChangeRequest asked, UUID holdId, Actor party, Instant now) {
        this.declarationId = declarationId;
        this.kind = asked.kind();
        this.ground = asked.ground();
        this.statement = asked.statement();
        this.form = asked.form();
        this.holdId = holdId;
        this.state = ChangeState.REQUESTED;
        this.requestedBy = party;
        this.requestedAt = now;
    }

    void decide(ChangeState decision, String why, String by, Instant at) {
        this.state = decision;
        this.decisionGround = why;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** The verification that customs' approval began has come to its end. */
    void verified() {
        this.state = ChangeState.APPROVED;
    }

    void failed(List<Violation> why) {
        this.state = ChangeState.REFUSED;
        this.faults = List.copyOf(why);
    }

    /** What the file's end has overtaken is not decided any more. */
    ChangeState stateOn(Declaration declaration) {
        boolean undecided = state == ChangeState.REQUESTED || state == ChangeState.VERIFYING;
        boolean open = declaration.state().isBeforeCustoms()
                || declaration.state() == DeclarationState.RELEASING
                || declaration.state() == DeclarationState.RELEASED;
        return undecided && !open ? ChangeState.OVERTAKEN : state;
    }

    UUID id() {
        return id;
    }

    UUID declarationId() {
        return declarationId;
    }

    ChangeKind kind() {
        return kind;
    }

    ChangeGround ground() {
        return ground;
    }

    String statement() {
        return statement;
    }

    DeclarationForm form() {
        return form;
    }

    UUID holdId() {
        return holdId;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Actor requestedBy() {
        return requestedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    String decisionGround() {
        return decisionGround;
    }

    List<Violation> faults() {
        return faults;
    }
}
