package org.exportcontrol.gateway.upstream;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.FailurePolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import org.exportcontrol.gateway.contract.RouteKind;
import org.exportcontrol.gateway.contract.Service;
import org.exportcontrol.gateway.limit.Caller;
import org.exportcontrol.gateway.limit.LimitConfig;
import org.exportcontrol.gateway.limit.TurnedAway;
import org.exportcontrol.gateway.problem.ProblemAnswers;
import org.jboss.logging.Logger;

/**
 * One service behind the gateway: its connections, who of those who wait gets one next, and its circuit. Each way of
 * failing is answered as a problem; the service's own answers pass unchanged, problems too.
 */
public final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final Duration FAILURE_WINDOW = Duration.ofMinutes(1);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(1);

    private final Service service;
    private final URI url;
    private final GatewayConfig config;
    private final Vertx vertx;
    private final ProblemAnswers answers;
    private final FailureProblems problems;
    private final ConnectionPool pool;
    private final ConnectionPool streams;
    private final CircuitBreaker circuit;

    /** @param url scheme, host and port of the service */
    public Upstream(
            Service service, URI url, GatewayConfig config, LimitConfig limits, Vertx vertx, ProblemAnswers answers) {
        this.service = service;
        this.url = url;
        this.config = config;
        this.answers = answers;
        this.vertx = vertx;
        this.problems = new FailureProblems(service, config);
        this.pool = new ConnectionPool(
                config.poolSize(), limits.connectionsPerCaller(), config.idleTimeout(), config, vertx);
        this.streams = new ConnectionPool(
                config.stream().poolSize(),
                limits.streamsPerCaller(),
                config.stream().idleTimeout(),
                config,
                vertx);
        this.circuit = circuit(vertx);
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

    /**
     * Carries a request to the service, and its answer back, when it is the caller's turn. The body may not have been read.
     *
     * @return complete when nothing of the request is left, however it ended
     */
    public Future<Void> carry(HttpServerRequest request, RouteKind kind, Caller caller) {
        ConnectionPool chosen = kind == RouteKind.STREAM ? streams : pool;
        Duration timeout = kind == RouteKind.EXPORT ? config.export().answerTimeout() : config.answerTimeout();
        return chosen.turnstile()
                .enter(caller)
                .map(in -> new Carriage(this, chosen, timeout, caller))
                .onFailure(failure -> answers.send(
                        request, problems.of(CarryFailure.withoutAPlace((TurnedAway) failure), request.method())))
                .compose(carriage -> carriage.begin(request));
    }

    /** Whether the service says that it can work; false when it does not answer. Never fails. */
    public Future<Boolean> ready() {
        RequestOptions probe =
                address().setMethod(HttpMethod.GET).setURI("/q/health/ready").setTimeout(PROBE_TIMEOUT.toMillis());
        return pool.client()
                .request(probe)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer.statusCode() == 200))
                .otherwise(false);
    }

    void close() {
        pool.close();
        streams.close();
    }

    RequestOptions address() {
        boolean tls = url.getScheme().equals("https");
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setConnectTimeout(config.connectTimeout().toMillis());
    }

    /** Under which the service knows itself: scheme, host and port. */
    String origin() {
        return url.getScheme() + "://" + url.getAuthority();
    }

    Service service() {
        return service;
    }

    GatewayConfig config() {
        return config;
    }

    Vertx vertx() {
        return vertx;
    }

    ProblemAnswers answers() {
        return answers;
    }

    FailureProblems problems() {
        return problems;
    }

    CircuitBreaker circuit() {
        return circuit;
    }
}
