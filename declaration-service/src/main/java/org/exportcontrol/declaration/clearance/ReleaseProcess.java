package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.clearance.ReleaseSteps.Running;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.StaleAttemptException;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.clients.license.LicenseFailure;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.exportcontrol.declaration.clients.license.UseVerdict;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;
import org.jboss.logging.Logger;

/**
 * What happens between the two gates of a release, with no transaction open: the parties are checked once more, and
 * license-service books what is held as used. A lost answer is repeated with the same attempt, by a worker too.
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
            Optional<HoldGround> ban = ban(running);
            if (ban.isPresent()) {
                steps.stopped(running, HoldKind.STOP, ban.get());
                return;
            }
            if (running.usesALicense()) {
                UseVerdict verdict =
                        licenses.use(running.id(), running.officer().subject(), running.attempt());
                if (!verdict.used()) {
                    steps.stopped(running, HoldKind.LICENSE_TROUBLE, trouble(verdict));
                    return;
                }
            }
            steps.finish(running);
        } catch (NeighborUnavailableException away) {
            LOG.infof("Release of %s waits for %s: %s", running.id(), away.neighbor(), away.getCause());
            steps.waits(running, away.neighbor());
        } catch (StaleAttemptException late) {
            LOG.debugf("Another worker has carried on the release of %s", running.id());
        }
    }

    private Optional<HoldGround> ban(Running running) {
        PartyCheck check = licenses.check(running.officer().subject(), running.form(), BusinessZone.today(clock));
        List<PartyCheck.Party> forbidden = check.found(PartyCheck.FORBIDDEN);
        if (forbidden.isEmpty()) {
            return Optional.empty();
        }
        String names = forbidden.stream().map(PartyCheck.Party::name).collect(Collectors.joining(", "));
        return Optional.of(new HoldGround(
                "PL-04",
                "DUR 22, 29; ECL 18",
                Text.of("On the control list of parties: " + names + ".", "列入管控名单：" + names + "。")));
    }

    private static HoldGround trouble(UseVerdict verdict) {
        List<LicenseFailure> failures = verdict.lines().stream()
                .flatMap(line -> line.failures().stream())
                .toList();
        if (failures.isEmpty()) {
            return new HoldGround("CU-02", "CUL 24; DUR 21", Text.of("The license cannot be used now.", "许可证当前不能使用。"));
        }
        LicenseFailure first = failures.get(0);
        return new HoldGround(
                first.rule(),
                first.source(),
                Text.of(
                        failures.stream().map(failure -> failure.detail().en()).collect(Collectors.joining(" ")),
                        failures.stream().map(failure -> failure.detail().zh()).collect(Collectors.joining())));
    }
}
