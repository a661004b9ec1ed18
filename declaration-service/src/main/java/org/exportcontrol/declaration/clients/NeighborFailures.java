package org.exportcontrol.declaration.clients;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.FailureTranslator;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.declaration.file.DeclarationProblem;

/** Where no worker carries on, the caller is told who is away and that nothing was done. */
@Singleton
class NeighborFailures implements FailureTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (failure instanceof NeighborUnavailableException away) {
            return Optional.of(Problem.of(CommonProblem.NEIGHBOR_UNAVAILABLE)
                    .detail(away.neighbor() + " does not answer. Nothing was done.", away.neighbor() + " 没有响应，未作任何处理。")
                    .remedy("Try again in a few seconds.", "请稍后重试。")
                    .header("Retry-After", "5"));
        }
        if (failure instanceof NeighborRefusedException refused) {
            return Optional.of(Problem.of(DeclarationProblem.NEIGHBOR_REFUSED)
                    .detail(
                            refused.neighbor() + " refuses what this service asks of it. Nothing was done.",
                            refused.neighbor() + " 拒绝了本服务的请求，未作任何处理。")
                    .remedy(
                            "Tell the operator: trying again will not help, both services must be looked at.",
                            "请通知运维人员：重试无效，须检查两个服务。"));
        }
        return Optional.empty();
    }
}
