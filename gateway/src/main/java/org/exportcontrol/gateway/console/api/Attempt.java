package org.exportcontrol.gateway.console.exporter;

import java.util.function.Supplier;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.gateway.console.api.Asking;

/** What came of asking a service: its answer, or its refusal. */
record Attempt<T>(T answer, ProblemBody refusal) {

    static <T> Attempt<T> of(Supplier<T> asking, Language language) {
        Holder<T> holder = new Holder<>();
        ProblemBody refusal = Asking.attempt(() -> holder.answer = asking.get(), language);
        return new Attempt<>(holder.answer, refusal);
    }

    boolean refused() {
        return refusal != null;
    }

    private static final class Holder<T> {
        private T answer;
    }
}
