package org.exportcontrol.declaration.clearance;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.clearance.PartyRecheckSteps.Question;
import org.exportcontrol.declaration.clients.NeighborAnsweredException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.jboss.logging.Logger;

/**
 * Looks at the parties and the destination of unreleased declarations again after a list of parties or a ban has changed
 * (PL-04), so that officers see the stop before they try to release.
 */
@ApplicationScoped
public class PartyRecheck {

    private static final Logger LOG = Logger.getLogger(PartyRecheck.class);
    private static final String WORKER = "declaration-service";

    private final PartyRecheckSteps steps;
    private final LicenseClient licenses;
    private final InstantSource clock;

    PartyRecheck(PartyRecheckSteps steps, LicenseClient licenses, InstantSource clock) {
        this.steps = steps;
        this.licenses = licenses;
        this.clock = clock;
    }

    /** By a clock of its own: while license-service is slow, lodgings and releases must not wait behind these. */
    @Scheduled(
            identity = "party-recheck",
            every = "${declaration.worker.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        carryOutWhatIsDue();
    }

    /** @return how many files were taken up */
    public int carryOutWhatIsDue() {
        List<UUID> due = steps.claim();
        for (UUID id : due) {
            try {
                steps.question(id).ifPresent(this::ask);
            } catch (NeighborUnavailableException | NeighborAnsweredException away) {
                LOG.infof("The parties of %s are looked at later: %s (%s)", id, away.getMessage(), away.getCause());
            } catch (RuntimeException failure) {
                // It is taken up again; the next file must not wait for that.
                LOG.errorf(failure, "The parties of %s cannot be looked at", id);
            }
        }
        return due.size();
    }

    private void ask(Question question) {
        PartyCheck check = licenses.check(WORKER, question.form(), question.controlCodes(), BusinessZone.today(clock));
        steps.answered(question.id(), ReleaseObstacles.of(question.judged(), check));
    }
}
