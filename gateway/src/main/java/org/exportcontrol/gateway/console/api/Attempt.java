package org.exportcontrol.gateway.console.api;

import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.ProblemBody;

/**
 * What came of asking a service for what it may refuse: one of both is null, or the answer where the service gives none.
 *
 * @param answer what it answered
 * @param refusal why it did not do it, or why no answer came
 */
public record Attempt<T>(T answer, ProblemBody refusal) {

    public static <T> Attempt<T> of(Supplier<T> asking, Language language) {
        try {
            return new Attempt<>(asking.get(), null);
        } catch (ServiceRefused refused) {
            return new Attempt<>(null, refused.problem());
        } catch (ProcessingException away) {
            return new Attempt<>(null, Asking.away(away, language));
        }
    }

    /** Does what may be refused, and gives back the refusal; null when it was done. */
    public static ProblemBody refusal(Runnable asking, Language language) {
        return of(
                        () -> {
                            asking.run();
                            return null;
                        },
                        language)
                .refusal();
    }

    public boolean refused() {
        return refusal != null;
    }
}
