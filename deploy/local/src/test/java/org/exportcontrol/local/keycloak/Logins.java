package org.exportcontrol.local.keycloak;

import static org.exportcontrol.local.keycloak.Keycloak.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exportcontrol.local.oidc.DemoAccount;

/** People who log in on the login server's page, as the console sends them there: code flow with PKCE. */
final class Logins {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Keycloak keycloak;
    private final String back;
    private final Web web = new Web();
    private final Map<DemoAccount, String> tokens = new EnumMap<>(DemoAccount.class);

    Logins(Keycloak keycloak) {
        this.keycloak = keycloak;
        back = keycloak.console() + "/logged-in";
    }

    /** The access token of an account, which logs in for it if it has not yet. */
    synchronized String token(DemoAccount account) {
        return tokens.computeIfAbsent(account, this::logIn);
    }

    /** Everybody logs in anew. */
    synchronized void forget() {
        tokens.clear();
    }

    /** What a token says of itself and of its bearer. */
    static JsonNode part(String token, int index) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8));
    }

    private String logIn(DemoAccount account) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        Map<String, String> asked = new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "console",
                "scope", "openid",
                "redirect_uri", back,
                "state", "of-this-test",
                "code_challenge_method", "S256",
                "code_challenge", challenge(verifier)));
        String server = keycloak.issuer() + "/protocol/openid-connect";
        HttpResponse<String> page = web.get(server + "/auth?" + Web.query(asked));
        HttpResponse<String> sent = web.postForm(
                found(FORM, page.body()).replace("&amp;", "&"),
                Map.of("username", account.username(), "password", keycloak.secret("DEMO_PASSWORD")),
                cookies(page));
        String answered = sent.headers().firstValue("Location").orElse("no way back in " + sent.body());
        String answer = web.post(
                server + "/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "console",
                        "client_secret",
                        keycloak.secret("CONSOLE_SECRET"),
                        "redirect_uri",
                        back,
                        "code",
                        found(CODE, answered),
                        "code_verifier",
                        verifier));
        return json(answer).path("access_token").asText();
    }

    /** Browsers take cookies for TLS from localhost, Java's handler does not: so they are carried by hand. */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
