package org.exportcontrol.gateway.upstream;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.FailurePolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.gateway.problem.ProblemAnswers;
import org.jboss.logging.Logger;

/**
 * One service behind the gateway: its pool of connections, its circuit, and the proxy that streams requests to it. Each
 * way of failing is answered as a problem; the service's own answers pass unchanged, problems too.
 */
public final class Upstream implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final Duration FAILURE_WINDOW = Duration.ofMinutes(1);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(1);

    private final Service service;
    private final URI url;
    private final GatewayConfig config;
    private final Vertx vertx;
    private final ProblemAnswers answers;
    private final FailureProblems problems;
    private final HttpClient client;
    private final CircuitBreaker circuit;
    private final HttpProxy proxy;

    /** @param url scheme, host and port of the service */
    public Upstream(Service service, URI url, GatewayConfig config, Vertx vertx, ProblemAnswers answers) {
        this.service = service;
        this.url = url;
        this.config = config;
        this.answers = answers;
        this.vertx = vertx;
        this.problems = new FailureProblems(service, config);
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) config.idleTimeout().toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS),
                new PoolOptions().setHttp1MaxSize(config.poolSize()).setMaxWaitQueueSize(config.queueSize()));
        this.circuit = circuit(vertx);
        // An upgrade to WebSocket would go past the interceptor, with the caller's path and headers as they are.
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(this::connect)
                .addInterceptor(this);
    }

    private CircuitBreaker circuit(Vertx vertx) {
        return CircuitBreaker.create(
                        service.title().en(),
                        vertx,
                        new CircuitBreakerOptions()
                                .setMaxFailures(config.circuit().failures())
                                .setFailuresRollingWindow(FAILURE_WINDOW.toMillis())
                                .setResetTimeout(config.circuit().openFor().toMillis())
                                .setTimeout(-1)) // the requests have their own
                .failurePolicy((FailurePolicy<ProxyResponse>) answer ->
                        answer.failed() && CarryFailure.of(answer.cause()).isTheServices())
                .openHandler(opened -> LOG.warnf(
                        "%s is given a rest after repeated failures",
                        service.title().en()))
                .closeHandler(
                        closed -> LOG.infof("%s answers again", service.title().en()));
    }

    /** Carries a request to the service, and its answer back. The body may not have been read. */
    public void carry(HttpServerRequest request) {
        proxy.handle(request);
    }

    /** Whether the service says that it can work; false when it does not answer. Never fails. */
    public Future<Boolean> ready() {
        RequestOptions probe =
                address().setMethod(HttpMethod.GET).setURI("/q/health/ready").setTimeout(PROBE_TIMEOUT.toMillis());
        return client.request(probe)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer.statusCode() == 200))
                .otherwise(false);
    }

    void close() {
        client.close();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest caller = request.proxiedRequest();
        request.setURI(request.getURI().substring(service.prefix().length()));
        ForwardedHeaders.toService(request.headers(), caller, service.prefix());
        long limit = config.maxBodySize().asLongValue();
        if (request.getBody().length() > limit) {
            return Future.succeededFuture(refusal(request, new CarryFailure(CarryFailure.Kind.BODY_TOO_LARGE, null)));
        }
        Exchange exchange = new Exchange(request, config, vertx);
        context.set(Exchange.class.getName(), exchange);
        return circuit.<ProxyResponse>execute(answered -> context.sendRequest()
                        .onSuccess(answer -> exchange.isOver())
                        .recover(cause -> Future.failedFuture(exchange.failed(cause)))
                        .onComplete(answered))
                .recover(failure -> Future.succeededFuture(refusal(request, CarryFailure.of(failure))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse answer = context.response();
        ForwardedHeaders.toCaller(
                answer.headers(),
                context.request().proxiedRequest().response().headers(),
                service.prefix(),
                url.getScheme() + "://" + url.getAuthority());
        // With a phrase of the service's own Vert.x does not know a 304 and would announce a body in chunks.
        answer.setStatusMessage(null);
        return context.sendResponse();
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        Exchange exchange = context.get(Exchange.class.getName(), Exchange.class);
        return client.request(
                        address().setConnectTimeout(config.connectTimeout().toMillis()))
                .compose(connection -> {
                    if (exchange.callerIsGone()) {
                        connection.reset();
                        return Future.failedFuture(new CarryFailure(CarryFailure.Kind.CALLER_GONE, null));
                    }
                    exchange.sendsOver(connection);
                    connection.exceptionHandler(told -> {}); // the answer's future tells it too
                    continueSending(context.request().proxiedRequest());
                    return Future.succeededFuture(connection);
                });
    }

    private static void continueSending(HttpServerRequest caller) {
        if ("100-continue".equalsIgnoreCase(caller.getHeader("Expect"))) {
            caller.response().writeContinue();
        }
    }

    private RequestOptions address() {
        boolean tls = url.getScheme().equals("https");
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        return new RequestOptions().setHost(url.getHost()).setPort(port).setSsl(tls);
    }

    private ProxyResponse refusal(ProxyRequest request, CarryFailure failure) {
        HttpServerRequest caller = request.proxiedRequest();
        if (failure.isTheServices()) {
            LOG.warnf("%s: %s (%s)", service.title().en(), failure.kind(), failure.getCause());
        }
        Problem problem = problems.of(failure, caller.method());
        ProxyResponse refusal =
                request.release().response().setStatusCode(problem.type().status());
        Buffer body = answers.write(caller, problem, refusal.headers());
        if (failure.leavesBodyUnread()) {
            answers.stopSending(caller, caller.response().headers());
        }
        return caller.method() == HttpMethod.HEAD ? refusal : refusal.setBody(Body.body(body));
    }
}
