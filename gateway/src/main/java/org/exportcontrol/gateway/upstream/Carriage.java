package org.exportcontrol.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.gateway.limit.Caller;
import org.jboss.logging.Logger;

/** Takes one request to its service and the answer back. */
final class Carriage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Carriage.class);

    /** An upgrade to WebSocket would go past the interceptor, with the caller's path and headers as they are. */
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstream upstream;
    private final ConnectionPool pool;
    private final Duration answerTimeout;
    private final Caller caller;

    private final Promise<Void> over = Promise.promise();
    private Exchange exchange;

    /** @param caller whose place in the pool is given back at the end */
    Carriage(Upstream upstream, ConnectionPool pool, Duration answerTimeout, Caller caller) {
        this.upstream = upstream;
        this.pool = pool;
        this.answerTimeout = answerTimeout;
        this.caller = caller;
    }

    /** Completes when nothing of the request is left, however it ended. */
    Future<Void> begin(HttpServerRequest request) {
        HttpProxy.reverseProxy(OPTIONS, pool.client())
                .origin(this::connect)
                .addInterceptor(this)
                .handle(request);
        return over.future();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest from = request.proxiedRequest();
        String prefix = upstream.service().prefix();
        request.setURI(request.getURI().substring(prefix.length()));
        ForwardedHeaders.toService(request.headers(), from, prefix);
        if (request.getBody().length() > upstream.config().maxBodySize().asLongValue()) {
            return Future.succeededFuture(refusal(request, new CarryFailure(CarryFailure.Kind.BODY_TOO_LARGE, null)));
        }
        return RequestBody.of(from)
                .compose(body -> send(context, body))
                .recover(failure -> Future.succeededFuture(refusal(request, CarryFailure.of(failure))));
    }

    private Future<ProxyResponse> send(ProxyContext context, Optional<ReadStream<Buffer>> body) {
        exchange = new Exchange(context.request(), body, answerTimeout, upstream.config(), upstream.vertx());
        return upstream.circuit().execute(answered -> context.sendRequest()
                .recover(cause -> exchange.mayBeRepeated(cause) ? context.sendRequest() : Future.failedFuture(cause))
                .compose(Carriage::readable)
                .onSuccess(answer -> exchange.isOver())
                .recover(cause -> Future.failedFuture(exchange.failed(cause)))
                .onComplete(answered));
    }

    /** The proxy would answer a transfer coding that it does not know by itself, past {@link #handleProxyResponse}. */
    private static Future<ProxyResponse> readable(ProxyResponse answer) {
        List<String> coding = answer.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (coding.isEmpty() || coding.equals(List.of("chunked"))) {
            return Future.succeededFuture(answer);
        }
        answer.release();
        return Future.failedFuture(new IllegalStateException("Unknown transfer coding " + coding));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse answer = context.response();
        ForwardedHeaders.toCaller(
                answer.headers(),
                context.request().proxiedRequest().response().headers(),
                upstream.service().prefix(),
                upstream.origin());
        // With a phrase of the service's own Vert.x does not know a 304 and would announce a body in chunks.
        answer.setStatusMessage(null);
        return context.sendResponse().onComplete(sent -> {
            pool.turnstile().leave(caller);
            over.tryComplete();
        });
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        return pool.client().request(upstream.address()).compose(connection -> {
            if (exchange.callerIsGone()) {
                connection.reset();
                return Future.failedFuture(new CarryFailure(CarryFailure.Kind.CALLER_GONE, null));
            }
            exchange.sendsOver(connection, pool.isUsed(connection.connection()));
            connection.exceptionHandler(told -> {}); // the answer's future tells it too
            continueSending(context.request().proxiedRequest());
            return Future.succeededFuture(connection);
        });
    }

    private static void continueSending(HttpServerRequest from) {
        if ("100-continue".equalsIgnoreCase(from.getHeader("Expect"))) {
            from.response().writeContinue();
        }
    }

    private ProxyResponse refusal(ProxyRequest request, CarryFailure failure) {
        HttpServerRequest from = request.proxiedRequest();
        if (failure.isTheServices()) {
            LOG.warnf("%s: %s (%s)", upstream.service().title().en(), failure.kind(), failure.getCause());
        }
        Problem problem = upstream.problems().of(failure, from.method());
        ProxyResponse refusal =
                request.release().response().setStatusCode(problem.type().status());
        Buffer body = upstream.answers().write(from, problem, refusal.headers());
        if (failure.leavesBodyUnread()) {
            upstream.answers().stopSending(from, from.response().headers());
        }
        return from.method() == HttpMethod.HEAD ? refusal : refusal.setBody(Body.body(body));
    }
}
