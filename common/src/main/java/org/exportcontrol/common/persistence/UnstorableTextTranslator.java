package org.exportcontrol.common.persistence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.FailureTranslator;
import org.exportcontrol.common.problem.Problem;

/** The character NUL is text everywhere but in PostgreSQL: whoever sends it is at fault, wherever it stood. */
@Singleton
class UnstorableTextTranslator implements FailureTranslator {

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof SQLException sql && CHARACTER_NOT_IN_REPERTOIRE.equals(sql.getSQLState())
                ? Optional.of(Problem.of(CommonProblem.BAD_PARAMETER)
                        .detail("A text holds the character NUL.", "文本中含有 NUL 字符。")
                        .remedy("Send it without that character.", "请删除该字符后重新发送。"))
                : Optional.empty();
    }
}
