package org.exportcontrol.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.gateway.problem.GatewayProblem;

/**
 * Stops requests with a bad token, or without a needed one, before they cost a service anything. The services verify the
 * token again: this is never the only guard.
 */
@Singleton
public class TokenCheck {

    /** Checking a signature costs more than carrying a request, so the same token is not checked each time. */
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private static final int MOST_REMEMBERED = 10_000;
    private static final String SCHEME = "Bearer ";

    private final JWTParser parser;
    private final TokenShape shape;
    private final Vertx vertx;
    private final InstantSource realTime;

    /** By the digest of each token that was found good. */
    private final Cache<String, Good> good;

    @Inject
    TokenCheck(JWTParser parser, TokenShape shape, Vertx vertx) {
        // Not the suite's clock: that one may be shifted for trials, tokens are issued in real time.
        this(parser, shape, vertx, Clock.systemUTC());
    }

    TokenCheck(JWTParser parser, TokenShape shape, Vertx vertx, InstantSource realTime) {
        this.parser = parser;
        this.shape = shape;
        this.vertx = vertx;
        this.realTime = realTime;
        this.good = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> realTime.millis() * 1_000_000)
                .build();
    }

    /**
     * Lets a request through or says why not.
     *
     * @param given the values of its Authorization headers
     * @param needed whether the operation asks for a token at all; one that is given must be good in any case
     * @param beforeVerifying run before a signature is checked, which costs more than the rest; may throw
     * @return the token's subject; fails with a {@link ProblemException}
     */
    public Future<Optional<String>> check(List<String> given, boolean needed, Runnable beforeVerifying) {
        if (given.isEmpty()) {
            return needed
                    ? refused(false, "Send a bearer token in the Authorization header.", "请在 Authorization 请求头中提供令牌。")
                    : Future.succeededFuture(Optional.empty());
        }
        if (given.size() > 1 || !given.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refused(
                    true,
                    "Send one Authorization header with one bearer token.",
                    "请只提供一个含 Bearer 令牌的 Authorization 请求头。");
        }
        return verify(given.get(0).substring(SCHEME.length()).strip(), beforeVerifying);
    }

    private Future<Optional<String>> verify(String token, Runnable beforeVerifying) {
        String digest = digest(token);
        Good known = good.getIfPresent(digest);
        if (known != null && realTime.instant().isBefore(known.expires())) {
            return Future.succeededFuture(known.subject());
        }
        beforeVerifying.run();
        // The first check fetches the issuer's keys, hence not on the event loop.
        return vertx.executeBlocking(() -> parse(token), false)
                .onSuccess(found -> good.put(digest, found))
                .map(Good::subject)
                .recover(TokenCheck::notVerified);
    }

    private Good parse(String token) throws ParseException {
        try {
            Good found = Good.of(parser.parse(token));
            shape.require(token);
            return found;
        } catch (RuntimeException unreadable) {
            // What the library throws at a claim of another type than it expects. The token is bad, not the gateway.
            throw new ParseException("A claim has another form", unreadable);
        }
    }

    private static Future<Optional<String>> notVerified(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return Future.failedFuture(Problem.of(GatewayProblem.TOKEN_NOT_CHECKABLE)
                        .detail(
                                "The keys of the token's issuer cannot be fetched. The request was not sent: nothing was done.",
                                "无法获取令牌签发方的密钥。请求未发出，未作任何处理。")
                        .remedy("Send it again in a moment.", "请稍后重新发送。")
                        .header("Retry-After", "5")
                        .causedBy(failure));
            }
        }
        if (failure instanceof ParseException) {
            return refused(
                    true,
                    "The token is expired, not signed by the trusted issuer or not meant for this suite.",
                    "令牌已过期、不是由受信任的签发方签发，或并非用于本系统。");
        }
        return Future.failedFuture(failure);
    }

    private static Future<Optional<String>> refused(boolean tokenGiven, String en, String zh) {
        return Future.failedFuture(Problem.of(CommonProblem.UNAUTHENTICATED)
                .detail(en, zh)
                .header("WWW-Authenticate", tokenGiven ? "Bearer error=\"invalid_token\"" : "Bearer")
                .exception());
    }

    /** The cache is no place to steal tokens from. */
    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What is remembered of a token.
     *
     * @param expires when it is no longer good
     */
    private record Good(Optional<String> subject, Instant expires) {

        static Good of(JsonWebToken token) {
            return new Good(Optional.ofNullable(token.getSubject()), Instant.ofEpochSecond(token.getExpirationTime()));
        }
    }
}
