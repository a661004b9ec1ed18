package org.exportcontrol.declaration.challenge;

import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.declaration.file.DeclarationProblem;

/** What the moves of a challenge are refused with. */
final class ChallengeRefusals {

    private ChallengeRefusals() {}

    static ProblemException illegal(String en, String zh) {
        return Problem.of(DeclarationProblem.ILLEGAL_MOVE).detail(en, zh).exception();
    }

    static ProblemException result(String rule, String en, String zh) {
        return Problem.of(DeclarationProblem.RESULT_REFUSED)
                .detail(en, zh)
                .rule(rule, "ECL 19; DUR 22")
                .exception();
    }
}
