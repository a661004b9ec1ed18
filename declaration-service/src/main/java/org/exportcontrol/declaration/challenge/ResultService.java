package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.clearance.Refusal;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.notice.Notice;
import org.exportcontrol.declaration.notice.NoticeKind;
import org.exportcontrol.declaration.notice.Notices;
import org.exportcontrol.declaration.penalty.PenaltyReferrals;

/** Customs' judgement of a challenge (CH-05), by a named officer and told by a notice. */
@ApplicationScoped
public class ResultService {

    private final DeclarationFiles files;
    private final ChallengeFile challenges;
    private final IdentificationService identifications;
    private final Consequences consequences;
    private final Notices notices;
    private final NoticeTexts texts;
    private final PenaltyReferrals referrals;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Refusal refusal;
    private final Caller caller;
    private final InstantSource clock;

    ResultService(
            DeclarationFiles files,
            ChallengeFile challenges,
            IdentificationService identifications,
            Consequences consequences,
            Notices notices,
            NoticeTexts texts,
            PenaltyReferrals referrals,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Refusal refusal,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.challenges = challenges;
        this.identifications = identifications;
        this.consequences = consequences;
        this.notices = notices;
        this.texts = texts;
        this.referrals = referrals;
        this.journal = journal;
        this.answers = answers;
        this.refusal = refusal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records the result. "License needed" ends the file as NOT_RELEASED and opens a penalty referral (CH-12); "no
     * license needed" ends the hold, and release is possible again; "cannot judge" asks MOFCOM, and the challenge goes on.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code RESULT_REFUSED} while an identification runs,
     *     against MOFCOM's conclusion (CH-06), and for "no license needed" while a line is controlled by its own data and
     *     nobody has identified otherwise
     */
    @Transactional
    public DeclarationResponse decide(UUID id, UUID challengeId, long expectedVersion, ResultRequest request) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        Challenge challenge = challenges.undecided(id, challengeId);
        requireQuestion(request);
        if (request.outcome() == ChallengeOutcome.CANNOT_JUDGE) {
            identifications.ask(declaration, challenge, new IdentificationRequest(request.question(), request.lines()));
            record(declaration, challenge, request, notice(declaration, challenge, request));
            return answers.of(declaration);
        }
        List<Identification> asked = challenges.identifications(id);
        consequences.requireConsistent(declaration, request.outcome(), asked);
        challenge.decided(request.outcome(), request.reasoning(), caller.subject(), clock.instant());
        consequences.remember(declaration, challenge, request, asked);
        if (request.outcome() == ChallengeOutcome.NO_LICENSE_NEEDED) {
            declaration
                    .hold(challenge.holdId())
                    .orElseThrow()
                    .close(HoldEnd.NO_LICENSE_NEEDED, request.reasoning(), caller.subject(), clock.instant());
        }
        Notice notice = notice(declaration, challenge, request);
        record(declaration, challenge, request, notice);
        if (request.outcome() == ChallengeOutcome.LICENSE_NEEDED) {
            refusal.record(declaration, caller.actor(), request.reasoning(), "CH-05");
            referrals.open(declaration, challengeId, request.reasoning(), consequences.file(declaration, asked));
        }
        return answers.of(declaration);
    }

    private Notice notice(Declaration declaration, Challenge challenge, ResultRequest request) {
        String challengeNotice = notices.ofChallenge(declaration.id(), challenge.id())
                .map(Notice::number)
                .orElse(null);
        List<Identification> asked = challenges.identifications(declaration.id());
        return notices.issue(
                declaration,
                challenge.id(),
                NoticeKind.RESULT,
                caller.subject(),
                number -> texts.result(number, declaration, request, challengeNotice, asked));
    }

    private void record(Declaration declaration, Challenge challenge, ResultRequest request, Notice notice) {
        journal.record(
                declaration,
                caller.actor(),
                request.outcome().endsTheChallenge() ? "challenge decided" : "challenge not judged",
                request.reasoning(),
                Map.of("challenge", challenge.id(), "outcome", request.outcome(), "notice", notice.number()));
    }

    /** Only what cannot be judged is asked of MOFCOM, and then it must be said what is asked. */
    private static void requireQuestion(ResultRequest request) {
        boolean asks = request.outcome() == ChallengeOutcome.CANNOT_JUDGE;
        List<Violation> wrong = new ArrayList<>();
        if (asks == (request.question() == null || request.question().isBlank())) {
            wrong.add(Violation.of("/question", askedOnly("question", "所提问题")));
        }
        if (asks == request.lines().isEmpty()) {
            wrong.add(Violation.of("/lines", askedOnly("lines", "商品项")));
        }
        if (!wrong.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail("MOFCOM is asked exactly when customs cannot judge.", "海关无法判断时才提请商务部鉴别。")
                    .rule("CH-05", "C123; DUR 22")
                    .violations(wrong)
                    .exception();
        }
    }

    private static Text askedOnly(String what, String zh) {
        return Text.of(
                "CANNOT_JUDGE needs the " + what + " for MOFCOM; other outcomes have none.",
                "结果为 CANNOT_JUDGE 时须填写" + zh + "，其他结果不应填写。");
    }
}
