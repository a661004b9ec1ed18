package org.exportcontrol.gateway.console.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.exportcontrol.common.problem.Language;

/**
 * The language of a page: the one chosen in this browser, else the browser's own. It is written into the request, so
 * that whatever answers, a service among them, speaks the language of the page.
 */
@ApplicationScoped
class LanguageChoice {

    static final String COOKIE = "console-language";

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 2).handler(context -> {
            HttpServerRequest request = context.request();
            if (ConsolePaths.contain(context.normalizedPath())) {
                Cookie chosen = request.getCookie(COOKIE);
                String wanted = chosen == null ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : chosen.getValue();
                request.headers()
                        .set(
                                HttpHeaders.ACCEPT_LANGUAGE,
                                Language.preferred(wanted).tag());
            }
            context.next();
        });
    }
}
