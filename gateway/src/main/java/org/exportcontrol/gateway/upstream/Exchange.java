package org.exportcontrol.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** One request on its way to the service, as far as it has come. */
final class Exchange {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final HttpServerRequest caller;
    private final Duration answerTimeout;
    private final Duration uploadTimeout;
    private final Vertx vertx;

    /** Null where the request has none. */
    private final LimitedBody body;

    private HttpClientRequest sent;
    private boolean overAnUsedConnection;
    private boolean repeated;
    private boolean over;
    private long watch = -1;

    /** @param given what the caller sends as the body */
    Exchange(
            ProxyRequest request,
            Optional<ReadStream<Buffer>> given,
            Duration answerTimeout,
            GatewayConfig config,
            Vertx vertx) {
        this.caller = request.proxiedRequest();
        this.answerTimeout = answerTimeout;
        this.uploadTimeout = config.uploadTimeout();
        this.vertx = vertx;
        this.body = given.map(stream ->
                        new LimitedBody(caller, stream, config.maxBodySize().asLongValue(), this::bodyIsSent))
                .orElse(null);
        request.setBody(body == null ? null : Body.body(body, request.getBody().length()));
    }

    /** @param used whether the connection has carried another request before */
    void sendsOver(HttpClientRequest connection, boolean used) {
        sent = connection;
        overAnUsedConnection = used;
        if (body == null) {
            bodyIsSent();
            return;
        }
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

    /**
     * Whether the request may be sent once more: it only reads, and broke with a connection that was kept from an earlier
     * one. A service that restarts closes those just when they are taken up again.
     */
    boolean mayBeRepeated(Throwable cause) {
        boolean may = !repeated
                && body == null
                && overAnUsedConnection
                && SAFE.contains(caller.method())
                && !callerIsGone()
                && CarryFailure.afterSending(cause).kind() == CarryFailure.Kind.BROKE_OFF;
        repeated |= may;
        return may;
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
        if (body != null && body.exceeded()) {
            return new CarryFailure(CarryFailure.Kind.BODY_TOO_LARGE, cause);
        }
        if (callerIsGone()) {
            return new CarryFailure(CarryFailure.Kind.CALLER_GONE, cause);
        }
        if (sent != null && body != null && body.silence().compareTo(uploadTimeout) >= 0) {
            return new CarryFailure(CarryFailure.Kind.CALLER_TOO_SLOW, cause);
        }
        return sent == null ? CarryFailure.beforeSending(cause) : CarryFailure.afterSending(cause);
    }
}
