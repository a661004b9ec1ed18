package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.Evidence;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldKind;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.notice.Notice;
import org.exportcontrol.declaration.notice.NoticeKind;
import org.exportcontrol.declaration.notice.Notices;
import org.exportcontrol.declaration.paper.Disclosure;
import org.exportcontrol.declaration.paper.Papers;
import org.exportcontrol.declaration.precedent.Precedents;

/** Notices of a challenge, and their service. Goods are held from the notice to the result (CH-07). */
@ApplicationScoped
public class ChallengeService {

    static final int REPLY_WORKING_DAYS = 7; // CH-04; no law read knows an extension

    private final DeclarationFiles files;
    private final ChallengeFile challenges;
    private final Papers papers;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Notices notices;
    private final NoticeTexts texts;
    private final Precedents precedents;
    private final WorkingDays workingDays;
    private final Caller caller;
    private final InstantSource clock;

    ChallengeService(
            DeclarationFiles files,
            ChallengeFile challenges,
            Papers papers,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Notices notices,
            NoticeTexts texts,
            Precedents precedents,
            WorkingDays workingDays,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.challenges = challenges;
        this.papers = papers;
        this.journal = journal;
        this.answers = answers;
        this.notices = notices;
        this.texts = texts;
        this.precedents = precedents;
        this.workingDays = workingDays;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Issues the notice and holds the goods; an open review ends by it.
     *
     * @throws ProblemException {@code CHALLENGE_INCOMPLETE} without evidence (CH-01)
     */
    @Transactional
    public DeclarationResponse challenge(UUID id, long expectedVersion, ChallengeRequest request) {
        Declaration declaration = forOfficer(id, expectedVersion);
        if (!declaration.state().isUnreleased()) {
            throw ChallengeRefusals.illegal(
                    "A declaration in state " + declaration.state() + " is not challenged.",
                    "状态为 " + declaration.state() + " 的报关单不能提出质疑。");
        }
        boolean challenged = declaration.openHolds().stream().anyMatch(hold -> hold.kind() == HoldKind.CHALLENGE);
        if (challenged) {
            throw ChallengeRefusals.illegal(
                    "The goods are being challenged already; record that result first.", "货物已在质疑程序中，请先记录其结果。");
        }
        requireEvidence(request);
        papers.handIn(
                id,
                Side.CUSTOMS,
                request.evidence().stream().map(Evidence::sha256).toList(),
                "/evidence/%d/sha256",
                Disclosure.EVERYBODY);
        String officer = caller.subject();
        declaration.openHolds().stream()
                .filter(hold -> hold.kind() == HoldKind.REVIEW)
                .forEach(hold -> hold.close(HoldEnd.CHALLENGED, request.statement(), officer, clock.instant()));
        Hold hold = new Hold(
                declaration.id(),
                HoldKind.CHALLENGE,
                request.ground().asHoldGround(),
                Roles.CUSTOMS,
                officer,
                clock.instant());
        declaration.add(hold);
        if (declaration.state() == DeclarationState.ACCEPTED) {
            declaration.become(DeclarationState.UNDER_REVIEW);
        }
        journal.record(declaration, caller.actor(), "challenged", request.statement(), detail(declaration, request));
        Challenge challenge = new Challenge(declaration.id(), hold.id(), request, officer, clock.instant());
        challenges.keep(challenge);
        notices.issue(
                declaration,
                challenge.id(),
                NoticeKind.CHALLENGE,
                officer,
                number -> texts.challenge(number, declaration, request));
        return answers.of(declaration);
    }

    /** Records the day of receipt, from which the reply is due within seven working days (CH-04). */
    @Transactional
    public DeclarationResponse serve(UUID id, UUID challengeId, long expectedVersion, ServiceRequest request) {
        Declaration declaration = forOfficer(id, expectedVersion);
        Challenge challenge = challenges.undecided(id, challengeId);
        if (challenge.isServed()) {
            throw ChallengeRefusals.illegal("The notice has been served already.", "质疑通知书已经送达。");
        }
        notices.requirePossible(request.receivedOn(), challenge.noticedOn());
        notices.ofChallenge(id, challengeId)
                .ifPresent(notice -> notice.received(request.receivedOn(), caller.subject(), clock.instant()));
        challenge.served(request.receivedOn(), workingDays.after(request.receivedOn(), REPLY_WORKING_DAYS));
        journal.record(
                declaration,
                caller.actor(),
                "challenge served",
                null,
                Map.of("challenge", challengeId, "receivedOn", request.receivedOn()));
        return answers.of(declaration);
    }

    /**
     * Records the day of receipt of one of the challenge's notices. That of the notice of challenge starts the term of
     * the reply; a notice of result is served after the end too.
     */
    @Transactional
    public DeclarationResponse serve(
            UUID id, UUID challengeId, String number, long expectedVersion, ServiceRequest request) {
        // First, or the answer would tell strangers which notices there are.
        Declaration declaration = forOfficer(id, expectedVersion);
        Notice notice = notices.of(id, number)
                .filter(found -> found.challengeId().equals(challengeId))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("The challenge has no notice " + number + ".", "该质疑没有编号为 " + number + " 的文书。")
                        .exception());
        if (notice.kind() == NoticeKind.CHALLENGE) {
            return serve(id, challengeId, expectedVersion, request);
        }
        if (notice.isServed()) {
            throw ChallengeRefusals.illegal("The notice has been served already.", "该文书已经送达。");
        }
        notices.requirePossible(request.receivedOn(), notice.issuedOn());
        notice.received(request.receivedOn(), caller.subject(), clock.instant());
        journal.record(
                declaration,
                caller.actor(),
                "result served",
                null,
                Map.of("notice", number, "receivedOn", request.receivedOn()));
        return answers.of(declaration);
    }

    private Map<String, Object> detail(Declaration declaration, ChallengeRequest request) {
        return Map.of(
                "ground",
                request.ground(),
                "evidence",
                request.evidence().size(),
                "papers",
                request.evidence().stream()
                        .map(Evidence::sha256)
                        .filter(Objects::nonNull)
                        .toList(),
                "earlierConclusions",
                precedents.earlier(declaration).size());
    }

    private static void requireEvidence(ChallengeRequest request) {
        if (request.evidence().isEmpty()) {
            Text text =
                    Text.of("A challenge rests on evidence; a risk hit alone is no ground.", "质疑须有证据，仅有风险提示不足以提出质疑。");
            throw Problem.of(DeclarationProblem.CHALLENGE_INCOMPLETE)
                    .detail(text)
                    .rule("CH-01", "ECL 19; DUR 22")
                    .remedy("Record the laboratory sheet, document or declared data.", "请记录化验单、文件或申报内容。")
                    .violations(List.of(new Violation("/evidence", text, "CH-01", "ECL 19; DUR 22", null)))
                    .exception();
        }
    }

    private Declaration forOfficer(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        return declaration;
    }
}
