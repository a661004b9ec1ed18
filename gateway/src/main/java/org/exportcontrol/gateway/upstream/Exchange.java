package org.exportcontrol.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** One request on its way to the service, as far as it has come. */
final class Exchange {

    private final HttpServerRequest caller;
    private final Duration answerTimeout;
    private final Duration uploadTimeout;
    private final Vertx vertx;
    private final LimitedBody body;

    private HttpClientRequest sent;
    private boolean over;
    private long watch = -1;

    Exchange(ProxyRequest request, GatewayConfig config, Vertx vertx) {
        this.caller = request.proxiedRequest();
        this.answerTimeout = config.answerTimeout();
        this.uploadTimeout = config.uploadTimeout();
        this.vertx = vertx;
        this.body =
                new LimitedBody(request.getBody().stream(), config.maxBodySize().asLongValue(), this::bodyIsSent);
        request.setBody(Body.body(body, request.getBody().length()));
    }

    void sendsOver(HttpClientRequest connection) {
        sent = connection;
        body.expected();
        if (!body.ended()) {
            watchCaller(uploadTimeout);
        }
    }

    /** A caller who stalls would keep the connection until it idles out, which looks like a failure of the service. */
    private void watchCaller(Duration pause) {
        watch = vertx.setTimer(pause.toMillis() + 1, timer -> {
            Duration left = uploadTimeout.minus(body.silence());
            if (left.isNegative() || left.isZero()) {
                body.cutOff(new TimeoutException("No more of the body came within " + uploadTimeout));
            } else {
                watchCaller(left);
            }
        });
    }

    /** Only now the service can answer: a caller on a slow line must not make it look slow. */
    private void bodyIsSent() {
        vertx.cancelTimer(watch);
        if (sent != null && !over) {
            sent.idleTimeout(answerTimeout.toMillis());
        }
    }

    /** Answered or failed: nobody is waited for any more. */
    void isOver() {
        over = true;
        vertx.cancelTimer(watch);
    }

    boolean callerIsGone() {
        return caller.response().closed();
    }

    CarryFailure failed(Throwable cause) {
        isOver();
        if (cause instanceof CarryFailure known) {
            return known;
        }
        if (body.exceeded()) {
            return new CarryFailure(CarryFailure.Kind.BODY_TOO_LARGE, cause);
        }
        if (callerIsGone()) {
            return new CarryFailure(CarryFailure.Kind.CALLER_GONE, cause);
        }
        if (sent != null && body.silence().compareTo(uploadTimeout) >= 0) {
            return new CarryFailure(CarryFailure.Kind.CALLER_TOO_SLOW, cause);
        }
        return sent == null ? CarryFailure.beforeSending(cause) : CarryFailure.afterSending(cause);
    }
}
