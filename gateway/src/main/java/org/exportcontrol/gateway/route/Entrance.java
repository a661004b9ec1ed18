package org.exportcontrol.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.gateway.access.AccessLog;
import org.exportcontrol.gateway.access.TraceContext;
import org.exportcontrol.gateway.access.Visit;
import org.exportcontrol.gateway.contract.Route;
import org.exportcontrol.gateway.contract.RouteKind;
import org.exportcontrol.gateway.contract.RouteTable;
import org.exportcontrol.gateway.contract.Service;
import org.exportcontrol.gateway.header.AnswerCompletion;
import org.exportcontrol.gateway.header.CrossOrigin;
import org.exportcontrol.gateway.limit.Caller;
import org.exportcontrol.gateway.limit.LoadShedder;
import org.exportcontrol.gateway.limit.RateLimits;
import org.exportcontrol.gateway.problem.ProblemAnswers;
import org.exportcontrol.gateway.token.TokenCheck;
import org.exportcontrol.gateway.upstream.Upstreams;
import org.jboss.logging.Logger;

/** Where requests come in: turns away what no service shall see, and hands the rest of {@code /api} to the services. */
@ApplicationScoped
class Entrance {

    private static final Logger LOG = Logger.getLogger(Entrance.class);

    private final RequestRules rules;
    private final RouteTable routes;
    private final TokenCheck tokens;
    private final RateLimits limits;
    private final LoadShedder shedder;
    private final Upstreams upstreams;
    private final ProblemAnswers answers;
    private final AccessLog accessLog;
    private final AnswerCompletion completion;
    private final CrossOrigin crossOrigin;

    Entrance(
            RequestRules rules,
            RouteTable routes,
            TokenCheck tokens,
            RateLimits limits,
            LoadShedder shedder,
            Upstreams upstreams,
            ProblemAnswers answers,
            AccessLog accessLog,
            AnswerCompletion completion,
            CrossOrigin crossOrigin) {
        this.rules = rules;
        this.routes = routes;
        this.tokens = tokens;
        this.limits = limits;
        this.shedder = shedder;
        this.upstreams = upstreams;
        this.answers = answers;
        this.accessLog = accessLog;
        this.completion = completion;
        this.crossOrigin = crossOrigin;
    }

    /** Right after the request has got its id, and before anything else reads a path or a body. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::enter).failureHandler(this::refuseUnreadable);
    }

    /** What the router itself cannot read (a broken escape, no path, no host) comes here and not to {@link #enter}. */
    private void refuseUnreadable(RoutingContext context) {
        boolean unreadable = context.statusCode() == 400 || context.statusCode() == 404;
        if (!unreadable || context.response().headWritten()) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        try {
            rules.require(request);
            answers.send(request, Problem.of(CommonProblem.REQUEST_REFUSED));
        } catch (ProblemException refused) {
            answers.send(request, refused.problem());
        }
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        Visit visit = accessLog.begin(context);
        TraceContext.ensure(request);
        context.addHeadersEndHandler(goes -> completion.complete(request, visit.route()));
        try {
            if (crossOrigin.answers(request)) {
                return;
            }
            rules.require(request);
            if (request.path().equals("/api") || request.path().startsWith("/api/")) {
                carry(context, visit);
            } else {
                if (request.path().startsWith("/openapi")) { // larger than anything else that is given to anyone
                    limits.count(
                            Caller.of(Optional.empty(), request.remoteAddress()),
                            RouteKind.EXPORT,
                            request.response().headers());
                }
                context.next();
            }
        } catch (ProblemException refused) {
            answers.send(request, refused.problem());
        }
    }

    private void carry(RoutingContext context, Visit visit) {
        HttpServerRequest request = context.request();
        Route route = route(request);
        visit.isFor(route);
        if (route.kind() != RouteKind.STREAM) {
            shedder.begin();
            visit.atEnd(shedder::done);
        }
        request.pause(); // the token may be checked on another thread; the body must not run away meanwhile
        tokens.check(
                        request.headers().getAll(HttpHeaders.AUTHORIZATION),
                        !route.anonymous(),
                        () -> count(request, Optional.empty(), route, visit))
                .map(subject -> {
                    Caller caller = count(request, subject, route, visit);
                    visit.isPassedOn();
                    // The platform does not always tell when a connection breaks off with several requests on it.
                    upstreams
                            .of(route.service())
                            .carry(request, route.kind(), caller)
                            .onComplete(over -> visit.isOver());
                    return subject;
                })
                .onFailure(failure -> {
                    refuse(request, failure);
                    visit.isOver();
                });
    }

    private Caller count(HttpServerRequest request, Optional<String> subject, Route route, Visit visit) {
        Caller caller = Caller.of(subject, request.remoteAddress());
        visit.isBy(caller);
        limits.count(caller, route.kind(), request.response().headers());
        return caller;
    }

    private Route route(HttpServerRequest request) {
        Service service = Service.of(request.path()).orElseThrow(RequestRules::nothingHere);
        String path = service.pathWithin(request.path()).orElseThrow(RequestRules::nothingHere);
        Map<String, Route> offered = routes.at(service, path);
        if (offered.isEmpty()) {
            throw RequestRules.nothingHere();
        }
        Route route = offered.get(request.method().name());
        if (route == null) {
            throw RequestRules.notOffered(String.join(", ", offered.keySet()));
        }
        return route;
    }

    private void refuse(HttpServerRequest request, Throwable failure) {
        if (failure instanceof ProblemException refused) {
            answers.send(request, refused.problem());
            return;
        }
        LOG.errorf(failure, "%s %s failed", request.method(), request.path());
        answers.send(request, Problem.of(CommonProblem.INTERNAL_ERROR));
    }
}
