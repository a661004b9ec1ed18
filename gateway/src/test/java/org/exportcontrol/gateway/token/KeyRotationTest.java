package org.exportcontrol.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.testkit.Patience;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issuer that publishes its keys and changes them, and tokens that try to choose their own. */
class KeyRotationTest {

    private static final String ISSUER = "https://login.test/export-control";
    private static final RsaJsonWebKey OLD = key("2026-01");
    private static final RsaJsonWebKey NEW = key("2026-02");
    private static final RsaJsonWebKey STRANGER = key("2026-01");

    private final Vertx vertx = Vertx.vertx();
    private final WireMockServer issuer =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));

    @BeforeEach
    void start() {
        issuer.start();
        publish(OLD);
    }

    @AfterEach
    void stop() {
        issuer.stop();
        vertx.close();
    }

    @Test
    void aTokenUnderANewKeyHasTheKeysFetchedAgain() {
        TokenCheck tokens = tokens();
        assertEquals(Optional.of("someone"), check(tokens, signed(OLD, "2026-01")));

        publish(NEW);
        awaitThatKeysMayBeFetchedAgain();

        assertEquals(Optional.of("someone"), check(tokens, signed(NEW, "2026-02")));
        assertEquals(2, fetched());
    }

    @Test
    void unknownKeysCannotMakeTheGatewayFloodTheIssuer() {
        TokenCheck tokens = tokens();
        check(tokens, signed(OLD, "2026-01"));
        awaitThatKeysMayBeFetchedAgain();

        for (int i = 0; i < 20; i++) {
            assertRefused(tokens, signed(STRANGER, "made-up-" + i));
        }

        assertEquals(2, fetched(), "once at the start, once for the first unknown key");
        assertEquals(Optional.of("someone"), check(tokens, signed(OLD, "2026-01")));
    }

    @Test
    void theKeysMayBeFetchedAgainEachMinute() {
        assertEquals(
                1, ConfigProvider.getConfig().getValue("smallrye.jwt.jwks.forced-refresh-interval", Integer.class));
    }

    @Test
    void aTokenCannotChooseItsKey() {
        TokenCheck tokens = tokens();
        check(tokens, signed(OLD, "2026-01"));

        assertRefused(tokens, signed(STRANGER, "2026-01"));
        assertRefused(tokens, signed(STRANGER, ""));
        assertRefused(tokens, signed(STRANGER, null));
        assertRefused(tokens, signed(STRANGER, "../../dev/null"));
        assertRefused(tokens, signed(STRANGER, "' or '1'='1"));
        assertRefused(tokens, withHeader("jwk", STRANGER));
        assertRefused(tokens, withHeader("jku", issuer.baseUrl() + "/strangers-keys"));
        assertRefused(tokens, withHeader("x5u", issuer.baseUrl() + "/strangers-keys"));
        assertEquals(
                0,
                issuer.findAll(getRequestedFor(urlEqualTo("/strangers-keys"))).size());
    }

    @Test
    void aTokenCannotChooseAWeakerAlgorithm() throws Exception {
        TokenCheck tokens = tokens();
        check(tokens, signed(OLD, "2026-01"));
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(OLD.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";

        assertRefused(tokens, unsigned("none"));
        assertRefused(tokens, unsigned("None"));
        assertRefused(tokens, unsigned("nOnE"));
        for (byte[] secret : List.of(
                OLD.getPublicKey().getEncoded(),
                pem.getBytes(StandardCharsets.UTF_8),
                OLD.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8))) {
            JsonWebSignature hmac = signature("2026-01");
            hmac.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            hmac.setKey(new HmacKey(secret));
            assertRefused(tokens, hmac.getCompactSerialization());
        }
        String good = signed(OLD, "2026-01");
        assertRefused(tokens, good.substring(0, good.lastIndexOf('.') + 1));
        assertRefused(tokens, good.replaceFirst("^[^.]+", base64("{\"alg\":\"none\"}")));
    }

    /** The library does not fetch twice within a third of a second. */
    private static void awaitThatKeysMayBeFetchedAgain() {
        long begun = System.nanoTime();
        await().atMost(Patience.LIMIT).until(() -> System.nanoTime() - begun > 500_000_000);
    }

    private TokenCheck tokens() {
        JWTAuthContextInfo info = new JWTAuthContextInfo(issuer.baseUrl() + "/jwks", ISSUER);
        info.setExpectedAudience(Set.of("export-control"));
        info.setForcedJwksRefreshInterval(1);
        return new TokenCheck(new DefaultJWTParser(info), TokenCheckTest.SHAPE, vertx, Clock.systemUTC());
    }

    private void publish(RsaJsonWebKey... keys) {
        String set = Arrays.stream(keys)
                .map(key -> key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        issuer.stubFor(get(urlEqualTo("/jwks")).willReturn(okJson(set)));
    }

    private int fetched() {
        return issuer.findAll(getRequestedFor(urlEqualTo("/jwks"))).size();
    }

    private static Optional<String> check(TokenCheck tokens, String token) {
        try {
            return outcome(tokens.check(List.of("Bearer " + token), true, () -> {}));
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static void assertRefused(TokenCheck tokens, String token) {
        ExecutionException failure = assertThrows(
                ExecutionException.class,
                () -> outcome(tokens.check(List.of("Bearer " + token), true, () -> {})),
                token);
        ProblemException problem = assertInstanceOf(ProblemException.class, failure.getCause());
        assertEquals(CommonProblem.UNAUTHENTICATED, problem.problem().type());
        assertTrue(token.contains("."));
    }

    private static <T> T outcome(Future<T> future) throws ExecutionException {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(RsaJsonWebKey key, String kid) {
        JsonWebSignature signature = signature(kid);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key.getPrivateKey());
        return serialized(signature);
    }

    private static String withHeader(String name, Object value) {
        JsonWebSignature signature = signature("2026-09");
        if (value instanceof RsaJsonWebKey key) {
            signature.getHeaders().setJwkHeaderValue(name, key);
        } else {
            signature.setHeader(name, value);
        }
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(STRANGER.getPrivateKey());
        return serialized(signature);
    }

    private static String unsigned(String algorithm) {
        return base64("{\"alg\":\"" + algorithm + "\",\"kid\":\"2026-01\"}") + '.' + base64(claims().toJson()) + '.';
    }

    private static JsonWebSignature signature(String kid) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims().toJson());
        if (kid != null) {
            signature.setKeyIdHeaderValue(kid);
        }
        return signature;
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject("someone");
        claims.setAudience("export-control");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setClaim("groups", List.of("MOFCOM"));
        return claims;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String serialized(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key(String kid) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(kid);
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
