package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.clearance.Refusal;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldKind;

/** The challenge from its notice to its result. Goods are held all the while (CH-07). */
@ApplicationScoped
public class ChallengeService {

    private static final int REPLY_WORKING_DAYS = 7; // CH-04; no law read knows an extension

    private final DeclarationFiles files;
    private final ChallengeFile challenges;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Refusal refusal;
    private final WorkingDays workingDays;
    private final Caller caller;
    private final InstantSource clock;

    ChallengeService(
            DeclarationFiles files,
            ChallengeFile challenges,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Refusal refusal,
            WorkingDays workingDays,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.challenges = challenges;
        this.journal = journal;
        this.answers = answers;
        this.refusal = refusal;
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
        if (!declaration.state().isBeforeCustoms() && declaration.state() != DeclarationState.RELEASING) {
            throw illegal(
                    "A declaration in state " + declaration.state() + " is not challenged.",
                    "状态为 " + declaration.state() + " 的报关单不能提出质疑。");
        }
        boolean challenged = declaration.openHolds().stream().anyMatch(hold -> hold.kind() == HoldKind.CHALLENGE);
        if (challenged) {
            throw illegal("The goods are being challenged already; record that result first.", "货物已在质疑程序中，请先记录其结果。");
        }
        requireEvidence(request);
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
        journal.record(
                declaration,
                caller.actor(),
                "challenged",
                request.statement(),
                Map.of(
                        "ground",
                        request.ground(),
                        "evidence",
                        request.evidence().size()));
        challenges.keep(new Challenge(declaration.id(), hold.id(), request, officer, clock.instant()));
        return answers.of(declaration);
    }

    /** Records the day of receipt, from which the reply is due within seven working days (CH-04). */
    @Transactional
    public DeclarationResponse serve(UUID id, UUID challengeId, long expectedVersion, ServiceRequest request) {
        Declaration declaration = forOfficer(id, expectedVersion);
        Challenge challenge = undecided(id, challengeId);
        if (challenge.isServed()) {
            throw illegal("The notice has been served already.", "质疑通知书已经送达。");
        }
        LocalDate today = BusinessZone.today(clock);
        if (request.receivedOn().isAfter(today) || request.receivedOn().isBefore(challenge.noticedOn())) {
            Text text = Text.of(
                    "The notice was received between " + challenge.noticedOn() + " and today (" + today + ").",
                    "送达日期应在 " + challenge.noticedOn() + " 至今天（" + today + "）之间。");
            throw Problem.of(DeclarationProblem.DATE_IMPOSSIBLE)
                    .detail(text)
                    .violations(List.of(Violation.of("/receivedOn", text)))
                    .exception();
        }
        challenge.served(request.receivedOn(), workingDays.after(request.receivedOn(), REPLY_WORKING_DAYS));
        journal.record(
                declaration,
                caller.actor(),
                "challenge served",
                null,
                Map.of("challenge", challengeId, "receivedOn", request.receivedOn()));
        return answers.of(declaration);
    }

    /** The consignor replies; a late reply is taken and marked while no result is recorded. */
    @Transactional
    public DeclarationResponse reply(UUID id, UUID challengeId, long expectedVersion, ChallengeReply reply) {
        Declaration declaration = files.lock(id);
        ETags.requireVersion(expectedVersion, declaration.version());
        Challenge challenge = undecided(id, challengeId);
        if (challenge.isReplied()) {
            throw illegal("A reply has been filed already.", "已经提交过答复。");
        }
        challenge.replied(reply, BusinessZone.today(clock), clock.instant());
        journal.record(
                declaration,
                caller.actor(),
                "challenge replied",
                null,
                Map.of("challenge", challengeId, "documents", reply.documents().size()));
        return answers.of(declaration);
    }

