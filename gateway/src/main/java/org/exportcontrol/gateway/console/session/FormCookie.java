package org.exportcontrol.gateway.console.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** The browser's half of the protection of forms: set when a page with a form is rendered for the first time. */
@RequestScoped
public class FormCookie {

    private final RoutingContext context;
    private final FormTokens tokens;
    private final Session session;
    private String value;

    FormCookie(RoutingContext context, FormTokens tokens, Session session) {
        this.context = context;
        this.tokens = tokens;
        this.session = session;
    }

    /** The token that a form of this page carries. */
    public String token() {
        return tokens.token(value(), session.subject());
    }

    private String value() {
        if (value == null) {
            Cookie given = context.request().getCookie(FormTokens.COOKIE);
            value = given == null ? null : given.getValue();
        }
        if (value == null || value.isBlank()) {
            value = tokens.newCookie();
            context.response()
                    .addCookie(Cookie.cookie(FormTokens.COOKIE, value)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSecure(context.request().isSSL())
                            .setSameSite(CookieSameSite.LAX));
        }
        return value;
    }
}
