package org.exportcontrol.declaration.worker;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.declaration.clearance.LedgerDuties;
import org.exportcontrol.declaration.clearance.ReleaseProcess;
import org.exportcontrol.declaration.lodging.LodgingProcess;
import org.jboss.logging.Logger;

/**
 * Carries on what nobody is at: lodgings and releases that wait for a neighbor or whose replica has died, and what the
 * ledger must still be told. Any number of replicas may run it; a file that fails does not stand in the others' way.
 */
@ApplicationScoped
public class DeclarationWorker {

    private static final Logger LOG = Logger.getLogger(DeclarationWorker.class);

    private final DueWork dueWork;
    private final LodgingProcess lodging;
    private final ReleaseProcess release;
    private final LedgerDuties duties;

    DeclarationWorker(DueWork dueWork, LodgingProcess lodging, ReleaseProcess release, LedgerDuties duties) {
        this.dueWork = dueWork;
        this.lodging = lodging;
        this.release = release;
        this.duties = duties;
    }

    @Scheduled(
            identity = "declaration-worker",
            every = "${declaration.worker.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        carryOnWhatIsDue();
    }

    /** @return how many files were taken up */
    @ActivateRequestContext
    public int carryOnWhatIsDue() {
        List<UUID> due = dueWork.claim();
        for (UUID id : due) {
            try {
                lodging.carryOn(id);
                release.carryOn(id);
                duties.fulfil(id);
            } catch (RuntimeException failure) {
                // Its lease runs out and it is taken up again; the next file must not wait for that.
                LOG.errorf(failure, "The work on declaration %s failed", id);
            }
        }
        return due.size();
    }
}
