package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldKind;

/** What an officer does with an accepted declaration outside a challenge: end a review, refuse release. */
@ApplicationScoped
public class ClearanceService {

    private final DeclarationFiles files;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Refusal refusal;
    private final Caller caller;
    private final InstantSource clock;

    ClearanceService(
            DeclarationFiles files,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Refusal refusal,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.journal = journal;
        this.answers = answers;
        this.refusal = refusal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Ends a review.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code CLEARANCE_REFUSED} for another kind of hold, and
     *     while a line is controlled and not covered (CH-01)
     */
    @Transactional
    public DeclarationResponse close(UUID id, UUID holdId, long expectedVersion, CloseHoldRequest request) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        Hold hold = declaration.hold(holdId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("The declaration has no such hold.", "该报关单没有此项扣留。")
                .exception());
        requireClearable(declaration, hold, request);
        hold.close(request.end(), request.ground(), caller.subject(), clock.instant());
        journal.record(
                declaration,
                caller.actor(),
                "hold closed",
                request.ground(),
                Map.of("kind", hold.kind(), "end", request.end()));
        return answers.of(declaration);
    }

    /** Refuses release on another ground than a challenge's result. */
    @Transactional
    public DeclarationResponse refuse(UUID id, long expectedVersion, RefuseRequest request) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        requireNoDispute(declaration);
        refusal.record(declaration, caller.actor(), request.ground(), request.rule());
        return answers.of(declaration);
    }

    /** What a challenge began, its result ends: with notice, and with MOFCOM's word if it was asked. */
    private static void requireNoDispute(Declaration declaration) {
        boolean disputed = declaration.openHolds().stream()
                .anyMatch(hold -> hold.kind() == HoldKind.CHALLENGE || hold.kind() == HoldKind.IDENTIFICATION);
        if (disputed) {
            throw Problem.of(DeclarationProblem.RESULT_REFUSED)
                    .detail("The goods are being challenged.", "货物正在质疑程序中。")
                    .rule("CH-05", "GAC Announcement No. 123 of 2025")
                    .remedy("Record the challenge's result; it decides on release.", "请记录质疑结果，由其决定是否放行。")
                    .exception();
        }
    }

    private static void requireClearable(Declaration declaration, Hold hold, CloseHoldRequest request) {
        if (!hold.isOpen() || !hold.endsByHand(request.end())) {
            throw Problem.of(DeclarationProblem.CLEARANCE_REFUSED)
                    .detail(
                            request.end() + " does not end this "
                                    + hold.kind().label().en() + ".",
                            "不能以 " + request.end() + " 结束该项"
                                    + hold.kind().label().zh() + "。")
                    .rule("CH-07", "ECL 19; DUR 22")
                    .remedy(
                            "A challenge ends by its result, an identification by MOFCOM's conclusion, a stop order when MOFCOM"
                                    + " lifts it.",
                            "质疑以其结果结束，鉴别以商务部结论结束，停止放行命令由商务部解除。")
                    .exception();
        }
        if (hold.kind() == HoldKind.REVIEW && !declaration.uncoveredLines().isEmpty()) {
            throw Problem.of(DeclarationProblem.CLEARANCE_REFUSED)
                    .detail(
                            "Line " + declaration.uncoveredLines().get(0).line()
                                    + " is controlled by its own data and no license is held for it.",
                            "第 " + declaration.uncoveredLines().get(0).line() + " 项按其申报内容属于管制物项，且没有许可证。")
                    .rule("CH-01", "ECL 19; DUR 22")
                    .remedy("Challenge the goods; the declared data are evidence.", "请提出质疑；申报内容即为证据。")
                    .exception();
        }
    }
}
