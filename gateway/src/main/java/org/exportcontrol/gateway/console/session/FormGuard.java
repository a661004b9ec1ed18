package org.exportcontrol.gateway.console.session;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Cookie;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Lets no form in that this console did not render for this browser and person. */
class FormGuard {

    private final FormTokens tokens;
    private final Session session;

    FormGuard(FormTokens tokens, Session session) {
        this.tokens = tokens;
        this.session = session;
    }

    @ServerRequestFilter
    @WithFormRead
    void requireToken(ResteasyReactiveContainerRequestContext request) {
        if (!ConsolePaths.contain(request.getUriInfo().getPath())
                || request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD)) {
            return;
        }
        Cookie cookie = request.getCookies().get(FormTokens.COOKIE);
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Object token = context.getFormParameter(FormTokens.FIELD, true, false);
        if (!(token instanceof String given)
                || !tokens.holds(given, cookie == null ? null : cookie.getValue(), session.subject())) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail(
                            "This form was not made for you here, or somebody else has logged in meanwhile. Nothing was done.",
                            "该表单不是在此为您生成的，或期间已有他人登录。未作任何处理。")
                    .remedy("Go back, reload the page and send the form again.", "请返回并重新加载页面，然后再次提交。")
                    .exception();
        }
    }
}
