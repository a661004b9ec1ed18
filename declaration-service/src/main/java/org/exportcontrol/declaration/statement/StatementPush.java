package org.exportcontrol.declaration.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.declaration.clients.license.StatementAnswer;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** One statement to license-service, pushed in one or more tries, with what came of it. */
@Entity
@Table(name = "statement_push")
public class StatementPush {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StatementCause cause;

    private LocalDate about;

    @Column(name = "requested_by", updatable = false)
    private String requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private StatementState state;

    private int tries;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "taken_at")
    private Instant takenAt;

    private Integer items;

    private Integer compared;

    @Column(name = "in_motion")
    private Integer inMotion;

    private Integer differences;

    private Integer parked;

    @Enumerated(EnumType.STRING)
    private StatementTrouble trouble;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected StatementPush() {}

    StatementPush(StatementCause cause, LocalDate about, String requestedBy, Instant now) {
        this.cause = cause;
        this.about = about;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        this.state = StatementState.RUNNING; // without a lease: nobody is at it yet
    }

    /** The totals are read; this replica pushes them. The number of the try fences off one that has died. */
    void begin(LocalDate today, Instant now, int count, Duration lease) {
        this.about = today;
        this.takenAt = now;
        this.items = count;
        this.state = StatementState.RUNNING;
        this.tries++;
        this.trouble = null;
        this.nextTryAt = null;
        this.endedAt = null;
        this.leaseUntil = now.plus(lease);
    }

    void goesOn(Instant until) {
        this.leaseUntil = until;
    }

    void compared(StatementAnswer answer, Instant now) {
        this.state = StatementState.COMPARED;
        this.compared = answer.compared();
        this.inMotion = answer.inMotion();
        this.differences = answer.differences();
        this.parked = answer.parked();
        this.leaseUntil = null;
        this.endedAt = now;
    }

    void failed(StatementTrouble why, Instant now, Duration pause) {
        this.state = StatementState.FAILED;
        this.trouble = why;
        this.leaseUntil = null;
        this.endedAt = now;
        this.nextTryAt = cause == StatementCause.DAILY ? now.plus(pause) : null; // an operator asks again, or does not
    }

    boolean isCompared() {
        return state == StatementState.COMPARED;
    }

    /** Whether somebody is at it now. */
    boolean isBeingPushed(Instant now) {
        return state == StatementState.RUNNING && leaseUntil != null && leaseUntil.isAfter(now);
    }

    /** Whether it may be tried now, as far as time goes. */
    boolean isDue(Instant now) {
        return !isCompared() && !isBeingPushed(now) && (nextTryAt == null || !nextTryAt.isAfter(now));
    }

    /** Whether that try is the one that runs. */
    boolean isAt(int number) {
        return state == StatementState.RUNNING && tries == number;
    }

    UUID id() {
        return id;
    }

    StatementCause cause() {
        return cause;
    }

    LocalDate about() {
        return about;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    StatementState state() {
        return state;
    }

    int tries() {
        return tries;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    Instant takenAt() {
        return takenAt;
    }

    Integer items() {
        return items;
    }

    Integer compared() {
        return compared;
    }

    Integer inMotion() {
        return inMotion;
    }

    Integer differences() {
        return differences;
    }

    Integer parked() {
        return parked;
    }

    StatementTrouble trouble() {
        return trouble;
    }

    Instant endedAt() {
        return endedAt;
    }
}
