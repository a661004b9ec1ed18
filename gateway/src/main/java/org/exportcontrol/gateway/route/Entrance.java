package org.exportcontrol.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.gateway.problem.ProblemAnswers;
import org.exportcontrol.gateway.token.TokenCheck;
import org.exportcontrol.gateway.upstream.Service;
import org.exportcontrol.gateway.upstream.Upstreams;
import org.jboss.logging.Logger;

/** Where requests come in: turns away what no service shall see, and hands the rest of {@code /api} to the services. */
@ApplicationScoped
class Entrance {

    private static final Logger LOG = Logger.getLogger(Entrance.class);

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final String ALLOW =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    /** The services' public operations; what else they have is for their neighbors and operators. */
    private static final String PUBLIC = "/v1/";

    private final TokenCheck tokens;
    private final Upstreams upstreams;
    private final ProblemAnswers answers;

    Entrance(TokenCheck tokens, Upstreams upstreams, ProblemAnswers answers) {
        this.tokens = tokens;
        this.upstreams = upstreams;
        this.answers = answers;
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
            requireDecent(request);
            answers.send(request, Problem.of(CommonProblem.REQUEST_REFUSED));
        } catch (ProblemException refused) {
            answers.send(request, refused.problem());
        }
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            requireDecent(request);
            if (request.path().equals("/api") || request.path().startsWith("/api/")) {
                carry(request);
            } else {
                context.next();
            }
        } catch (ProblemException refused) {
            answers.send(request, refused.problem());
        }
    }

    private static void requireDecent(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            throw Problem.of(CommonProblem.METHOD_NOT_ALLOWED)
                    .header("Allow", ALLOW)
                    .exception();
        }
        if (!RequestTarget.isPlain(request.uri())) {
            throw nothingHere();
        }
        List<String> coding = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!coding.isEmpty() && !coding.equals(List.of("chunked"))) {
            throw Problem.of(CommonProblem.REQUEST_REFUSED)
                    .detail("The only transfer coding understood here is \"chunked\".", "此处仅支持 chunked 传输编码。")
                    .exception();
        }
    }

    private void carry(HttpServerRequest request) {
        Service service = Service.of(request.path()).orElseThrow(Entrance::nothingHere);
        String path = service.pathWithin(request.path()).orElseThrow(Entrance::nothingHere);
        if (!path.startsWith(PUBLIC)) {
            throw nothingHere();
        }
        request.pause(); // the token may be checked on another thread; the body must not run away meanwhile
        boolean tokenNeeded = !AnonymousOperations.contain(service, request.method(), path);
        tokens.check(request.headers().getAll(HttpHeaders.AUTHORIZATION), tokenNeeded)
                .map(checked -> {
                    upstreams.of(service).carry(request);
                    return checked;
                })
                .onFailure(failure -> refuse(request, failure));
    }

    private void refuse(HttpServerRequest request, Throwable failure) {
        if (failure instanceof ProblemException refused) {
            answers.send(request, refused.problem());
            return;
        }
        LOG.errorf(failure, "%s %s failed", request.method(), request.path());
        answers.send(request, Problem.of(CommonProblem.INTERNAL_ERROR));
    }

    private static ProblemException nothingHere() {
        return Problem.of(CommonProblem.NOT_FOUND).exception();
    }
}
