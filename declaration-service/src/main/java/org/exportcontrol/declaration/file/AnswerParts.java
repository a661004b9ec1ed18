package org.exportcontrol.declaration.file;

import java.util.List;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.DeclarationResponse.ListEdition;
import org.exportcontrol.declaration.file.DeclarationResponse.Remark;
import org.exportcontrol.declaration.file.DeclarationResponse.RulingView;
import org.exportcontrol.declaration.file.DeclarationResponse.Screened;

/** What the features put into an answer on a declaration. */
public final class AnswerParts {

    private Remark remark;
    private ListEdition list;
    private List<Screened> screening = List.of();
    private List<RulingView> rulings;
    private List<Violation> faults = List.of();
    private List<ChallengeView> challenges = List.of();
    private List<IdentificationView> identifications = List.of();
    private List<PenaltyReferralView> penaltyReferrals = List.of();
    private List<EarlierConclusion> earlierConclusions;
    private LegalHold legalHold;

    public void screening(Remark read, ListEdition edition, List<Screened> lines) {
        this.remark = read;
        this.list = edition;
        this.screening = lines;
    }

    /** @param found null where nobody could tell */
    public void rulings(List<RulingView> found) {
        this.rulings = found;
    }

    public void faults(List<Violation> found) {
        this.faults = found;
    }

    public void challenges(List<ChallengeView> all, List<IdentificationView> asked) {
        this.challenges = all;
        this.identifications = asked;
    }

    public void penaltyReferrals(List<PenaltyReferralView> referrals) {
        this.penaltyReferrals = referrals;
    }

    public void earlierConclusions(List<EarlierConclusion> found) {
        this.earlierConclusions = found;
    }

    /** @param hold null where there is none, or none for this caller */
    public void legalHold(LegalHold hold) {
        this.legalHold = hold;
    }

    /** @param holds those that the caller may know of */
    DeclarationResponse on(Declaration declaration, List<Hold> holds) {
        return new DeclarationResponse(
                declaration.id(),
                declaration.version(),
                declaration.state(),
                declaration.number().orElse(null),
                declaration.attempt(),
                declaration.waitingFor().orElse(null),
                declaration.declarant(),
                declaration.principal().orElse(null),
                declaration.createdAt(),
                declaration.acceptedOn().orElse(null),
                declaration.acceptedAt().orElse(null),
                declaration.releasedAt().orElse(null),
                declaration.exitedOn().orElse(null),
                declaration.form(),
                remark,
                list,
                screening,
                rulings,
                faults,
                declaration.lines().stream().map(DeclarationResponse.Line::from).toList(),
                holds.stream().map(DeclarationResponse.HoldView::from).toList(),
                challenges,
                identifications,
                penaltyReferrals,
                earlierConclusions,
                legalHold);
    }
}
