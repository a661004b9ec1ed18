package org.exportcontrol.controllist.app;

import java.util.List;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Violation;

/** Refuses query parameters that cannot be read: an answer to another question could be taken for "not listed". */
public final class Parameters {

    private Parameters() {}

    /**
     * Goes on only when nothing is wrong.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code BAD_PARAMETER} naming each that cannot be read
     */
    public static void require(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.of(CommonProblem.BAD_PARAMETER)
                    .detail(violations.get(0).detail())
                    .violations(violations)
                    .exception();
        }
    }
}