    /**
     * Records the result. "License needed" ends the file as NOT_RELEASED and opens a penalty referral (CH-12); "no
     * license needed" ends the hold, and release is possible again.
     *
     * @throws ProblemException {@code RESULT_REFUSED} while an identification runs, against MOFCOM's conclusion (CH-06),
     *     and for "no license needed" while a line is controlled by its own data and nobody has identified otherwise
     */
    @Transactional
    public DeclarationResponse decide(UUID id, UUID challengeId, long expectedVersion, ResultRequest request) {
        Declaration declaration = forOfficer(id, expectedVersion);
        Challenge challenge = undecided(id, challengeId);
        requireConsistent(declaration, request.outcome());
        challenge.decided(request.outcome(), request.reasoning(), caller.subject(), clock.instant());
        if (request.outcome() == ChallengeOutcome.NO_LICENSE_NEEDED) {
            declaration
                    .hold(challenge.holdId())
                    .orElseThrow()
                    .close(HoldEnd.NO_LICENSE_NEEDED, request.reasoning(), caller.subject(), clock.instant());
        }
        journal.record(
                declaration,
                caller.actor(),
                "challenge decided",
                request.reasoning(),
                Map.of("challenge", challengeId, "outcome", request.outcome()));
        if (request.outcome() == ChallengeOutcome.LICENSE_NEEDED) {
            refusal.record(declaration, caller.actor(), request.reasoning(), "CH-05");
            challenges.keep(
                    new PenaltyReferral(declaration.id(), request.reasoning(), caller.subject(), clock.instant()));
        }
        return answers.of(declaration);
    }

    /** The result must not contradict MOFCOM's conclusion, nor what the declaration itself says. */
    private void requireConsistent(Declaration declaration, ChallengeOutcome outcome) {
        List<Identification> asked = challenges.identifications(declaration.id());
        if (asked.stream().anyMatch(identification -> !identification.isConcluded())) {
            throw resultRefused("CH-07", "MOFCOM has not concluded its identification yet.", "商务部尚未作出鉴别结论。");
        }
        List<GoodsLine> unlicensed = declaration.lines().stream()
                .filter(line -> lacksALicense(line, asked))
                .toList();
        if (outcome == ChallengeOutcome.NO_LICENSE_NEEDED && !unlicensed.isEmpty()) {
            GoodsLine line = unlicensed.get(0);
            boolean identified = asked.stream().anyMatch(identification -> identification.isAbout(line.line()));
            if (identified) {
                throw resultRefused(
                        "CH-06",
                        "MOFCOM concluded that line " + line.line()
                                + " is controlled and no license covers that; it binds" + " customs.",
                        "商务部鉴别结论为第 " + line.line() + " 项属于管制物项，且没有相应许可证；海关应当依照执行。");
            }
            throw resultRefused(
                    "CH-05",
                    "Line " + line.line()
                            + " is controlled by its own data and no license is held for it; ask MOFCOM to"
                            + " identify the goods.",
                    "第 " + line.line() + " 项按其申报内容属于管制物项且没有许可证；请提请商务部组织鉴别。");
        }
        if (outcome == ChallengeOutcome.LICENSE_NEEDED && unlicensed.isEmpty() && !asked.isEmpty()) {
            throw resultRefused(
                    "CH-06",
                    "After MOFCOM's conclusion no line needs a license that it does not have; that binds customs.",
                    "依商务部鉴别结论，没有缺少许可证的商品项；海关应当依照执行。");
        }
    }

    /** Needs a license and has none, or is identified as something else than its license was judged on. */
    private static boolean lacksALicense(GoodsLine line, List<Identification> asked) {
        if (!line.isCovered()) {
            return line.needsLicense();
        }
        return asked.stream()
                .filter(identification -> identification.isAbout(line.line()))
                .anyMatch(identification -> !line.controlCodes().containsAll(identification.controlCodes()));
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

    private Challenge undecided(UUID id, UUID challengeId) {
        Challenge challenge = challenges.challenge(id, challengeId).orElseThrow(() -> Problem.of(
                        CommonProblem.NOT_FOUND)
                .detail("The declaration has no such challenge.", "该报关单没有此项质疑。")
                .exception());
        if (challenge.isDecided()) {
            throw illegal("The challenge's result is recorded; it is over.", "质疑结果已记录，程序已结束。");
        }
        return challenge;
    }

    private static ProblemException resultRefused(String rule, String en, String zh) {
        return Problem.of(DeclarationProblem.RESULT_REFUSED)
                .detail(en, zh)
                .rule(rule, "ECL 19; DUR 22")
                .exception();
    }

    private static ProblemException illegal(String en, String zh) {
        return Problem.of(DeclarationProblem.ILLEGAL_MOVE).detail(en, zh).exception();
    }
}
