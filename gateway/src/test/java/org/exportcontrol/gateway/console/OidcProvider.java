package org.exportcontrol.gateway.console;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.testkit.TestTokens;

/** An OIDC provider at which the code says who logs in: {@code exporter}, {@code MOFCOM} or {@code customs}. */
public class OidcProvider implements QuarkusTestResourceLifecycleManager {

    private static final String KEY = "test";

    private final KeyPair keys = keys();
    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));
        server.start();
        String issuer = server.baseUrl();
        server.stubFor(
                get(urlPathEqualTo("/.well-known/openid-configuration")).willReturn(okJson("""
                        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                         "jwks_uri": "%1$s/jwks", "end_session_endpoint": "%1$s/end"}
                        """.formatted(issuer))));
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        server.stubFor(get(urlPathEqualTo("/jwks"))
                .willReturn(okJson("""
                        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                        """.formatted(KEY, base64(key.getModulus()), base64(key.getPublicExponent())))));
        for (String role : List.of("exporter", "MOFCOM", "customs")) {
            server.stubFor(post(urlPathEqualTo("/token"))
                    .withRequestBody(containing("code=" + role))
                    .withRequestBody(containing("code_verifier="))
                    .willReturn(okJson("""
                            {"access_token": "%s", "id_token": "%s", "refresh_token": "later", "token_type": "Bearer",
                             "expires_in": 3600}
                            """.formatted(sign(accessToken(issuer, role)), sign(idToken(issuer, role))))));
        }
        return Map.of(
                "gateway.console.login", "true",
                "quarkus.oidc.auth-server-url", issuer,
                "quarkus.oidc.client-id", "console",
                "quarkus.oidc.credentials.secret", "a secret that nobody needs to know here",
                "quarkus.oidc.authentication.state-secret", "0123456789abcdef0123456789abcdef",
                "quarkus.oidc.token-state-manager.encryption-secret", "another one of the length it has to have");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private static JwtClaimsBuilder accessToken(String issuer, String role) {
        JwtClaimsBuilder token =
                idToken(issuer, role).audience(TestTokens.AUDIENCE).groups(role);
        return switch (role) {
            case "exporter" -> token.claim("organization", TestTokens.E1);
            case "MOFCOM" -> token.claim("duties", Set.of("examine", "decide", "list", "parties"));
            default -> token.claim("customs_office", "2248").claim("duties", Set.of("officer", "supervisor"));
        };
    }

    private static JwtClaimsBuilder idToken(String issuer, String role) {
        return Jwt.issuer(issuer)
                .subject("any-" + role)
                .audience("console")
                .claim("name", "Test " + role)
                .expiresIn(Duration.ofHours(6));
    }

    private String sign(JwtClaimsBuilder token) {
        return token.jws().keyId(KEY).sign(keys.getPrivate());
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
