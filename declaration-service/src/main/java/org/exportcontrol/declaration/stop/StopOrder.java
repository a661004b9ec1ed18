package org.exportcontrol.declaration.stop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.HoldGround;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** MOFCOM's word that goods which are declared and not released stay (CH-11). It stands until MOFCOM lifts it. */
@Entity
@Table(name = "stop_order")
public class StopOrder {

    static final String RULE = "CH-11";
    static final String SOURCE = "DUR 22";

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StopTarget target;

    @Column(updatable = false)
    private String value;

    @Column(updatable = false)
    private String destination;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StopBasis basis;

    @Column(updatable = false)
    private String ground;

    @Column(name = "ordered_at", updatable = false)
    private Instant orderedAt;

    @Column(name = "ordered_by", updatable = false)
    private String orderedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lifted_by")
    private String liftedBy;

    @Column(name = "lift_ground")
    private String liftGround;

    @Column(name = "carried_out")
    private boolean carriedOut;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected StopOrder() {}

    StopOrder(StopOrderRequest request, String person, Instant now) {
        this.version = 1;
        this.target = request.target();
        this.value = request.value().strip();
        this.destination = request.destination();
        this.basis = request.basis();
        this.ground = request.ground();
        this.orderedBy = person;
        this.orderedAt = now;
    }

    void lift(String why, String person, Instant now) {
        if (!isStanding()) {
            throw new IllegalStateException("The order is lifted already");
        }
        this.liftGround = why;
        this.liftedBy = person;
        this.liftedAt = now;
        this.version++;
        this.carriedOut = false;
    }

    /** A customs office has read it: its declarants are to be told. */
    void acknowledged() {
        this.version++;
        this.carriedOut = false;
    }

    void lease(Instant until) {
        this.leaseUntil = until;
    }

    /** All holds follow the order as it stands. */
    void carriedOut() {
        this.carriedOut = true;
        this.leaseUntil = null;
    }

    boolean isStanding() {
        return liftedAt == null;
    }

    boolean isCarriedOut() {
        return carriedOut;
    }

    HoldGround asHoldGround() {
        return new HoldGround(
                RULE,
                SOURCE,
                Text.of(
                        "MOFCOM orders these goods stopped: " + basis.label().en() + ". " + ground,
                        "商务部通知不予放行：" + basis.label().zh() + "。" + ground));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    StopTarget target() {
        return target;
    }

    String value() {
        return value;
    }

    String destination() {
        return destination;
    }

    StopBasis basis() {
        return basis;
    }

    String ground() {
        return ground;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    String liftGround() {
        return liftGround;
    }
}
