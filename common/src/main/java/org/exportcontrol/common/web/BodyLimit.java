package org.exportcontrol.common.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;

/**
 * Refuses a body that says it is too large before any of it is read, with a problem: the server's own refusal is empty.
 * A body that does not say its length is still cut off by the server.
 */
@ApplicationScoped
public class BodyLimit {

    // Before the server's own check, after the one that gives the request its id.
    private static final int PRIORITY = 10_000;

    private final long most;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize most,
            ObjectMapper json) {
        this.most = most.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > most) {
            refuse(request, Long.parseLong(length));
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request, long length) {
        Language language = Language.preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemBody body = Problem.of(CommonProblem.PAYLOAD_TOO_LARGE)
                .detail(
                        "The body has " + length + " bytes; up to " + most + " are taken.",
                        "请求体为 " + length + " 字节；上限为 " + most + " 字节。")
                .in(language, request.normalizedPath());
        request.response()
                .setStatusCode(body.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                // The rest of the body is not read, so the connection cannot serve another request.
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(write(body));
    }

    private String write(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem must be writable as JSON", e);
        }
    }
}
