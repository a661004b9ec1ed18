package org.exportcontrol.declaration.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationRepository;

/** The short transactions in which files follow an order: one for each declaration. */
@ApplicationScoped
public class StopOrderSteps {

    /** For how long a replica that carries an order out keeps the others away. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private final StopOrderRepository orders;
    private final DeclarationRepository declarations;
    private final StopHolds holds;
    private final InstantSource clock;

    StopOrderSteps(
            StopOrderRepository orders, DeclarationRepository declarations, StopHolds holds, InstantSource clock) {
        this.orders = orders;
        this.declarations = declarations;
        this.holds = holds;
        this.clock = clock;
    }

    /** What is to be done for an order as it stands. */
    record Plan(boolean standing, List<UUID> files) {}

    /** Orders that this replica carries out now. */
    @Transactional
    List<UUID> claim() {
        return orders.claimDue(clock.instant(), clock.instant().plus(LEASE));
    }

    @Transactional
    Plan plan(UUID id) {
        StopOrder order = orders.findById(id);
        return new Plan(order.isStanding(), order.isStanding() ? orders.unreleasedMet(id) : orders.heldBy(id));
    }

    @Transactional
    void follow(UUID id, UUID file) {
        declarations.lock(file).ifPresent(declaration -> {
            StopOrder order = orders.findById(id);
            if (!order.isStanding()) {
                holds.close(declaration, order);
            } else if (declaration.state().isUnreleased()) {
                holds.openMissing(declaration);
                holds.tell(declaration, id);
            }
        });
    }

    /** Unless the order was moved meanwhile: then a worker comes again. */
    @Transactional
    void carriedOut(UUID id, Plan plan) {
        orders.lock(id).filter(order -> order.isStanding() == plan.standing()).ifPresent(StopOrder::carriedOut);
    }
}
