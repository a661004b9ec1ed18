package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.clearance.ReleaseSteps.Running;
import org.exportcontrol.declaration.clients.NeighborRefusedException;
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
            PartyCheck parties = licenses.check(running.officer().subject(), running.form(), BusinessZone.today(clock));
            if (!parties.found(PartyCheck.FORBIDDEN).isEmpty()) {
                steps.stopped(running, HoldKind.STOP, ban(parties.found(PartyCheck.FORBIDDEN)));
                return;
            }
            List<PartyCheck.Party> questions = newQuestions(running, parties);
            if (!questions.isEmpty()) {
                steps.stopped(running, HoldKind.REVIEW, question(questions));
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

    /** Similar names that no officer has judged with this file yet. */
    private static List<PartyCheck.Party> newQuestions(Running running, PartyCheck parties) {
        return parties.found(PartyCheck.QUESTION).stream()
                .filter(party -> !running.judgedNames().contains(party.name()))
                .toList();
    }

    private static HoldGround ban(List<PartyCheck.Party> forbidden) {
        String names = names(forbidden);
        return new HoldGround(
                "PL-04",
                "DUR 22, 29; ECL 18",
                Text.of("On the control list of parties: " + names + ".", "列入管控名单：" + names + "。"));
    }

    private static HoldGround question(List<PartyCheck.Party> similar) {
        String names = names(similar);
        return new HoldGround(
                "PL-05",
                "ECL 18",
                Text.of(
                        "A name is similar to a party listed since: " + names + ". An officer must judge.",
                        "名称与新列入名单的主体相近：" + names + "，须由关员判断。"));
    }

    private static String names(List<PartyCheck.Party> parties) {
        return parties.stream().map(PartyCheck.Party::name).collect(Collectors.joining(", "));
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
