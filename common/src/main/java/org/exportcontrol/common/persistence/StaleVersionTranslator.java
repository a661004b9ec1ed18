package org.exportcontrol.common.persistence;

import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.FailureTranslator;
import org.exportcontrol.common.problem.Problem;

/** Two edits raced past the If-Match check and the database let one through: the other is stale. */
@Singleton
class StaleVersionTranslator implements FailureTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof OptimisticLockException
                ? Optional.of(Problem.of(CommonProblem.STALE_VERSION)
                        .detail("Somebody else changed the file at the same moment.", "该文件刚被他人更改。")
                        .remedy("Read the file again and repeat on its present version.", "请重新读取文件，并基于其当前版本重试。"))
                : Optional.empty();
    }
}
