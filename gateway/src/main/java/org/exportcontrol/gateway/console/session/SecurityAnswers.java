package org.exportcontrol.gateway.console.session;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What people are told who are not let in: those without a session are sent to the login, and come back. */
class SecurityAnswers {

    private static final int BEFORE_THE_COMMON_ONES = 1;

    private final ConsoleConfig config;

    SecurityAnswers(ConsoleConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_COMMON_ONES)
    Uni<Response> notLoggedIn(UnauthorizedException e, RoutingContext context) {
        String path = context.normalizedPath();
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (!config.login() || !ConsolePaths.contain(path) || authenticator == null) {
            return Uni.createFrom().item(problem(Problem.of(CommonProblem.UNAUTHENTICATED), context));
        }
        if (path.equals(LoginResource.LOGIN) || path.equals(LoginResource.CALLBACK)) {
            return authenticator.getChallenge(context).map(SecurityAnswers::toTheProvider);
        }
        return Uni.createFrom().item(toTheLogin(context.request()));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_COMMON_ONES)
    Response notOfThatRole(ForbiddenException e, RoutingContext context) {
        return problem(
                Problem.of(CommonProblem.FORBIDDEN)
                        .detail("This is not for the role that you are logged in with.", "您登录所用的角色不能使用此功能。"),
                context);
    }

    private static Response toTheProvider(ChallengeData challenge) {
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private static Response toTheLogin(HttpServerRequest request) {
        // What was to be posted cannot be repeated after the login; its page can.
        String to = request.method().name().equals("GET") ? request.uri() : "/";
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        LoginResource.LOGIN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .build();
    }

    private static Response problem(Problem problem, RoutingContext context) {
        Language language = Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MediaType.valueOf(ProblemBody.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(problem.in(language, context.normalizedPath()));
        if (problem.type() == CommonProblem.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
