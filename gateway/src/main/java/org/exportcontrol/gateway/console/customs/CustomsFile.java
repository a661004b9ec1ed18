package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Change;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Inspection;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Lane;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.ChallengeView;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.EarlierConclusion;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.GoodsItem;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.LineVerdict;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.PenaltyReferralView;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.RulingView;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Screened;

/** A declaration as customs works on it: what is known of it, what is in the way of its release, and what leads on. */
@TemplateData
record CustomsFile(
        Declaration declaration,
        Lane lane,
        List<Inspection> inspections,
        List<Change> changes,
        Gate gate,
        List<Offer> offers) {

    static CustomsFile of(
            Declaration declaration,
            Lane lane,
            List<Inspection> inspections,
            List<Change> changes,
            List<String> duties) {
        return new CustomsFile(
                declaration,
                lane,
                inspections,
                changes,
                Gate.of(declaration, inspections, changes),
                offers(declaration, inspections, changes).stream()
                        .filter(offer -> duties.contains(offer.move().duty()))
                        .toList());
    }

    public String path() {
        return "/console/customs/declarations/" + declaration.id();
    }

    /** Whether the person may make a move of that name; so that ways are shown to those who can go them. */
    public boolean offers(String move) {
        return offers.stream().anyMatch(offer -> offer.name().equals(move));
    }

    /** Whether a file that somebody waits for goes on by itself. */
    public boolean running() {
        return List.of("LODGED", "AWAITING_VERIFICATION", "RELEASING").contains(declaration.state());
    }

    public List<Line> lines() {
        List<GoodsItem> items = declaration.form() == null
                ? List.of()
                : Lists.of(declaration.form().lines());
        return IntStream.range(0, items.size())
                .mapToObj(place -> line(place, items.get(place)))
                .toList();
    }

    private Line line(int place, GoodsItem item) {
        Integer number = place + 1;
        return new Line(
                number,
                item,
                Lists.of(declaration.lines()).stream()
                        .filter(each -> number.equals(each.line()))
                        .findFirst()
                        .orElse(null),
                Lists.of(declaration.screening()).stream()
                        .filter(each -> number.equals(each.line()))
                        .findFirst()
                        .orElse(null),
                Lists.of(declaration.rulings()).stream()
                        .filter(each -> number.equals(each.line()))
                        .toList(),
                Lists.of(declaration.earlierConclusions()).stream()
                        .filter(each -> number.equals(each.line()))
                        .toList());
    }

    private static List<Offer> offers(Declaration file, List<Inspection> inspections, List<Change> changes) {
        List<Offer> offers = new ArrayList<>();
        boolean atTheGate = List.of("ACCEPTED", "UNDER_REVIEW").contains(file.state());
        if (atTheGate || file.state().equals("RELEASING")) {
            if (inspections.stream().allMatch(each -> each.outcome() != null)) {
                offers.add(new Offer(Move.INSPECTION, null));
            }
            if (running(file).findAny().isEmpty()) {
                offers.add(new Offer(Move.CHALLENGE, null));
            }
        }
        if (atTheGate) {
            if (running(file).findAny().isEmpty()) {
                offers.add(new Offer(Move.NOT_RELEASE, null));
            }
            offers.add(new Offer(Move.LANE, null));
            offers.add(new Offer(Move.ASSIGNMENT, null));
        }
        if (file.state().equals("RELEASED")) {
            if (Lists.of(file.lines()).stream().allMatch(line -> line.loadedQuantity() == null)) {
                offers.add(new Offer(Move.LOADING, null));
            }
            offers.add(new Offer(Move.EXIT, null));
        }
        inspections.stream()
                .filter(each -> each.outcome() == null)
                .forEach(each -> offers.add(new Offer(Move.INSPECTION_RESULT, each.id())));
        Lists.of(file.holds()).stream()
                .filter(hold -> Gate.endsByHand(hold, file))
                .forEach(hold -> offers.add(new Offer(Move.CLOSE_HOLD, hold.id())));
        running(file).filter(each -> !isAsked(file)).forEach(each -> {
            offers.add(new Offer(Move.RESULT, each.id()));
            offers.add(new Offer(Move.IDENTIFICATION, each.id()));
        });
        Lists.of(file.challenges()).stream()
                .flatMap(each -> Lists.of(each.notices()).stream()
                        .filter(notice -> notice.receivedOn() == null)
                        .map(notice -> new Offer(Move.RECEIPT, each.id() + ":" + notice.number())))
                .forEach(offers::add);
        changes.stream()
                .filter(each -> "REQUESTED".equals(each.state()))
                .flatMap(each ->
                        Stream.of(new Offer(Move.APPROVE_CHANGE, each.id()), new Offer(Move.REFUSE_CHANGE, each.id())))
                .forEach(offers::add);
        Lists.of(file.penaltyReferrals()).stream()
                .filter(CustomsFile::isOpen)
                .forEach(each -> offers.add(new Offer(Move.REFERRAL, each.id())));
        return offers;
    }

    private static Stream<ChallengeView> running(Declaration file) {
        return Lists.of(file.challenges()).stream().filter(each -> each.resultAt() == null);
    }

    /** Whether MOFCOM is asked and has not concluded; customs waits for it. */
    private static boolean isAsked(Declaration file) {
        return Lists.of(file.identifications()).stream().anyMatch(each -> each.concludedAt() == null);
    }

    private static boolean isOpen(PenaltyReferralView referral) {
        return !"CLOSED".equals(referral.state());
    }

    /** A line of goods with all that is known of it; what is not known is null. */
    @TemplateData
    record Line(
            Integer number,
            GoodsItem item,
            LineVerdict verdict,
            Screened screened,
            List<RulingView> rulings,
            List<EarlierConclusion> earlier) {

        /** What was found: as verified at acceptance, else as screened. */
        public String finding() {
            return verdict != null ? verdict.finding() : screened == null ? null : screened.finding();
        }

        /** Number and name. */
        public String label() {
            return number + ". " + (item.name() == null ? "" : item.name());
        }

        public boolean uncovered() {
            return verdict != null && Gate.isUncovered(verdict);
        }
    }
}
