package org.exportcontrol.declaration.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.time.DueDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** One reason why goods are not released, with its legal ground, its owner, and in the end how it ended. */
@Entity
@Table(name = "hold")
public class Hold {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HoldKind kind;

    @Column(updatable = false)
    private String rule;

    @Column(updatable = false)
    private String source;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Text reason;

    @Column(updatable = false)
    private String owner;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "due_provisional", updatable = false)
    private boolean dueProvisional;

    @Column(name = "stop_order_id", updatable = false)
    private UUID stopOrderId;

    @Column(name = "license_number", updatable = false)
    private String licenseNumber;

    private boolean told = true;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_code")
    private HoldEnd endCode;

    @Column(name = "end_ground")
    private String endGround;

    protected Hold() {}

    /**
     * @param ground legal ground and reason
     * @param owner who must act to end it: {@code customs}, {@code MOFCOM} or the declarant's code
     */
    public Hold(UUID declarationId, HoldKind kind, HoldGround ground, String owner, String openedBy, Instant openedAt) {
        this.declarationId = declarationId;
        this.kind = kind;
        this.rule = ground.rule();
        this.source = ground.source();
        this.reason = ground.reason();
        this.owner = owner;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    /** Sets when the law expects the next act. */
    public Hold due(DueDate due) {
        this.dueOn = due.date();
        this.dueProvisional = due.provisional();
        return this;
    }

    /** Rests on that stop order. */
    public Hold ofStopOrder(UUID order, boolean toldAtOnce) {
        this.stopOrderId = order;
        this.told = toldAtOnce;
        return this;
    }

    /** Rests on what is the matter with that license; null for none in particular. */
    public Hold onLicense(String number) {
        this.licenseNumber = number;
        return this;
    }

    /** From now on the declarant may know of it. */
    public void tell() {
        this.told = true;
    }

    /** Whether an officer may end it with that code. What rests on a stop order MOFCOM alone ends (CH-11). */
    public boolean endsByHand(HoldEnd end) {
        return stopOrderId == null && end.endsByHand(kind);
    }

    public void close(HoldEnd end, String ground, String by, Instant at) {
        if (!isOpen()) {
            throw new IllegalStateException("The hold is closed already");
        }
        this.endCode = end;
        this.endGround = ground;
        this.closedBy = by;
        this.closedAt = at;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether the declarant may know of it; a stop order is told when customs has acknowledged it. */
    public boolean isTold() {
        return told;
    }

    /** Whether it rests on that stop order. */
    public boolean restsOn(UUID order) {
        return order.equals(stopOrderId);
    }

    public Optional<UUID> stopOrderId() {
        return Optional.ofNullable(stopOrderId);
    }

    public Optional<String> licenseNumber() {
        return Optional.ofNullable(licenseNumber);
    }

    public UUID id() {
        return id;
    }

    public HoldKind kind() {
        return kind;
    }

    public String rule() {
        return rule;
    }

    public String source() {
        return source;
    }

    public Text reason() {
        return reason;
    }

    public String owner() {
        return owner;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public Optional<DueDate> due() {
        return Optional.ofNullable(dueOn).map(date -> new DueDate(date, dueProvisional));
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public String closedBy() {
        return closedBy;
    }

    public HoldEnd endCode() {
        return endCode;
    }

    public String endGround() {
        return endGround;
    }
}
