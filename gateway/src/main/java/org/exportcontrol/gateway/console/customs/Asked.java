package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.function.Function;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Change;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Inspection;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.ChallengeView;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.HoldView;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.PenaltyReferralView;

/**
 * A move that a person is about to make, with the part of the file that it is about; the other parts are null.
 *
 * @param of as in the address; null for the file itself
 */
@TemplateData
record Asked(
        Move move,
        String of,
        HoldView hold,
        Inspection inspection,
        ChallengeView challenge,
        Change change,
        PenaltyReferralView referral) {

    static Asked of(CustomsFile file, Move move, String of) {
        String part = of == null ? null : of.split(":", 2)[0];
        return new Asked(
                move,
                of,
                part(move == Move.CLOSE_HOLD, file.declaration().holds(), HoldView::id, part),
                part(move == Move.INSPECTION_RESULT, file.inspections(), Inspection::id, part),
                part(
                        List.of(Move.RECEIPT, Move.RESULT, Move.IDENTIFICATION).contains(move),
                        file.declaration().challenges(),
                        ChallengeView::id,
                        part),
                part(List.of(Move.APPROVE_CHANGE, Move.REFUSE_CHANGE).contains(move), file.changes(), Change::id, part),
                part(move == Move.REFERRAL, file.declaration().penaltyReferrals(), PenaltyReferralView::id, part));
    }

    private static <T> T part(boolean wanted, List<T> parts, Function<T, String> id, String wantedId) {
        return wanted
                ? Lists.of(parts).stream()
                        .filter(each -> id.apply(each).equals(wantedId))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception())
                : null;
    }

    public String name() {
        return move.path();
    }

    /** Where the form is sent, behind the address of the file. */
    public String path() {
        return new Offer(move, of).path();
    }

    public boolean is(String name) {
        return move.path().equals(name);
    }

    /** The number of the notice that a receipt is about. */
    public String notice() {
        return of == null || !of.contains(":") ? "" : of.split(":", 2)[1];
    }

    /** The coded ends of the hold. */
    public List<String> ends() {
        return hold == null ? List.of() : Ends.of(hold);
    }

    /** How its button looks: what cannot be taken back warns. */
    public String tone() {
        return List.of(Move.NOT_RELEASE, Move.REFUSE_CHANGE).contains(move) ? "danger" : "";
    }

    boolean namesOfficers() {
        return move == Move.ASSIGNMENT || move == Move.INSPECTION_RESULT;
    }

    /** Whether papers may be handed in with it. */
    public boolean namesPapers() {
        return move == Move.CHALLENGE || move == Move.INSPECTION_RESULT;
    }
}
