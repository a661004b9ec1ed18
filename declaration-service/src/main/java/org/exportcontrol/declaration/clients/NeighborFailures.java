package org.exportcontrol.declaration.clients;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.FailureTranslator;
import org.exportcontrol.common.problem.Problem;

/** Where no worker carries on, the caller is told who is away and that nothing was done. */
@Singleton
class NeighborFailures implements FailureTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof NeighborUnavailableException away
                ? Optional.of(Problem.of(CommonProblem.NEIGHBOR_UNAVAILABLE)
                        .detail(
                                away.neighbor() + " does not answer. Nothing was done.",
                                away.neighbor() + " 没有响应，未作任何处理。")
                        .remedy("Try again in a few seconds.", "请稍后重试。")
                        .header("Retry-After", "5"))
                : Optional.empty();
    }
}
