package org.exportcontrol.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.security.ClaimsConfig;
import org.exportcontrol.gateway.problem.GatewayProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenCheckTest {

    private static final KeyPair KEYS = keys();
    private static final String ISSUER = "https://login.test";
    static final TokenShape SHAPE = new TokenShape(
            new SmallRyeConfigBuilder().withMapping(ClaimsConfig.class).build().getConfigMapping(ClaimsConfig.class));

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger checked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final InstantSource clock = now::get;

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void aTokenIsCheckedOnceAMinute() {
        TokenCheck tokens = new TokenCheck(new CountingParser(), SHAPE, vertx, clock);
        String token = tokenFor(Duration.ofMinutes(10));

        tokens(tokens, token, 5);
        assertEquals(1, checked.get());

        now.updateAndGet(instant -> instant.plusSeconds(61));
        tokens(tokens, token, 5);
        assertEquals(2, checked.get());
    }

    @Test
    void aTokenIsNotRememberedBeyondItsExpiry() {
        TokenCheck tokens = new TokenCheck(new CountingParser(), SHAPE, vertx, clock);
        String token = tokenFor(Duration.ofSeconds(20));

        tokens(tokens, token, 1);
        now.updateAndGet(instant -> instant.plusSeconds(21));
        tokens(tokens, token, 1);

        assertEquals(2, checked.get());
    }

    @Test
    void badTokensAreNotRemembered() {
        TokenCheck tokens = new TokenCheck(new CountingParser(), SHAPE, vertx, clock);

        for (int i = 0; i < 2; i++) {
            Problem problem = refused(tokens.check(List.of("Bearer no.token.atall"), true, () -> {}));
            assertEquals(CommonProblem.UNAUTHENTICATED, problem.type());
            assertEquals("Bearer error=\"invalid_token\"", problem.headers().get("WWW-Authenticate"));
        }

        assertEquals(2, checked.get());
    }

    @Test
    void whenTheIssuerIsAwayTheTokenIsNotCalledBad() throws IOException {
        JWTAuthContextInfo info = new JWTAuthContextInfo("http://localhost:" + closedPort() + "/jwks", ISSUER);
        TokenCheck tokens = new TokenCheck(new DefaultJWTParser(info), SHAPE, vertx, clock);

        Problem problem = refused(tokens.check(List.of("Bearer " + tokenFor(Duration.ofMinutes(1))), true, () -> {}));

        assertEquals(GatewayProblem.TOKEN_NOT_CHECKABLE, problem.type());
        assertEquals("5", problem.headers().get("Retry-After"));
    }

    private static void tokens(TokenCheck tokens, String token, int times) {
        for (int i = 0; i < times; i++) {
            await(tokens.check(List.of("bearer " + token), true, () -> {}));
        }
    }

    private static String tokenFor(Duration duration) {
        return Jwt.issuer(ISSUER)
                .subject("someone")
                .groups(Set.of("exporter"))
                .expiresIn(duration)
                .sign(KEYS.getPrivate());
    }

    private static Problem refused(Future<?> check) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> get(check));
        return assertInstanceOf(ProblemException.class, failure.getCause()).problem();
    }

    private static void await(Future<?> future) {
        try {
            get(future);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static void get(Future<?> future) throws ExecutionException {
        try {
            future.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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

    /** The real parser, counted. */
    private final class CountingParser extends DefaultJWTParser {

        CountingParser() {
            super(new JWTAuthContextInfo(KEYS.getPublic(), ISSUER));
        }

        @Override
        public JsonWebToken parse(String token) throws ParseException {
            checked.incrementAndGet();
            return super.parse(token);
        }
    }
}
