package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.clearance.ReleaseObstacles.Obstacle;
import org.exportcontrol.declaration.clearance.ReleaseSteps.Running;
import org.exportcontrol.declaration.clients.NeighborRefusedException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.StaleAttemptException;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.exportcontrol.declaration.clients.license.UseVerdict;
import org.jboss.logging.Logger;

/**
 * What happens between the two gates of a release, with no transaction open: parties and destination are checked once
 * more, and license-service books what is held as used. A lost answer is repeated with the same attempt, by a worker
 * too.
 */
@ApplicationScoped
public class ReleaseProcess {

    private static final Logger LOG = Logger.getLogger(ReleaseProcess.class);

    private final ReleaseSteps steps;
    private final LicenseClient licenses;
    private final InstantSource clock;

    ReleaseProcess(ReleaseSteps steps, LicenseClient licenses, InstantSource clock) {
        this.steps = steps;
        this.licenses = licenses;
        this.clock = clock;
    }

    /** Carries the running release of a declaration as far as it goes now. Does nothing when none runs. */
    public void carryOn(UUID id) {
        steps.running(id).ifPresent(this::carryOn);
    }

    private void carryOn(Running running) {
        try {
            PartyCheck check = licenses.check(
                    running.officer().subject(), running.form(), running.controlCodes(), BusinessZone.today(clock));
            List<Obstacle> obstacles = ReleaseObstacles.of(running.judged(), check);
            if (!obstacles.isEmpty()) {
                steps.stopped(running, obstacles);
                return;
            }
            if (running.usesALicense()) {
                UseVerdict verdict =
                        licenses.use(running.id(), running.officer().subject(), running.attempt());
                if (!verdict.used()) {
                    steps.stopped(running, ReleaseObstacles.trouble(verdict));
                    return;
                }
            }
            steps.finish(running);
        } catch (NeighborRefusedException refused) {
            LOG.errorf(refused, "Release of %s is stuck: %s refuses the call", running.id(), refused.neighbor());
            steps.stuck(running, refused.neighbor());
        } catch (NeighborUnavailableException away) {
            LOG.infof("Release of %s waits for %s: %s", running.id(), away.neighbor(), away.getCause());
            steps.waits(running, away.neighbor());
        } catch (StaleAttemptException late) {
            LOG.debugf("Another worker has carried on the release of %s", running.id());
        }
    }
}
