package org.exportcontrol.declaration.lodging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.NeighborRefusedException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.StaleAttemptException;
import org.exportcontrol.declaration.clients.controllist.GoodsNotReadableException;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.lodging.CheckResponse.Outcome;
import org.exportcontrol.declaration.lodging.CheckResponse.Step;
import org.exportcontrol.declaration.lodging.CheckResponse.Unanswered;

/** Collects what a trial of lodging brings: faults, and whom it could not ask. */
final class Trial {

    /** What must be in order, by the pointers of faults, before somebody can be asked. */
    static final Pattern ALWAYS = Pattern.compile("(?!)");

    static final Pattern GOODS_READABLE = Pattern.compile("/lines(?:/[0-9]+/(?:line|commodityCode|name))?");
    static final Pattern PARTIES_NAMED = Pattern.compile(
            "/consignor.*|/arrivalCountry|/destinationCountry|/lines|/lines/[0-9]+/(?:importer|endUser)");
    static final Pattern LICENSES_NAMED = Pattern.compile(
            "/consignor.*|/customsOffice|/destinationCountry|/lines|/lines/[0-9]+/(?!brandType|exportPreference).*");

    private final List<Violation> faults;
    private final List<Unanswered> unanswered = new ArrayList<>();

    /** @param formal what is wrong with the form by itself */
    Trial(List<Violation> formal) {
        this.faults = new ArrayList<>(formal);
    }

    /**
     * Asks, unless faults stand in the way.
     *
     * @param needs pointers at which there must be no fault
     */
    <T> Optional<T> ask(Step step, Pattern needs, Supplier<T> question) {
        if (faults.stream().anyMatch(fault -> needs.matcher(fault.pointer()).matches())) {
            unanswered.add(new Unanswered(
                    step, null, Text.of("This can only be asked once the form is mended.", "须先更正表单，方可查询。")));
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (GoodsNotReadableException unreadable) {
            add(unreadable.violations());
            return Optional.empty();
        } catch (NeighborUnavailableException away) {
            return notAnswered(step, away.neighbor());
        } catch (NeighborRefusedException refused) {
            return notAnswered(step, refused.neighbor());
        } catch (StaleAttemptException late) {
            return notAnswered(step, LicenseClient.NAME); // it has seen a lodging that this service does not know
        }
    }

    private <T> Optional<T> notAnswered(Step step, String neighbor) {
        unanswered.add(new Unanswered(
                step, neighbor, Text.of(neighbor + " does not answer now; try again.", neighbor + " 暂无应答，请稍后再试。")));
        return Optional.empty();
    }

    /** Keeps a fault once at its place. */
    void add(List<Violation> found) {
        for (Violation fault : found) {
            boolean known = faults.stream()
                    .anyMatch(other -> other.pointer().equals(fault.pointer())
                            && other.detail().equals(fault.detail()));
            if (!known) {
                faults.add(fault);
            }
        }
    }

    Outcome outcome(boolean withHolds) {
        if (!faults.isEmpty()) {
            return Outcome.RETURNED;
        }
        if (!unanswered.isEmpty()) {
            return Outcome.UNDECIDED;
        }
        return withHolds ? Outcome.ACCEPTED_WITH_HOLDS : Outcome.ACCEPTED;
    }

    List<Violation> faults() {
        return List.copyOf(faults);
    }

    List<Unanswered> unanswered() {
        return List.copyOf(unanswered);
    }
}
