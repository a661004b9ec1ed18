package org.exportcontrol.local.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exportcontrol.local.settings.FreePorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OidcServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static OidcServer server;
    private static String issuer;

    @BeforeAll
    static void start() {
        int port = FreePorts.find().oidc();
        server = new OidcServer(port, folder.resolve("login.html"));
        server.start();
        issuer = OidcServer.issuer(port);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void anAccountsTokenSaysWhoItIs(DemoAccount account) throws Exception {
        JsonNode claims = claims(token(password(account.username())).get("access_token"));

        assertEquals(issuer, claims.get("iss").asText());
        assertEquals("export-control", claims.get("aud").asText());
        assertEquals(account.username(), claims.get("sub").asText());
        for (Map.Entry<String, Object> claim : account.claims().entrySet()) {
            assertEquals(JSON.valueToTree(claim.getValue()), claims.get(claim.getKey()), claim.getKey());
        }
    }

    @Test
    void aServiceGetsATokenOfItsOwn() throws Exception {
        JsonNode claims = claims(token(Map.of(
                        "grant_type", "client_credentials", "client_id", "license-service", "client_secret", "any"))
                .get("access_token"));

        assertEquals("license-service", claims.get("sub").asText());
        assertEquals("service", claims.get("groups").get(0).asText());
        assertEquals("export-control", claims.get("aud").asText());
    }

    @Test
    void anUnknownAccountOrClientIsRefused() throws Exception {
        assertEquals(400, post(issuer + "/token", password("mallory")).statusCode());
        assertEquals(
                400,
                post(
                                issuer + "/token",
                                Map.of("grant_type", "client_credentials", "client_id", "x", "client_secret", "any"))
                        .statusCode());
    }

    @Test
    void aPersonPicksAnAccountOnTheLoginPage() throws Exception {
        String authorize = issuer + "/authorize?response_type=code&client_id=console&scope=openid&state=s&redirect_uri="
                + encode("http://localhost:1/back");
        String page = get(authorize).body();
        Matcher claims = Pattern.compile(
                        "value=\"director\">\\s*<input type=\"hidden\" name=\"claims\" value=\"([^\"]*)\"")
                .matcher(page);
        assertTrue(claims.find(), page);

        HttpResponse<String> answer = post(
                authorize,
                Map.of("username", "director", "claims", claims.group(1).replace("&quot;", "\"")));
        Matcher code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(answer.headers().firstValue("location").orElseThrow());
        assertTrue(code.find());
        JsonNode tokens = token(Map.of(
                "grant_type", "authorization_code",
                "client_id", "console",
                "client_secret", "any",
                "redirect_uri", "http://localhost:1/back",
                "code", code.group(1)));

        assertEquals("console", claims(tokens.get("id_token")).get("aud").asText());
        JsonNode access = claims(tokens.get("access_token"));
        assertEquals("export-control", access.get("aud").asText());
        assertEquals("director", access.get("sub").asText());
        assertEquals("[\"decide\",\"list\",\"parties\"]", access.get("duties").toString());
    }

    @Test
    void theSigningKeyIsNotTheOneEverybodyKnows() throws Exception {
        String known = new String(
                OidcServer.class
                        .getResourceAsStream("/mock-oauth2-server-keys.json")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        String ours =
                JSON.readTree(get(issuer + "/jwks").body()).at("/keys/0/n").asText();

        assertFalse(ours.isEmpty());
        assertFalse(known.contains(ours));
    }

    private static Map<String, String> password(String username) {
        return Map.of("grant_type", "password", "client_id", "demo", "username", username, "password", "any");
    }

    private static JsonNode token(Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(issuer + "/token", form);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static JsonNode claims(JsonNode token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.asText().split("\\.")[1]));
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String url, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
