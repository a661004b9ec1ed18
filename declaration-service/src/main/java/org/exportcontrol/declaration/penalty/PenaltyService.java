package org.exportcontrol.declaration.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;

/** What becomes of a referral: handed over, closed. The penalty itself is decided elsewhere. */
@ApplicationScoped
class PenaltyService {

    private final DeclarationFiles files;
    private final PenaltyReferrals referrals;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Caller caller;
    private final InstantSource clock;

    PenaltyService(
            DeclarationFiles files,
            PenaltyReferrals referrals,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.referrals = referrals;
        this.journal = journal;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DeclarationResponse move(UUID id, UUID referralId, long expectedVersion, ReferralMove move) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        PenaltyReferral referral = referrals.of(id, referralId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("The declaration has no such referral.", "该报关单没有此项移送。")
                .exception());
        if (!referral.state().canBecome(move.state())) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "A referral in state " + referral.state() + " does not become " + move.state() + ".",
                            "状态为 " + referral.state() + " 的移送不能变为 " + move.state() + "。")
                    .exception();
        }
        requireReference(move);
        referral.become(move, caller.subject(), clock.instant());
        journal.record(
                declaration,
                caller.actor(),
                move.state() == ReferralState.CLOSED ? "penalty referral closed" : "penalty referral handed over",
                move.ground(),
                Map.of("referral", referral.number()));
        return answers.of(declaration);
    }

    /** The referrals of the caller's office, newest first. */
    @Transactional
    List<ReferralCase> list(ReferralState state, int most) {
        return referrals.ofOffice(caller.customsOffice().orElse(""), state, most).stream()
                .map(referral -> new ReferralCase(referral.declarationId(), referral.view(true)))
                .toList();
    }

    private static void requireReference(ReferralMove move) {
        boolean named = move.caseReference() != null && !move.caseReference().isBlank();
        if (move.state() == ReferralState.HANDED_OVER && !named) {
            Text text = Text.of("Handing over names the reference of the procedure.", "移送须填写案件编号。");
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail(text)
                    .violations(List.of(Violation.of("/caseReference", text)))
                    .exception();
        }
    }
}
