package org.exportcontrol.declaration.file;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.security.Actor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/**
 * An export declaration with its lines of goods and its holds. Every change is made under the row lock
 * ({@link DeclarationRepository#lock}) and raises the version by {@link DeclarationJournal}.
 */
@Entity
@Table(name = "declaration")
public class Declaration {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private DeclarationState state;

    private int attempt;

    @Column(columnDefinition = "char(18)")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String number;

    @Column(name = "customs_office")
    private String customsOffice;

    @Column(updatable = false)
    private String declarant;

    private String principal;

    @JdbcTypeCode(SqlTypes.JSON)
    private DeclarationForm form;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "waiting_for")
    private String waitingFor;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "releasing_by")
    private Actor releasingBy;

    @Column(name = "ledger_duty")
    @Enumerated(EnumType.STRING)
    private LedgerDuty ledgerDuty;

    @Column(name = "ledger_attempt")
    private Integer ledgerAttempt;

    private UUID amending;

    @Column(name = "exited_on")
    private LocalDate exitedOn;

    @Column(name = "cleared_at")
    private Instant clearedAt;

    @Column(name = "mofcom_sees")
    private boolean mofcomSees;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "legal_hold")
    private LegalHold legalHold;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "declaration_id", nullable = false, insertable = false, updatable = false)
    @OrderBy("id.line")
    private List<GoodsLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "declaration_id", nullable = false, insertable = false, updatable = false)
    @OrderBy("openedAt, id")
    private List<Hold> holds = new ArrayList<>();

    protected Declaration() {}

    /** A new draft of that declarant. */
    public Declaration(String declarant, DeclarationForm form, Instant now) {
        this.version = 0; // the journal's first entry makes it 1
        this.state = DeclarationState.DRAFT;
        this.declarant = declarant;
        this.createdAt = now;
        fill(form);
    }

    /** Replaces what is filled in. Only while the declaration is with the declarant (AW-01). */
    public void fill(DeclarationForm filled) {
        if (!state.isWithTheDeclarant()) {
            throw new IllegalStateException("A declaration in state " + state + " is not edited");
        }
        this.form = filled;
        this.customsOffice = filled.customsOffice();
        if (principal != null && !principal.equals(consignor())) {
            this.principal = null; // the file is in another's name now, whose power is not known yet
        }
    }

    /** The declarant's power to lodge in the consignor's name was found valid: the consignor sees the file from now on. */
    public void lodgedFor(String consignor) {
        this.principal = consignor.equals(declarant) ? null : consignor;
    }

    private String consignor() {
        return form.consignor() == null ? null : form.consignor().uscc();
    }

    public void become(DeclarationState target) {
        if (!state.canBecome(target)) {
            throw new IllegalStateException("No way from " + state + " to " + target);
        }
        this.state = target;
        this.waitingFor = null;
        this.nextTryAt = null;
        if (!target.isBeforeCustoms()) {
            this.amending = null; // what ends the file ends the change with it
        }
    }

    /** Lets the worker carry on what runs now, after the given moment, once it has waited for a neighbor. */
    public void awaits(String neighbor, Instant nextTry) {
        this.waitingFor = neighbor;
        this.nextTryAt = nextTry;
        this.leaseUntil = null;
    }

    /** Claims the running process until then; who finds the lease run out carries it on. */
    public void lease(Instant until) {
        this.leaseUntil = until;
    }

    public int raiseAttempt() {
        return ++attempt;
    }

    public void accept(DeclarationNumber given, LocalDate on, Instant at) {
        become(DeclarationState.ACCEPTED);
        this.number = given.value();
        this.acceptedOn = on;
        this.acceptedAt = at;
        this.leaseUntil = null;
    }

    /** Passes the first gate: a new attempt asks license-service to use what is held. */
    public void beginRelease(Actor officer, Instant leaseUntil) {
        become(DeclarationState.RELEASING);
        this.releasingBy = officer;
        this.leaseUntil = leaseUntil;
        raiseAttempt();
    }

    /** The release did not come to its end; customs is at work on the file again. */
    public void abandonRelease() {
        become(DeclarationState.UNDER_REVIEW);
        this.leaseUntil = null;
    }

    public void release(Instant at) {
        become(DeclarationState.RELEASED);
        this.releasedAt = at;
        this.leaseUntil = null;
    }

    /** The goods have left the country. */
    public void clear(LocalDate exited, Instant at) {
        become(DeclarationState.CLEARED);
        this.exitedOn = exited;
        this.clearedAt = at;
    }

    /** Begins to verify an approved change of the content, under a new attempt and beside the state. */
    public void beginAmendment(UUID change, Instant leaseUntil) {
        this.amending = change;
        this.leaseUntil = leaseUntil;
        raiseAttempt();
    }

    public void endAmendment() {
        this.amending = null;
        this.waitingFor = null;
        this.nextTryAt = null;
        this.leaseUntil = null;
    }

    /** Takes the changed content. Office, number and day of acceptance stay (CL-10). */
    public void amend(DeclarationForm changed) {
        this.form = changed;
    }

    /** Lets go of what was found on the old content; the caller flushes before it keeps the new findings. */
    public void dropFindings() {
        lines.clear();
    }

    /** Notes what license-service must still be told, so that it is told even when this process dies now. */
    public void owesTheLedger(LedgerDuty duty) {
        boolean reversalPending = duty == LedgerDuty.FREE
                && (ledgerDuty == LedgerDuty.REVERSE || ledgerDuty == LedgerDuty.REVERSE_THEN_FREE);
        this.ledgerDuty = reversalPending ? LedgerDuty.REVERSE_THEN_FREE : duty;
        this.ledgerAttempt = attempt;
    }

    public void ledgerWasTold() {
        if (ledgerDuty == LedgerDuty.REVERSE || ledgerDuty == LedgerDuty.REVERSE_THEN_FREE) {
            lines.forEach(GoodsLine::reversed);
        }
        this.ledgerDuty = null;
        this.ledgerAttempt = null;
        if (!isRunning()) { // else these three belong to what runs
            this.waitingFor = null;
            this.nextTryAt = null;
            this.leaseUntil = null;
        }
    }

    /** Whether a process is at work on it, or waits for a neighbor. */
    public boolean isRunning() {
        return state.isRunning() || isAmending();
    }

    public boolean isAmending() {
        return amending != null;
    }

    /** Whether customs has the file: lodged and not sent back. */
    public boolean isWithCustoms() {
        return !state.isWithTheDeclarant() && (number != null || state.isRunning());
    }

    /** From now on MOFCOM may read the file: its identification was asked for. */
    public void showToMofcom() {
        this.mofcomSees = true;
    }

    /** Keeps the file beyond its years; null lets it go by them again. */
    public void keepBy(LegalHold hold) {
        this.legalHold = hold;
    }

    /** Keeps what the accepting lodging found. A declaration is accepted once. */
    public void findings(List<GoodsLine> found) {
        lines.addAll(found);
    }

    public void add(Hold hold) {
        holds.add(hold);
    }

    public List<Hold> openHolds() {
        return holds.stream().filter(Hold::isOpen).toList();
    }

    public Optional<Hold> hold(UUID holdId) {
        return holds.stream().filter(hold -> hold.id().equals(holdId)).findFirst();
    }

    /** The lines that a license is held for. */
    public List<GoodsLine> coveredLines() {
        return lines.stream().filter(GoodsLine::isCovered).toList();
    }

    /** The lines that need a license and for which nothing is held. */
    public List<GoodsLine> uncoveredLines() {
        return lines.stream()
                .filter(line -> line.needsLicense() && !line.isCovered())
                .toList();
    }

    void raiseVersion() {
        version++;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public DeclarationState state() {
        return state;
    }

    public int attempt() {
        return attempt;
    }

    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public String customsOffice() {
        return customsOffice;
    }

    public String declarant() {
        return declarant;
    }

    /** The consignor in whose name a broker lodged; empty where the declarant is the consignor. */
    public Optional<String> principal() {
        return Optional.ofNullable(principal);
    }

    public DeclarationForm form() {
        return form;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<LocalDate> acceptedOn() {
        return Optional.ofNullable(acceptedOn);
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    public Optional<String> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    public Optional<LedgerDuty> ledgerDuty() {
        return Optional.ofNullable(ledgerDuty);
    }

    public Actor releasingBy() {
        return releasingBy;
    }

    public int ledgerAttempt() {
        return ledgerAttempt;
    }

    /** The change whose content is being verified, while one is. */
    public Optional<UUID> amending() {
        return Optional.ofNullable(amending);
    }

    public Optional<LocalDate> exitedOn() {
        return Optional.ofNullable(exitedOn);
    }

    public boolean mofcomSees() {
        return mofcomSees;
    }

    public Optional<LegalHold> legalHold() {
        return Optional.ofNullable(legalHold);
    }

    public List<GoodsLine> lines() {
        return List.copyOf(lines);
    }

    public List<Hold> holds() {
        return List.copyOf(holds);
    }

    /** Whether customs ever challenged the goods: the hold stays in the file when it is closed. */
    public boolean wasChallenged() {
        return holds.stream().anyMatch(hold -> hold.kind() == HoldKind.CHALLENGE);
    }
}
