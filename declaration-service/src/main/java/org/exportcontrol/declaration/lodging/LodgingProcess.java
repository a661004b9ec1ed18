package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.NeighborRefusedException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.StaleAttemptException;
import org.exportcontrol.declaration.clients.controllist.ControlListClient;
import org.exportcontrol.declaration.clients.controllist.GoodsNotReadableException;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.file.Finding;
import org.exportcontrol.declaration.filing.FormalChecks;
import org.exportcontrol.declaration.lodging.LodgingSteps.Running;
import org.exportcontrol.declaration.ruling.RulingLookUp;
import org.jboss.logging.Logger;

/**
 * Lodging from formal checks to acceptance: formal checks, screening, remark, rulings, party check, hold on the license,
 * acceptance. Nothing that counts outside is done before what led to it is stored, so that after a crash or while a
 * neighbor is away any replica carries the process on; each step may be repeated.
 */
@ApplicationScoped
public class LodgingProcess {

    private static final Logger LOG = Logger.getLogger(LodgingProcess.class);

    private final LodgingSteps steps;
    private final FormalChecks formalChecks;
    private final RemarkReader remarks;
    private final LodgingRules rules;
    private final RemarkCodes remarkCodes;
    private final ControlListClient controlList;
    private final LicenseClient licenses;
    private final RulingLookUp rulings;
    private final WantedHolds wantedHolds;

    LodgingProcess(
            LodgingSteps steps,
            FormalChecks formalChecks,
            RemarkReader remarks,
            LodgingRules rules,
            RemarkCodes remarkCodes,
            ControlListClient controlList,
            LicenseClient licenses,
            RulingLookUp rulings,
            WantedHolds wantedHolds) {
        this.steps = steps;
        this.formalChecks = formalChecks;
        this.remarks = remarks;
        this.rules = rules;
        this.remarkCodes = remarkCodes;
        this.controlList = controlList;
        this.licenses = licenses;
        this.rulings = rulings;
        this.wantedHolds = wantedHolds;
    }

    /** Carries the running lodging of a declaration as far as it goes now. Does nothing when none runs. */
    public void carryOn(UUID id) {
        steps.running(id).ifPresent(this::carryOn);
    }

    /** The same for one that has just begun. */
    void carryOn(Running begun) {
        Optional<Running> running = Optional.of(begun);
        while (running.isPresent() && !attempt(running.get())) {
            running = steps.running(begun.id()); // the day has turned: a new attempt with the new day's list
        }
    }

    /** @return whether the process is over for now */
    private boolean attempt(Running running) {
        Asking asking = new Asking(running);
        try {
            List<Violation> faults = asking.faults();
            if (!faults.isEmpty()) {
                steps.returned(running, asking.learned, faults);
                return true;
            }
            return steps.accept(running, asking.learned);
        } catch (GoodsNotReadableException unreadable) {
            steps.returned(running, asking.learned, unreadable.violations());
            return true;
        } catch (NeighborRefusedException refused) {
            LOG.errorf(refused, "Lodging of %s is stuck: %s refuses the call", running.id(), refused.neighbor());
            steps.stuck(running, asking.learned, refused.neighbor());
            return true;
        } catch (NeighborUnavailableException away) {
            LOG.infof("Lodging of %s waits for %s: %s", running.id(), away.neighbor(), away.getCause());
            steps.waits(running, asking.learned, away.neighbor());
            return true;
        } catch (SupersededException | StaleAttemptException late) {
            LOG.debugf("Another worker has carried on the lodging of %s", running.id());
            return true;
        }
    }

    static List<String> controlCodes(Screening screening) {
        return screening.lines().stream()
                .filter(line -> line.finding() == Finding.CONTROLLED)
                .flatMap(line -> line.codes().stream())
                .toList();
    }

    /** One attempt, as far as it comes before it ends or has to wait. */
    private final class Asking {

        private final Running running;
        private Learned learned;

        Asking(Running running) {
            this.running = running;
            this.learned = Learned.of(running.lodging());
        }

        /** Asks whom it takes; empty when nothing stands against acceptance and everything needed is held. */
        List<Violation> faults() {
            List<Violation> formal = formalChecks.of(
                    running.form(),
                    running.declarant(),
                    day(),
                    running.lodging().startedAt());
            if (!formal.isEmpty()) {
                return formal;
            }
            lodgedInTheNameOf();
            RemarkStatement remark = remarks.read(running.form().remarks());
            Screening screening = screening(remark);
            List<Violation> faults = new ArrayList<>(
                    rules.faults(running.form(), remark, screening, remarkCodes.foreign(remark, screening)));
            lookUpRulings();
            if (learned.partyCheck() == null) {
                learned = learned.partiesChecked(
                        licenses.check(subject(), running.form(), controlCodes(screening), day()));
            }
            if (running.form().namesALicense()) {
                faults.addAll(rules.faults(running.form(), verdict(!faults.isEmpty())));
            }
            return faults;
        }

        /** A consignor that declares itself needs no note of it. */
        private void lodgedInTheNameOf() {
            String consignor = running.form().consignor().uscc();
            if (!consignor.equals(running.declarant())) {
                steps.lodgedFor(running, consignor);
            }
        }

        private Screening screening(RemarkStatement remark) {
            if (learned.screening() == null) {
                learned = learned.screened(remark, controlList.screen(running.form(), day()));
            }
            return learned.screening();
        }

        /** They guide whoever judges the goods; what is decided here rests on the goods and the list alone (MA-04). */
        private void lookUpRulings() {
            if (learned.rulings() == null) {
                rulings.on(running.form(), running.declarant(), day())
                        .ifPresent(found -> learned = learned.ruledOn(found));
            }
        }

        /**
         * @param onlyTry when the declaration will be returned anyway: the declarant is to hear of the license's faults
         *     too, but nothing is held
         */
        private HoldVerdict verdict(boolean onlyTry) {
            if (learned.verdict() != null) {
                return learned.verdict();
            }
            if (onlyTry) {
                return hold(true);
            }
            if (running.lodging().isAmendment()) {
                // A hold that is refused leaves the older one standing but not usable. A try touches nothing, so that
                // changed content that does not verify costs the present one its hold only if the license moves in
                // between.
                HoldVerdict rehearsal = hold(true);
                if (rehearsal.lines().stream().anyMatch(line -> !line.failures().isEmpty())) {
                    return rehearsal;
                }
                steps.asksToHold(running, learned);
            } else {
                steps.learned(running, learned);
            }
            learned = learned.judged(hold(false));
            return learned.verdict();
        }

        private HoldVerdict hold(boolean onlyTry) {
            return licenses.hold(
                    running.id(),
                    subject(),
                    wantedHolds.of(running.form(), learned.screening(), running.attempt(), day(), onlyTry));
        }

        private LocalDate day() {
            return running.lodging().acceptanceDate();
        }

        private String subject() {
            return running.lodging().lodgedBy().subject();
        }
    }
}
