package org.exportcontrol.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.gateway.contract.RouteKind;
import org.exportcontrol.gateway.problem.GatewayProblem;

/** How often each caller may ask, by kind of operation; told in the fields of the IETF's draft on rate limit headers. */
@Singleton
public class RateLimits {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Each takes some hundred bytes; who is pushed out begins anew. */
    private static final int MOST_CALLERS = 100_000;

    private final Map<RouteKind, Integer> quotas = new EnumMap<>(RouteKind.class);
    private final Map<RouteKind, String> policies = new EnumMap<>(RouteKind.class);
    private final LongSupplier nanos;
    private final Cache<Key, Allowance> allowances;

    @Inject
    RateLimits(LimitConfig config) {
        this(config, System::nanoTime);
    }

    RateLimits(LimitConfig config, LongSupplier nanos) {
        this.nanos = nanos;
        quotas.put(RouteKind.READ, config.readsPerMinute());
        quotas.put(RouteKind.WRITE, config.writesPerMinute());
        quotas.put(RouteKind.EXPORT, config.exportsPerMinute());
        quotas.put(RouteKind.STREAM, config.streamsPerMinute());
        quotas.forEach(
                (kind, quota) -> policies.put(kind, '"' + kind.label() + "\";q=" + quota + ";w=" + WINDOW.toSeconds()));
        allowances = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(WINDOW.plusSeconds(1))
                .ticker(nanos::getAsLong)
                .build();
    }

    /**
     * Counts a request.
     *
     * @param answerHeaders where the caller reads what is left
     * @throws ProblemException when nothing is
     */
    public void count(Caller caller, RouteKind kind, MultiMap answerHeaders) {
        long now = nanos.getAsLong();
        Allowance.Taken taken = allowances
                .get(new Key(caller, kind), key -> new Allowance(quotas.get(kind), WINDOW, now))
                .take(now);
        long seconds =
                Math.max(1, Duration.ofNanos(taken.pause()).plusMillis(999).toSeconds());
        answerHeaders.set(POLICY, policies.get(kind));
        answerHeaders.set(STATE, '"' + kind.label() + "\";r=" + taken.left() + ";t=" + seconds);
        if (!taken.granted()) {
            throw tooMany(kind, seconds);
        }
    }

    private ProblemException tooMany(RouteKind kind, long seconds) {
        int quota = quotas.get(kind);
        return Problem.of(GatewayProblem.TOO_MANY_REQUESTS)
                .detail(
                        "Of this kind of request (" + kind.label() + ") each caller has " + quota
                                + " a minute. Nothing was done.",
                        "此类请求（" + kind.label() + "）每位调用方每分钟限 " + quota + " 次。未作任何处理。")
                .remedy(
                        "Send it again after " + seconds + " s; the field RateLimit says what is left.",
                        "请在 " + seconds + " 秒后重新发送；RateLimit 字段载明剩余次数。")
                .header("Retry-After", Long.toString(seconds))
                .exception();
    }

    private record Key(Caller caller, RouteKind kind) {}
}
