package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.NeighborRefusedException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.StaleAttemptException;
import org.exportcontrol.declaration.clients.controllist.ControlListClient;
import org.exportcontrol.declaration.clients.controllist.GoodsNotReadableException;
import org.exportcontrol.declaration.clients.controllist.ListedEntry;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldRequest;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.file.Finding;
import org.exportcontrol.declaration.filing.FormalChecks;
import org.exportcontrol.declaration.lodging.LodgingSteps.Running;
import org.exportcontrol.declaration.ruling.RulingLookUp;
import org.jboss.logging.Logger;

/**
 * Lodging from formal checks to acceptance: formal checks, screening, remark, rulings, party check, hold on the license,
 * acceptance. What a step brought is stored, so that after a crash or while a neighbor is away any replica carries the
 * process on; each step may be repeated.
 */
@ApplicationScoped
public class LodgingProcess {

    private static final Logger LOG = Logger.getLogger(LodgingProcess.class);

    private final LodgingSteps steps;
    private final FormalChecks formalChecks;
    private final RemarkReader remarks;
    private final LodgingRules rules;
    private final ControlListClient controlList;
    private final LicenseClient licenses;
    private final RulingLookUp rulings;
    private final WantedHolds wantedHolds;

    LodgingProcess(
            LodgingSteps steps,
            FormalChecks formalChecks,
            RemarkReader remarks,
            LodgingRules rules,
            ControlListClient controlList,
            LicenseClient licenses,
            RulingLookUp rulings,
            WantedHolds wantedHolds) {
        this.steps = steps;
        this.formalChecks = formalChecks;
        this.remarks = remarks;
        this.rules = rules;
        this.controlList = controlList;
        this.licenses = licenses;
        this.rulings = rulings;
        this.wantedHolds = wantedHolds;
    }

    /** Carries the running lodging of a declaration as far as it goes now. Does nothing when none runs. */
    public void carryOn(UUID id) {
        Optional<Running> running = steps.running(id);
        while (running.isPresent()) {
            if (attempt(running.get())) {
                return;
            }
            running = steps.running(id); // the day has turned: a new attempt with the new day's list
        }
    }

    /** @return whether the process is over for now */
    private boolean attempt(Running running) {
        try {
            List<Violation> formal = formalChecks.of(
                    running.form(),
                    running.declarant(),
                    running.lodging().acceptanceDate(),
                    running.lodging().startedAt());
            if (!formal.isEmpty()) {
                steps.returned(running, formal);
                return true;
            }
            lodgedInTheNameOf(running);
            RemarkStatement remark = remarks.read(running.form().remarks());
            Screening screening = screening(running, remark);
            List<Violation> faults =
                    new ArrayList<>(rules.faults(running.form(), remark, screening, entries(remark, screening)));
            lookUpRulings(running);
            if (running.lodging().partyCheck().isEmpty()) {
                steps.partiesChecked(
                        running,
                        licenses.check(
                                subject(running),
                                running.form(),
                                controlCodes(screening),
                                running.lodging().acceptanceDate()));
            }
            if (running.form().namesALicense()) {
                faults.addAll(rules.faults(running.form(), verdict(running, screening, !faults.isEmpty())));
            }
            if (!faults.isEmpty()) {
                steps.returned(running, faults);
                return true;
            }
            return steps.accept(running);
        } catch (GoodsNotReadableException unreadable) {
            steps.returned(running, unreadable.violations());
            return true;
        } catch (NeighborRefusedException refused) {
            LOG.errorf(refused, "Lodging of %s is stuck: %s refuses the call", running.id(), refused.neighbor());
            steps.stuck(running, refused.neighbor());
            return true;
        } catch (NeighborUnavailableException away) {
            LOG.infof("Lodging of %s waits for %s: %s", running.id(), away.neighbor(), away.getCause());
            steps.waits(running, away.neighbor());
            return true;
        } catch (SupersededException | StaleAttemptException late) {
            LOG.debugf("Another worker has carried on the lodging of %s", running.id());
            return true;
        }
    }

    /** A consignor that declares itself needs no note of it. */
    private void lodgedInTheNameOf(Running running) {
        String consignor = running.form().consignor().uscc();
        if (!consignor.equals(running.declarant())) {
            steps.lodgedFor(running, consignor);
        }
    }

    private Screening screening(Running running, RemarkStatement remark) {
        return running.lodging().screening().orElseGet(() -> {
            Screening answer =
                    controlList.screen(running.form(), running.lodging().acceptanceDate());
            steps.screened(running, remark, answer);
            return answer;
        });
    }

    /** They guide whoever judges the goods; what is decided here rests on the goods and the list alone (MA-04). */
    private void lookUpRulings(Running running) {
        if (running.lodging().rulings().isEmpty()) {
            rulings.on(running.form(), running.declarant(), running.lodging().acceptanceDate())
                    .ifPresent(found -> steps.ruledOn(running, found));
        }
    }

    static List<String> controlCodes(Screening screening) {
        return screening.lines().stream()
                .filter(line -> line.finding() == Finding.CONTROLLED)
                .flatMap(line -> line.codes().stream())
                .toList();
    }

    private Map<String, Optional<ListedEntry>> entries(RemarkStatement remark, Screening screening) {
        Map<String, Optional<ListedEntry>> entries = new LinkedHashMap<>();
        remark.codes().forEach(code -> entries.put(code, controlList.entry(code, screening.asOf())));
        return entries;
    }

    /**
     * @param onlyTry when the declaration will be returned anyway: the declarant is to hear of the license's faults too,
     *     but nothing is held
     */
    private HoldVerdict verdict(Running running, Screening screening, boolean onlyTry) {
        if (running.lodging().verdict().isPresent()) {
            return running.lodging().verdict().get();
        }
        if (running.lodging().isAmendment() && !onlyTry) {
            // A hold that is refused leaves the older one standing but not usable. A try touches nothing, so that
            // changed content that does not verify costs the present one its hold only if the license moves in between.
            HoldVerdict rehearsal =
                    licenses.hold(running.id(), subject(running), holdRequest(running, screening, true));
            if (rehearsal.lines().stream().anyMatch(line -> !line.failures().isEmpty())) {
                return rehearsal;
            }
            steps.asksToHold(running);
        }
        HoldVerdict verdict = licenses.hold(running.id(), subject(running), holdRequest(running, screening, onlyTry));
        if (!onlyTry) {
            steps.judged(running, verdict);
        }
        return verdict;
    }

    private HoldRequest holdRequest(Running running, Screening screening, boolean onlyTry) {
        return wantedHolds.of(
                running.form(), screening, running.attempt(), running.lodging().acceptanceDate(), onlyTry);
    }

    private static String subject(Running running) {
        return running.lodging().lodgedBy().subject();
    }
}
