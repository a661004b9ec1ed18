package org.exportcontrol.declaration.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldKind;

/** Holds that rest on stop orders. The caller's transaction holds the declaration's row lock. */
@ApplicationScoped
public class StopHolds {

    private static final Actor WORKER = Actor.worker("stop-order");

    private final StopOrderRepository orders;
    private final DeclarationJournal journal;
    private final InstantSource clock;

    StopHolds(StopOrderRepository orders, DeclarationJournal journal, InstantSource clock) {
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Holds the declaration for each standing order that meets it. Called at every gate, so that an order counts from the
     * moment it is entered and not from when a worker has come to the file. No order can be entered before the
     * transaction ends; no other lock may be waited for after this.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void openMissing(Declaration declaration) {
        orders.flush();
        orders.lockShared();
        orders.standingWithoutHold(declaration.id()).forEach(order -> open(declaration, order));
    }

    private void open(Declaration declaration, StopOrder order) {
        boolean acknowledged = orders.isAcknowledged(order.id(), declaration.customsOffice());
        declaration.add(new Hold(
                        declaration.id(),
                        HoldKind.STOP,
                        order.asHoldGround(),
                        Roles.MOFCOM,
                        WORKER.subject(),
                        clock.instant())
                .ofStopOrder(order.id(), acknowledged));
        record(
                declaration,
                acknowledged,
                "hold opened",
                null,
                Map.of("kind", HoldKind.STOP, "rule", StopOrder.RULE, "stopOrder", order.id()));
    }

    /** Tells the declarant of the order's hold, once the office has acknowledged the order. */
    void tell(Declaration declaration, UUID order) {
        if (!orders.isAcknowledged(order, declaration.customsOffice())) {
            return;
        }
        declaration.openHolds().stream()
                .filter(hold -> hold.restsOn(order) && !hold.isTold())
                .forEach(hold -> {
                    hold.tell();
                    record(declaration, true, "hold told", null, Map.of("kind", HoldKind.STOP, "stopOrder", order));
                });
    }

    /** Ends the holds of an order that was lifted. */
    void close(Declaration declaration, StopOrder lifted) {
        declaration.openHolds().stream()
                .filter(hold -> hold.restsOn(lifted.id()))
                .forEach(hold -> {
                    hold.close(HoldEnd.STOP_LIFTED, lifted.liftGround(), WORKER.subject(), clock.instant());
                    record(
                            declaration,
                            hold.isTold(),
                            "hold closed",
                            lifted.liftGround(),
                            Map.of("kind", HoldKind.STOP, "end", HoldEnd.STOP_LIFTED, "stopOrder", lifted.id()));
                });
    }

    private void record(Declaration declaration, boolean told, String move, String ground, Map<String, ?> detail) {
        if (told) {
            journal.record(declaration, WORKER, move, ground, detail);
        } else {
            journal.recordForAuthorities(declaration, WORKER, move, ground, detail);
        }
    }
}
