package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.gateway.problem.GatewayProblem;

/** What is the same in asking each service. */
public final class Asking {

    private Asking() {}

    /** The services may add to what they answer. */
    static ObjectMapper tolerant(ObjectMapper mapper) {
        return mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Reads a refusal; whatever is none in form is told by its status. */
    static RuntimeException refused(Response response) {
        MediaType type = response.getMediaType();
        if (type != null && type.getSubtype().equals("problem+json")) {
            return new ServiceRefused(response.readEntity(ProblemBody.class));
        }
        return new ServiceRefused(Problem.of(GatewayProblem.SERVICE_BROKE_OFF).in(Language.EN, null));
    }

    /** What is told when no answer came. */
    static ProblemBody away(ProcessingException failure, Language language) {
        boolean begun = failure.getCause() instanceof java.util.concurrent.TimeoutException;
        return Problem.of(begun ? GatewayProblem.SERVICE_TOO_SLOW : GatewayProblem.SERVICE_UNREACHABLE)
                .remedy("Try again in a moment; what was done already is not done twice.", "请稍后重试；已完成的操作不会重复执行。")
                .in(language, null);
    }
}
