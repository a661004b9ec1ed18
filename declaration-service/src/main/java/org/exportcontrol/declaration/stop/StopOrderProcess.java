package org.exportcontrol.declaration.stop;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes the holds follow an order: opened where it stands, told where it was acknowledged, closed where it was lifted.
 * Each step may be repeated; no gate waits for it, see {@link StopHolds#openMissing}.
 */
@ApplicationScoped
public class StopOrderProcess {

    private static final Logger LOG = Logger.getLogger(StopOrderProcess.class);

    private final StopOrderSteps steps;

    StopOrderProcess(StopOrderSteps steps) {
        this.steps = steps;
    }

    @Scheduled(
            identity = "stop-orders",
            every = "${declaration.worker.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        carryOutWhatIsDue();
    }

    void carryOut(UUID order) {
        StopOrderSteps.Plan plan = steps.plan(order);
        plan.files().forEach(file -> steps.follow(order, file));
        steps.carriedOut(order, plan);
    }

    /** @return how many orders were taken up */
    public int carryOutWhatIsDue() {
        List<UUID> due = steps.claim();
        for (UUID order : due) {
            try {
                carryOut(order);
            } catch (RuntimeException failure) {
                // Its lease runs out and it is taken up again; the next order must not wait for that.
                LOG.errorf(failure, "Stop order %s is not carried out on all files", order);
            }
        }
        return due.size();
    }
}
