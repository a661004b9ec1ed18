package org.exportcontrol.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;

/** Problems on requests that never reach a REST endpoint: the same body as everywhere, written on Vert.x. */
@Singleton
public class ProblemAnswers {

    private static final CharSequence CONTENT_LANGUAGE = HttpHeaders.createOptimized("content-language");

    /** How long a caller that is still sending may take to read the refusal. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final ObjectMapper json;
    private final Vertx vertx;

    public ProblemAnswers(ObjectMapper json, Vertx vertx) {
        this.json = json;
        this.vertx = vertx;
    }

    /** Refuses a request that nobody has begun to read. */
    public void send(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.type().status());
        Buffer body = write(request, problem, response.headers());
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            stopSending(request, response.headers());
        }
        if (!request.isEnded()) {
            request.resume();
        }
        response.end(body);
    }

    /**
     * Writes a problem for that request.
     *
     * @param headers where the problem's own headers, its media type and language are put
     * @return the body in the caller's language
     */
    public Buffer write(HttpServerRequest request, Problem problem, MultiMap headers) {
        Language language = Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        headers.set(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE).set(CONTENT_LANGUAGE, language.tag());
        problem.headers().forEach(headers::set);
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem.in(language, request.path())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * For a body of no known end: asks the caller to close, and closes when it does not. What still comes until then is
     * read and dropped, because a connection closed at once can take the answer with it.
     */
    public void stopSending(HttpServerRequest request, MultiMap answerHeaders) {
        if (request.version() == HttpVersion.HTTP_2) {
            // The connection carries other requests too: only this one ends (RFC 9113, 8.1).
            vertx.setTimer(LINGER.toMillis(), timer -> request.response().reset(0));
            return;
        }
        answerHeaders.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        vertx.setTimer(LINGER.toMillis(), timer -> request.connection().close());
    }
}
