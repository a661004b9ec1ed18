package org.exportcontrol.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer: {@code application/problem+json}, whatever failed. */
@ApplicationScoped
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private static final Map<Integer, CommonProblem> BY_STATUS = Map.of(
            404, CommonProblem.NOT_FOUND,
            405, CommonProblem.METHOD_NOT_ALLOWED,
            406, CommonProblem.NOT_ACCEPTABLE,
            413, CommonProblem.PAYLOAD_TOO_LARGE,
            415, CommonProblem.UNSUPPORTED_MEDIA_TYPE);

    private final List<FailureTranslator> translators;

    ProblemMapper(@All List<FailureTranslator> translators) {
        this.translators = translators;
    }

    @ServerExceptionMapper
    Response own(ProblemException e, RoutingContext request) {
        return answer(e.problem(), request);
    }

    @ServerExceptionMapper
    Response contractBroken(ConstraintViolationException e, RoutingContext request) {
        if (e.getConstraintViolations().stream().anyMatch(violation -> isReturnValue(violation.getPropertyPath()))) {
            return unexpected(e, request); // what we were about to answer is wrong: that is our fault
        }
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(violation -> Violation.of(
                        ValidationPointer.of(violation.getPropertyPath()), ConstraintMessages.of(violation)))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        return answer(
                Problem.of(CommonProblem.VALIDATION_FAILED)
                        .detail(
                                violations.size() + " value(s) break the contract of this operation.",
                                "有 " + violations.size() + " 处不符合本接口的约定。")
                        .violations(violations),
                request);
    }

    @ServerExceptionMapper
    Response misdeclaredConstraint(jakarta.validation.ValidationException e, RoutingContext request) {
        return unexpected(e, request);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e, RoutingContext request) {
        String pointer = ValidationPointer.of(e.getPath());
        Text text = e instanceof UnrecognizedPropertyException unknown
                ? Text.of(
                        "The property \"" + unknown.getPropertyName() + "\" is not known here.",
                        "此处没有名为“" + unknown.getPropertyName() + "”的属性。")
                : Text.of("The value has the wrong type or form.", "值的类型或格式不正确。");
        return answer(
                Problem.of(CommonProblem.MALFORMED_JSON).detail(text).violations(List.of(Violation.of(pointer, text))),
                request);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, RoutingContext request) {
        if (e.getCause() instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch, request);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            String where = json.getLocation() == null
                    ? ""
                    : " (line " + json.getLocation().getLineNr() + ", column "
                            + json.getLocation().getColumnNr() + ")";
            return answer(
                    Problem.of(CommonProblem.MALFORMED_JSON)
                            .detail("The body is not valid JSON" + where + ".", "请求体不是有效的 JSON" + where + "。"),
                    request);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e, request);
        }
        // A parameter that does not convert comes as 404 with a cause; a true 404 has none.
        CommonProblem type = status == 404 && e.getCause() != null
                ? CommonProblem.BAD_PARAMETER
                : BY_STATUS.getOrDefault(status, CommonProblem.REQUEST_REFUSED);
        Response answer = answer(Problem.of(type), request);
        Response.ResponseBuilder copy = Response.fromResponse(answer);
        Optional.ofNullable(e.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER))
                .ifPresent(value -> copy.header(HttpHeaders.RETRY_AFTER, value));
        return copy.build();
    }

    @ServerExceptionMapper
    @Priority(1)
    Uni<Response> noToken(UnauthorizedException e, RoutingContext request) {
        return challenge(request, false);
    }

    @ServerExceptionMapper
    @Priority(1)
    Uni<Response> badToken(AuthenticationFailedException e, RoutingContext request) {
        return challenge(request, true);
    }

    @ServerExceptionMapper
    @Priority(1)
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return answer(
                Problem.of(CommonProblem.FORBIDDEN)
                        .detail("The token is valid, but its role may not call this operation.", "令牌有效，但其角色无权调用此操作。"),
                request);
    }

    @ServerExceptionMapper
    Response anything(Throwable e, RoutingContext request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException own) {
                return answer(own.problem(), request);
            }
            for (FailureTranslator translator : translators) {
                Optional<Problem> known = translator.translate(cause);
                if (known.isPresent()) {
                    return answer(known.get(), request);
                }
            }
        }
        return unexpected(e, request);
    }

    private Response unexpected(Throwable e, RoutingContext request) {
        LOG.errorf(e, "%s %s failed", request.request().method(), request.normalizedPath());
        return answer(
                Problem.of(CommonProblem.INTERNAL_ERROR)
                        .detail("The failure is recorded under the request id of this answer.", "故障已按本次应答的请求编号记录。"),
                request);
    }

    private Uni<Response> challenge(RoutingContext request, boolean tokenGiven) {
        Problem problem = Problem.of(CommonProblem.UNAUTHENTICATED);
        if (tokenGiven) {
            problem.detail(
                    "The token is expired, not signed by the trusted issuer or not meant for this suite.",
                    "令牌已过期、不是由受信任的签发方签发，或并非用于本系统。");
        } else {
            problem.detail("Send a bearer token in the Authorization header.", "请在 Authorization 请求头中提供令牌。");
        }
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer(problem.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), request));
        }
        return authenticator
                .getChallenge(request)
                .onItem()
                .transform(data ->
                        answer(problem.header(HttpHeaders.WWW_AUTHENTICATE, scheme(data, tokenGiven)), request));
    }

    private static String scheme(ChallengeData data, boolean tokenGiven) {
        String scheme = data == null
                ? "Bearer"
                : data.getHeaders().entrySet().stream()
                        .filter(header -> HttpHeaders.WWW_AUTHENTICATE.equalsIgnoreCase(
                                header.getKey().toString()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("Bearer");
        return tokenGiven ? scheme + " error=\"invalid_token\"" : scheme;
    }

    private static boolean isReturnValue(Path path) {
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static Response answer(Problem problem, RoutingContext request) {
        Language language = Language.preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(problem.in(language, request.normalizedPath()));
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
