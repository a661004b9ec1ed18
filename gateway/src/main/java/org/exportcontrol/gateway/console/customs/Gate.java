package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Change;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Inspection;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.HoldView;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.LineVerdict;

/**
 * Whether goods may be released as the file stands, and what is in the way. The service decides when it is asked; this
 * is what it would say of what is shown.
 *
 * @param place where the file is on its way: BEFORE (nobody can release yet), AT (customs decides), RELEASING or BEHIND
 */
@TemplateData
record Gate(String place, List<Reason> reasons) {

    private static final Set<String> AT = Set.of("ACCEPTED", "UNDER_REVIEW");
    private static final Set<String> BEFORE = Set.of("DRAFT", "LODGED", "AWAITING_VERIFICATION", "RETURNED");

    private static final List<Offer> WAYS_WITHOUT_LICENSE =
            List.of(new Offer(Move.CHALLENGE, null), new Offer(Move.NOT_RELEASE, null));

    static Gate of(Declaration file, List<Inspection> inspections, List<Change> changes) {
        if (!AT.contains(file.state())) {
            String place = BEFORE.contains(file.state())
                    ? "BEFORE"
                    : file.state().equals("RELEASING") ? "RELEASING" : "BEHIND";
            return new Gate(place, List.of());
        }
        List<Reason> reasons = new ArrayList<>();
        for (HoldView hold : Lists.of(file.holds())) {
            if (Boolean.TRUE.equals(hold.open())) {
                reasons.add(new Reason(ends(hold), hold, null, way(hold, file, inspections, changes)));
            }
        }
        for (LineVerdict line : Lists.of(file.lines())) {
            if (isUncovered(line)) {
                reasons.add(
                        challenge(file).isPresent()
                                ? new Reason("LINE_CHALLENGED", null, line, List.of())
                                : new Reason("LINE", null, line, WAYS_WITHOUT_LICENSE));
            }
        }
        return new Gate("AT", reasons);
    }

    /** Whether a line needs a license and none is held for it. */
    static boolean isUncovered(LineVerdict line) {
        return Boolean.TRUE.equals(line.needsLicense())
                && line.heldKilograms() == null
                && !Boolean.TRUE.equals(line.used());
    }

    /** Whether an officer may end a hold by hand: a review not while a line is controlled and not covered (CH-01). */
    static boolean endsByHand(HoldView hold, Declaration file) {
        return Boolean.TRUE.equals(hold.open())
                && !Ends.of(hold).isEmpty()
                && !(hold.kind().equals("REVIEW")
                        && Lists.of(file.lines()).stream().anyMatch(Gate::isUncovered));
    }

    public boolean open() {
        return place.equals("AT") && reasons.isEmpty();
    }

    private static String ends(HoldView hold) {
        if (!hold.kind().equals("STOP")) {
            return hold.kind();
        }
        return hold.stopOrder() != null ? "STOP_ORDER" : "CL-12".equals(hold.rule()) ? "BAN" : "PARTY";
    }

    private static List<Offer> way(
            HoldView hold, Declaration file, List<Inspection> inspections, List<Change> changes) {
        return switch (hold.kind()) {
            case "REVIEW" ->
                endsByHand(hold, file)
                        ? List.of(new Offer(Move.CLOSE_HOLD, hold.id()), new Offer(Move.CHALLENGE, null))
                        : List.of(new Offer(Move.CHALLENGE, null));
            case "LICENSE_TROUBLE", "STOP" ->
                endsByHand(hold, file) ? List.of(new Offer(Move.CLOSE_HOLD, hold.id())) : List.of();
            case "INSPECTION" ->
                inspections.stream()
                        .filter(each -> hold.id().equals(each.hold()) && each.outcome() == null)
                        .map(each -> new Offer(Move.INSPECTION_RESULT, each.id()))
                        .toList();
            case "CHALLENGE" ->
                challenge(file)
                        .map(id -> List.of(new Offer(Move.RESULT, id), new Offer(Move.IDENTIFICATION, id)))
                        .orElse(List.of());
            case "CHANGE_REQUEST" ->
                changes.stream()
                        .filter(each -> "REQUESTED".equals(each.state()))
                        .flatMap(each -> List.of(
                                new Offer(Move.APPROVE_CHANGE, each.id()), new Offer(Move.REFUSE_CHANGE, each.id()))
                                .stream())
                        .toList();
            default -> List.of();
        };
    }

    private static Optional<String> challenge(Declaration file) {
        return Lists.of(file.challenges()).stream()
                .filter(each -> each.resultAt() == null)
                .map(each -> each.id())
                .findFirst();
    }

    /**
     * Why the gate is closed.
     *
     * @param ends what would end it, as a key of words
     * @param hold the hold, or null
     * @param line the line without a license, or null
     * @param ways the moves of an officer that lead on
     */
    @TemplateData
    record Reason(String ends, HoldView hold, LineVerdict line, List<Offer> ways) {}
}
