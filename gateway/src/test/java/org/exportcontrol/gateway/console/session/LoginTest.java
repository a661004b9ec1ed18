package org.exportcontrol.gateway.console.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class LoginTest {

    @Test
    void aPersonIsSentToTheProviderWithAChallengeThatOnlyThisConsoleCanMeet() {
        Response sent = Browser.in("en").get("/console/login");

        assertEquals(302, sent.statusCode());
        assertThat(sent.getHeader("Location"), containsString("/authorize?response_type=code&client_id=console"));
        assertThat(sent.getHeader("Location"), containsString("code_challenge_method=S256"));
        assertThat(sent.getHeader("Location"), containsString("%2Fconsole%2Fcallback"));
    }

    @Test
    void theSessionIsInACookieThatNoScriptReadsAndNoOtherSiteSends() {
        Browser browser = Browser.in("en").as("exporter");
        assertTrue(browser.cookies().containsKey("q_session"), browser.cookies().toString());

        Browser again = Browser.in("en");
        Response toProvider = again.get("/console/login");
        Cookie state = toProvider.getDetailedCookies().asList().get(0);
        assertTrue(state.isHttpOnly());
        assertThat(state.getSameSite(), equalToIgnoringCase("lax"));
        assertThat(browser.get("/").asString(), containsString("Test exporter"));
    }

    @Test
    void whoLogsOutIsOutHereAndIsSentToTheProviderToBeOutThere() {
        Browser browser = Browser.in("en").as("exporter");

        Response out = browser.send("/", "/console/logout", Map.of());

        assertEquals(303, out.statusCode());
        Matcher hint = Pattern.compile("/end\\?id_token_hint=([^&]+)&post_logout_redirect_uri=(.+)")
                .matcher(out.getHeader("Location"));
        assertTrue(hint.find(), out.getHeader("Location"));
        assertThat(payload(hint.group(1)), containsString("\"aud\":\"console\""));
        assertThat(
                URLDecoder.decode(hint.group(2), StandardCharsets.UTF_8),
                matchesPattern("http://localhost:[0-9]+/\\?done=loggedOut"));
        assertThat(browser.cookies(), not(hasKey(startsWith("q_session"))));
        assertThat(browser.get("/?done=loggedOut").asString(), not(containsString("Test exporter")));
    }

    @Test
    void whoIsNotLoggedInHasNothingToBeEndedAtTheProvider() {
        Response out = Browser.in("en").send("/console/screening", "/console/logout", Map.of());

        assertEquals(303, out.statusCode());
        assertEquals("/?done=loggedOut", path(out.getHeader("Location")));
    }

    @Test
    void theProvidersOwnAddressMayHaveAQuery() {
        assertEquals(
                "https://login.test/end?tenant=1&id_token_hint=a.b.c&post_logout_redirect_uri=https%3A%2F%2Fconsole.test%2F",
                ProviderLogout.address(
                        "https://login.test/end?tenant=1", "a.b.c", URI.create("https://console.test/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.test/",
                "//elsewhere.test",
                "/\\elsewhere.test",
                "/console//elsewhere.test",
                "/console/../../elsewhere",
                "javascript:alert(1)",
                "/api/license/v1/licenses",
                "/consoleelsewhere",
                " /console"
            })
    void nobodyIsSentElsewhere(String to) {
        String encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);

        Response language = Browser.in("en").get("/console/language?lang=zh&to=" + encoded);

        assertEquals(303, language.statusCode());
        assertEquals("/", path(language.getHeader("Location")));
    }

    @Test
    void whoLogsInComesBackToThePage() {
        Browser browser = Browser.in("en").as("exporter");

        Response back = browser.get("/console/login?to=%2Fconsole%2Flist%3FasOf%3D2025-04-04");

        assertThat(back.getHeader("Location"), endsWith("/console/list?asOf=2025-04-04"));
    }

    @Test
    void theLanguageIsRemembered() {
        Browser browser = Browser.in("en");

        Response chosen = browser.get("/console/language?lang=zh&to=/");

        assertThat(chosen.getHeader("Location"), endsWith("/"));
        assertThat(browser.get("/").asString(), containsString("<html lang=\"zh-CN\">"));
        assertThat(Browser.in("en").get("/").asString(), startsWith("<!doctype html>\n<html lang=\"en\">"));
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
