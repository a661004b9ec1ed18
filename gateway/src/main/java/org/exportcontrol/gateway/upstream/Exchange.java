package org.exportcontrol.gateway.upstream;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import java.time.Duration;

/** One request on its way to the service, as far as it has come. */
final class Exchange {

    private final HttpServerRequest caller;
    private final Duration answerTimeout;
    private final LimitedBody body;

    private HttpClientRequest sent;
    private boolean answered;

    Exchange(ProxyRequest request, long bodyLimit, Duration answerTimeout) {
        this.caller = request.proxiedRequest();
        this.answerTimeout = answerTimeout;
        this.body = new LimitedBody(request.getBody().stream(), bodyLimit, this::bodyIsSent);
        request.setBody(Body.body(body, request.getBody().length()));
    }

    void sendsOver(HttpClientRequest connection) {
        sent = connection;
    }

    /** Only now the service can answer: a caller on a slow line must not make it look slow. */
    private void bodyIsSent() {
        if (sent != null && !answered) {
            sent.idleTimeout(answerTimeout.toMillis());
        }
    }

    void isAnswered() {
        answered = true;
    }

    boolean callerIsGone() {
        return caller.response().closed();
    }

    CarryFailure failed(Throwable cause) {
        if (cause instanceof CarryFailure known) {
            return known;
        }
        if (body.exceeded()) {
            return new CarryFailure(CarryFailure.Kind.BODY_TOO_LARGE, cause);
        }
        if (callerIsGone()) {
            return new CarryFailure(CarryFailure.Kind.CALLER_GONE, cause);
        }
        return sent == null ? CarryFailure.beforeSending(cause) : CarryFailure.afterSending(cause);
    }
}
