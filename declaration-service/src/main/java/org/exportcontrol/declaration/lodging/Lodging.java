package org.exportcontrol.declaration.lodging;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationResponse.RulingView;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One attempt to lodge a declaration, or to verify a change of an accepted one, with what each step brought. Any replica
 * can carry it on from here.
 */
@Entity
@Table(name = "lodging")
public class Lodging {

    /** How an attempt ended. */
    public enum Outcome {
        ACCEPTED,
        RETURNED,
        /** The day turned before acceptance: a new attempt took over. */
        REPEATED
    }

    /** Files begin with version 1: no request to lodge is ever based on it. */
    private static final long NO_VERSION = 0;

    @EmbeddedId
    private Key id;

    @Column(name = "base_version", updatable = false)
    private long baseVersion;

    @Column(name = "idempotency_key", updatable = false)
    private String idempotencyKey;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "lodged_by", updatable = false)
    private Actor lodgedBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "acceptance_date", updatable = false)
    private LocalDate acceptanceDate;

    @Column(name = "change_id", updatable = false)
    private UUID changeId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private DeclarationForm form;

    @Column(name = "hold_asked")
    private boolean holdAsked;

    @JdbcTypeCode(SqlTypes.JSON)
    private RemarkStatement remark;

    @JdbcTypeCode(SqlTypes.JSON)
    private Screening screening;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RulingView> rulings;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "party_check")
    private PartyCheck partyCheck;

    @JdbcTypeCode(SqlTypes.JSON)
    private HoldVerdict verdict;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Violation> violations;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Lodging() {}

    Lodging(UUID declaration, int attempt, Request request, LocalDate acceptanceDate, Instant now) {
        this.id = new Key(declaration, attempt);
        this.baseVersion = request.baseVersion();
        this.idempotencyKey = request.idempotencyKey();
        this.lodgedBy = request.actor();
        this.acceptanceDate = acceptanceDate;
        this.startedAt = now;
    }

    /** Verifies changed content as of the day of acceptance (CL-10). */
    static Lodging ofChange(
            Declaration declaration, UUID change, DeclarationForm changed, Actor requester, Instant now) {
        Lodging lodging = new Lodging(
                declaration.id(),
                declaration.attempt(),
                new Request(requester, NO_VERSION, null),
                declaration.acceptedOn().orElseThrow(),
                now);
        lodging.changeId = change;
        lodging.form = changed;
        return lodging;
    }

    /**
     * Who asks to lodge what.
     *
     * @param baseVersion version of the declaration that the declarant read
     * @param idempotencyKey may be null
     */
    record Request(Actor actor, long baseVersion, String idempotencyKey) {}

    /** Whether a request is this very one, sent again. */
    boolean answers(Request request) {
        boolean samePerson = lodgedBy.subject().equals(request.actor().subject());
        return samePerson && baseVersion == request.baseVersion();
    }

    /** Whether it was made under that key. */
    boolean bears(String key) {
        return idempotencyKey != null && idempotencyKey.equals(key);
    }

    Request request() {
        return new Request(lodgedBy, baseVersion, idempotencyKey);
    }

    public boolean isAmendment() {
        return changeId != null;
    }

    public UUID changeId() {
        return changeId;
    }

    /** The changed content; empty where the declaration's own is lodged. */
    public Optional<DeclarationForm> changedForm() {
        return Optional.ofNullable(form);
    }

    /** From now on license-service may hold the changed content in the place of the present one. */
    void askToHold() {
        this.holdAsked = true;
    }

    /** Whether license-service may have been told of the changed content, its answer known or not. */
    public boolean wasHoldAsked() {
        return holdAsked;
    }

    void learn(Learned learned) {
        this.remark = learned.remark();
        this.screening = learned.screening();
        this.rulings = learned.rulings();
        this.partyCheck = learned.partyCheck();
        this.verdict = learned.verdict();
    }

    void end(Outcome how, List<Violation> why, Instant at) {
        this.outcome = how;
        this.violations = List.copyOf(why);
        this.endedAt = at;
    }

    public int attempt() {
        return id.attempt;
    }

    public Actor lodgedBy() {
        return lodgedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    LocalDate acceptanceDate() {
        return acceptanceDate;
    }

    public Optional<RemarkStatement> remark() {
        return Optional.ofNullable(remark);
    }

    public Optional<Screening> screening() {
        return Optional.ofNullable(screening);
    }

    /** What MOFCOM ruled on goods described alike; empty where nobody could tell. */
    public Optional<List<RulingView>> rulings() {
        return Optional.ofNullable(rulings);
    }

    public Optional<PartyCheck> partyCheck() {
        return Optional.ofNullable(partyCheck);
    }

    Optional<HoldVerdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    boolean hasEnded() {
        return outcome != null;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    boolean wasReturned() {
        return outcome == Outcome.RETURNED;
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** A lodging is known by its declaration and attempt. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "declaration_id")
        private UUID declaration;

        @Column(name = "attempt")
        private int attempt;

        protected Key() {}

        Key(UUID declaration, int attempt) {
            this.declaration = declaration;
            this.attempt = attempt;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.attempt == attempt && key.declaration.equals(declaration);
        }

        @Override
        public int hashCode() {
            return declaration.hashCode() * 31 + attempt;
        }
    }
}
