package org.exportcontrol.declaration.file;

import java.util.List;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.DeclarationResponse.ChallengeView;
import org.exportcontrol.declaration.file.DeclarationResponse.IdentificationView;
import org.exportcontrol.declaration.file.DeclarationResponse.ListEdition;
import org.exportcontrol.declaration.file.DeclarationResponse.PenaltyReferralView;
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

    public void challenges(
            List<ChallengeView> all, List<IdentificationView> asked, List<PenaltyReferralView> referrals) {
        this.challenges = all;
        this.identifications = asked;
        this.penaltyReferrals = referrals;
    }

    DeclarationResponse on(Declaration declaration) {
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
                declaration.form(),
                remark,
                list,
                screening,
                rulings,
                faults,
                declaration.lines().stream().map(DeclarationResponse.Line::from).toList(),
                declaration.holds().stream()
                        .map(DeclarationResponse.HoldView::from)
                        .toList(),
                challenges,
                identifications,
                penaltyReferrals);
    }
}
