package org.exportcontrol.gateway.console.view;

import io.quarkus.qute.TemplateData;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.gateway.console.session.ConsoleConfig;
import org.exportcontrol.gateway.console.session.FormCookie;
import org.exportcontrol.gateway.console.session.Session;

/** What the layout of each page needs to know; templates reach it as {@code cdi:page}. */
@Named("page")
@RequestScoped
@TemplateData
public class Page {

    private final RoutingContext context;
    private final Session session;
    private final ConsoleConfig config;
    private final FormCookie formCookie;
    private final Texts texts;
    private final InstantSource clock;

    Page(
            RoutingContext context,
            Session session,
            ConsoleConfig config,
            FormCookie formCookie,
            Texts texts,
            InstantSource clock) {
        this.context = context;
        this.session = session;
        this.config = config;
        this.formCookie = formCookie;
        this.texts = texts;
        this.clock = clock;
    }

    public Language language() {
        return Language.preferred(request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** For the {@code lang} attribute. */
    public String lang() {
        return language() == Language.ZH ? "zh-CN" : "en";
    }

    public boolean chinese() {
        return language() == Language.ZH;
    }

    /** The other language, for the switch. */
    public String otherLang() {
        return chinese() ? "en" : "zh";
    }

    /** The address of this page, to come back to it, fit for a query parameter. A page that was posted leads to its path. */
    public String here() {
        String uri = request().method().name().equals("GET")
                ? request().uri()
                : request().path();
        return URLEncoder.encode(uri, StandardCharsets.UTF_8);
    }

    public String path() {
        return context.normalizedPath();
    }

    public Session session() {
        return session;
    }

    /** Whether people can log in at all. */
    public boolean login() {
        return config.login();
    }

    /** The token that each form carries. */
    public String csrf() {
        return formCookie.token();
    }

    /** A new key for a form that makes something: sent twice, it makes one. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    public List<Navigation.Item> navigation() {
        return Navigation.of(session, path());
    }

    /** Text of the notice on what was just done, named by {@code ?done=}; empty without one. */
    public String notice() {
        String done = request().getParam("done");
        return done == null || !done.matches("[A-Za-z]{1,40}")
                ? ""
                : texts.find("done_" + done, language()).orElse("");
    }

    /** Today in Beijing, by the suite's clock. */
    public LocalDate today() {
        return BusinessZone.today(clock);
    }

    private HttpServerRequest request() {
        return context.request();
    }
}
