package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationState;

/** Lodges a declaration for the caller. */
@ApplicationScoped
public class LodgingService {

    private final LodgingSteps steps;
    private final LodgingProcess process;
    private final DeclarationAnswers answers;
    private final Caller caller;

    LodgingService(LodgingSteps steps, LodgingProcess process, DeclarationAnswers answers, Caller caller) {
        this.steps = steps;
        this.process = process;
        this.answers = answers;
        this.caller = caller;
    }

    /**
     * Lodges, and carries the process as far as it goes now. The same request sent again changes nothing and answers
     * the present state.
     *
     * @param expectedVersion the version that the declarant read
     * @param idempotencyKey may be null
     * @throws org.exportcontrol.common.problem.ProblemException {@code DECLARATION_RETURNED} with every fault
     */
    public DeclarationResponse lodge(UUID id, long expectedVersion, String idempotencyKey) {
        Lodging.Request request = new Lodging.Request(caller.actor(), expectedVersion, idempotencyKey);
        steps.begin(id, request).ifPresent(process::carryOn);
        DeclarationResponse answer = answers.read(id);
        if (answer.state() == DeclarationState.RETURNED) {
            throw returned(steps.faults(id, request));
        }
        return answer;
    }

    private static RuntimeException returned(List<Violation> faults) {
        return Problem.of(DeclarationProblem.DECLARATION_RETURNED)
                .detail(
                        "The declaration is returned with " + faults.size()
                                + " fault(s). Nothing was held or numbered.",
                        "报关单被退回，共 " + faults.size() + " 处问题；未占用许可数量，也未编号。")
                .rule("AW-01", "GAC Order 220")
                .remedy("Mend what the list names and lodge again.", "请按所列问题修改后重新申报。")
                .violations(faults)
                .exception();
    }
}
