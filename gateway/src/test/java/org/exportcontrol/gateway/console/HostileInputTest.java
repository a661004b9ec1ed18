package org.exportcontrol.gateway.console;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.exportcontrol.gateway.RawHttp;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back in a header is the console's own, whatever is sent to it. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class HostileInputTest {

    private static final String HOST = "gateway.test";

    @BeforeEach
    void reset() {
        Services.reset();
    }

    /** Return addresses as the attacker writes them into a link, percent-encoded where a line would break. */
    static Stream<String> returnAddresses() {
        Stream<String> plain = Stream.of(
                "//evil.test",
                "///evil.test",
                "////evil.test//",
                "/\\evil.test",
                "\\\\evil.test",
                "/\t/evil.test",
                "\t//evil.test",
                "/\n/evil.test",
                "https:evil.test",
                "https:/evil.test",
                "https:\\\\evil.test",
                "HTTPS://evil.test",
                "http://localhost@evil.test/console",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "/console/..//evil.test",
                "/console/../..\\evil.test",
                "/console@evil.test",
                "/.evil.test",
                "/;@evil.test",
                "/?//evil.test\\@x",
                "/console/\u3002evil.test",
                "//evil\u3002test",
                "/console\r\nLocation: https://evil.test",
                "/console\u560d\u560aSet-Cookie: evil=1",
                "/console/%0d%0aSet-Cookie:%20evil=1",
                "/console/\u0000");
        return plain.map(each -> URLEncoder.encode(each, StandardCharsets.UTF_8));
    }

    static Stream<String> encodedReturnAddresses() {
        return Stream.concat(
                returnAddresses(),
                Stream.of(
                        "%2f%2fevil.test", "%252f%252fevil.test", "%2F%5Cevil.test", "/%2f%2fevil.test", "%E5%98%8D"));
    }

    @ParameterizedTest
    @MethodSource("encodedReturnAddresses")
    void theChoiceOfALanguageLeadsNowhereElse(String to) throws IOException {
        String answer = RawHttp.send("GET", "/console/language?lang=zh&to=" + to);

        assertTrue(answer.startsWith("HTTP/1.1 303"), answer);
        assertStaysHere(header(answer, "location"));
        assertCarriesNothingForeign(answer);
    }

    @ParameterizedTest
    @MethodSource("encodedReturnAddresses")
    void theLoginLeadsNowhereElse(String to) {
        Response answer = Browser.in("en").as("exporter").get("/console/login?to=" + to);

        assertEquals(303, answer.statusCode());
        assertStaysHere(answer.getHeader("Location"));
        assertNull(answer.getHeader("X-Evil"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh%0d%0aSet-Cookie:%20evil=1",
                "zh%0aX-Evil:%201",
                "zh;%20Domain=evil.test",
                "%E4%B8%AD%E6%96%87",
                "%E5%98%8A%E5%98%8DX-Evil:%201",
                "%00"
            })
    void theLanguagesCookieHoldsALanguage(String lang) throws IOException {
        String answer = RawHttp.send("GET", "/console/language?to=/&lang=" + lang);

        assertTrue(header(answer, "set-cookie").matches("console-language=\"?(zh-CN|zh|en)\"?;.*"), answer);
        assertCarriesNothingForeign(answer);
    }

    /** A cache or a proxy that mixes up hosts must find nothing here to spread. */
    @Test
    void noOtherHostIsSpoken() throws IOException {
        for (String name :
                new String[] {"X-Forwarded-Host", "X-Host", "Forwarded", "X-Forwarded-Server", "X-Original-URL"}) {
            String value = name.equals("Forwarded") ? "host=evil.test" : "evil.test";
            String login = RawHttp.send("GET", "/console/login?to=/", name + ": " + value);
            assertTrue(login.startsWith("HTTP/1.1 302"), login);
            assertFalse(login.contains("evil.test"), name + " " + login);
            String language = RawHttp.send("GET", "/console/language?lang=zh&to=/", name + ": " + value);
            assertFalse(language.contains("evil.test"), name + " " + language);
        }
        String twice = RawHttp.send("GET", "/console/language?lang=zh&to=/", "Host: evil.test");
        assertFalse(twice.contains("evil.test"), twice);
    }

    /** The provider knows the console's addresses, and sends nobody to another one. */
    @Test
    void aForgedHostMovesNobodyPastTheProvider() {
        Response answer = given().redirects()
                .follow(false)
                .header("Host", "evil.test")
                .get("/console/language?lang=zh&to=/console/list");

        assertEquals(303, answer.statusCode());
        String location = answer.getHeader("Location");
        assertTrue(location.equals("/console/list"), location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1%0d%0aX-Evil:%201",
                "a1%0aSet-Cookie:%20evil=1",
                "%E5%98%8D%E5%98%8AX-Evil:1",
                "a1%22%3b%20x=y",
                "%E4%B8%AD",
                "..%2f..%2fevil",
                "%252e%252e"
            })
    void anIdInThePathEndsInNoHeaderAsItIs(String id) {
        Services.declaration().register(any(anyUrl()).willReturn(okJson("{\"id\": \"s-1\", \"version\": 1}")));
        Services.declaration()
                .register(any(urlPathMatching("/v1/declarations/.*/papers/.*"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/pdf")
                                .withBody("%PDF-1.7")));
        Services.declaration()
                .register(any(urlPathMatching("/v1/stop-orders/?")).willReturn(okJson("{\"items\": []}")));
        Browser mofcom = Browser.in("en").as("MOFCOM");
        Response lifted = mofcom.send(
                "/console/mofcom/stop-orders",
                "/console/mofcom/stop-orders/" + id + "/lift",
                Map.of("version", "1", "/ground", "g"));
        assertHarmless(lifted);

        Browser customs = Browser.in("en").as("customs");
        Response paper = customs.get("/console/customs/declarations/d1/papers/" + id);
        assertHarmless(paper);
        String disposition = paper.getHeader("Content-Disposition");
        assertTrue(disposition == null || disposition.matches("attachment; filename=\"[0-9a-f]*\\.pdf\""), disposition);
    }

    private static void assertHarmless(Response answer) {
        assertTrue(answer.statusCode() < 500, answer.statusCode() + answer.asString());
        assertNull(answer.getHeader("X-Evil"));
        assertNull(answer.getCookie("evil"));
        if (answer.statusCode() == 303) {
            assertStaysHere(answer.getHeader("Location"));
        }
    }

    private static void assertCarriesNothingForeign(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertFalse(head.matches("(?s).*\\nset-cookie:[^\\n]*evil.*"), answer);
        assertFalse(head.contains("\r\nx-evil"), answer);
        assertTrue(head.chars().allMatch(each -> each < 127), answer);
        assertEquals(1, head.split("\r\nlocation:", -1).length - 1, answer);
    }

    /** As browsers read an address: backslashes are slashes, tabs and line ends are not there. */
    private static void assertStaysHere(String location) {
        String read = location.replaceAll("[\\t\\r\\n]", "").strip().replace('\\', '/');
        URI to = URI.create("http://" + HOST + "/console/x").resolve(read);
        assertTrue(HOST.equals(to.getHost()) || "localhost".equals(to.getHost()), location);
        assertTrue(to.getRawPath().equals("/") || to.getRawPath().startsWith("/console"), location);
        assertTrue(to.getUserInfo() == null && to.getScheme().equals("http"), location);
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
