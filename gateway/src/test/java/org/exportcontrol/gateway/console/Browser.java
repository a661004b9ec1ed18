package org.exportcontrol.gateway.console;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript: it keeps cookies, asks for pages, and sends the forms that it was given. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]*)");

    private final Map<String, String> cookies = new TreeMap<>();
    private final String language;

    private Browser(String language) {
        this.language = language;
    }

    public static Browser in(String language) {
        return new Browser(language);
    }

    /** Logs in at the {@link OidcProvider} by the whole code flow. */
    public Browser as(String role) {
        Response toProvider = get("/console/login?to=/");
        Matcher state = STATE.matcher(toProvider.getHeader("Location"));
        if (!state.find()) {
            throw new AssertionError("No state in " + toProvider.getHeader("Location"));
        }
        Response back = get("/console/callback?code=" + role + "&state="
                + URLDecoder.decode(state.group(1), StandardCharsets.UTF_8));
        follow(back);
        return this;
    }

    public Response get(String path) {
        return kept(asking().get(path));
    }

    /** Follows redirects within the console. */
    public Response follow(Response answer) {
        Response last = answer;
        while (last.statusCode() / 100 == 3) {
            URI to = URI.create(last.getHeader("Location"));
            last = get(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
        }
        return last;
    }

    /** Sends a form of that page, with the token that stands in the page. */
    public Response send(String page, String action, Map<String, ?> fields) {
        String token = token(page); // first: the page brings the cookie that the token goes with
        return kept(form().formParam("csrf", token).formParams(fields).post(action));
    }

    /** Sends a form of that page as htmx does. */
    public Response sendLive(String page, String action, Map<String, ?> fields) {
        String token = token(page);
        return kept(form().header("HX-Request", "true")
                .formParam("csrf", token)
                .formParams(fields)
                .post(action));
    }

    /** Sends a form of that page with a file. */
    public Response upload(
            String page, String action, Map<String, String> fields, String field, String name, byte[] content) {
        String token = token(page);
        RequestSpecification form = asking().contentType("multipart/form-data").multiPart("csrf", token);
        fields.forEach((key, value) -> form.multiPart(key, value, "text/plain; charset=UTF-8"));
        return kept(form.multiPart(field, name, content).post(action));
    }

    private String token(String page) {
        Matcher csrf = CSRF.matcher(get(page).asString());
        if (!csrf.find()) {
            throw new AssertionError("No form on " + page);
        }
        return csrf.group(1);
    }

    /** Sends what was in no page. */
    public Response sendForged(String action, Map<String, ?> fields) {
        return kept(form().formParams(fields).post(action));
    }

    /** Sends a form of that page with a JSON file in one of its fields. */
    public Response upload(String page, String action, Map<String, String> fields, String field, String json) {
        Matcher csrf = CSRF.matcher(get(page).asString());
        if (!csrf.find()) {
            throw new AssertionError("No form on " + page);
        }
        RequestSpecification form = file(field, json).multiPart("csrf", csrf.group(1));
        fields.forEach(form::multiPart);
        return kept(form.post(action));
    }

    /** Sends a JSON file that no page asked for. */
    public Response uploadForged(String action, String field, String json) {
        return kept(file(field, json).post(action));
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    private RequestSpecification form() {
        return asking().urlEncodingEnabled(true).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private RequestSpecification file(String field, String json) {
        return asking().multiPart(field, "document.json", json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private RequestSpecification asking() {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    private Response kept(Response answer) {
        answer.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return answer;
    }
}
