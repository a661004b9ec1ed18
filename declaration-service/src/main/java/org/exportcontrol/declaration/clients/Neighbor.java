package org.exportcontrol.declaration.clients;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.exportcontrol.common.problem.ProblemBody;

/**
 * The one way to call another service: a few repetitions, then a circuit breaker, and one decision about what its
 * failures mean. Every call goes through safe operations only: reads, and writes that carry an attempt number. There
 * is no fallback: what is unknown is not released.
 */
public final class Neighbor {

    private static final int BREAKER_WINDOW = 10;
    private static final String STALE_ATTEMPT = "/problems/stale-attempt";

    private final String name;
    private final Guard guard;

    /** @param name the service's name, as people are told */
    public Neighbor(String name, NeighborConfig config) {
        this(name, config, config.retries());
    }

    private Neighbor(String name, NeighborConfig config, int retries) {
        this.name = name;
        this.guard = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(BREAKER_WINDOW)
                .failureRatio((double) config.breakerFailures() / BREAKER_WINDOW)
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .skipOn(NeighborAnsweredException.class)
                .done()
                .withRetry()
                .maxRetries(retries)
                .delay(config.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .retryOn(NeighborUnavailableException.class)
                .done()
                .build();
    }

    /** For what the caller can do without: a call that fails is not repeated. */
    public static Neighbor askedOnce(String name, NeighborConfig config) {
        return new Neighbor(name, config, 0);
    }

    /**
     * @throws NeighborUnavailableException when it does not answer, answers with a failure of its own, or is left alone
     *     for a while
     * @throws NeighborRefusedException when it refuses this very call, which is a fault between our services
     * @throws StaleAttemptException when it has seen a higher attempt
     */
    public <T> T ask(Supplier<T> call, Class<T> type) {
        return guarded(() -> once(call), type);
    }

    /**
     * The same for an answer that must be looked at: whatever stands between two services may answer as well, with a
     * success and with something else in it.
     *
     * @param answers whether what came is an answer to the question; if not, the neighbor counts as away
     */
    public <T> T ask(Supplier<T> call, Class<T> type, Predicate<T> answers) {
        return guarded(
                () -> {
                    T answer = once(call);
                    if (answer == null || !answers.test(answer)) {
                        throw new NeighborUnavailableException(
                                name, new IllegalStateException("It answers something else"));
                    }
                    return answer;
                },
                type);
    }

    private <T> T guarded(Callable<T> call, Class<T> type) {
        try {
            return guard.call(call, type);
        } catch (CircuitBreakerOpenException leftAlone) {
            throw new NeighborUnavailableException(name, leftAlone);
        } catch (RuntimeException known) {
            throw known;
        } catch (Exception unknown) {
            throw new NeighborUnavailableException(name, unknown);
        }
    }

    private <T> T once(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException answer) {
            if (isStaleAttempt(answer)) {
                throw new StaleAttemptException(answer);
            }
            if (isRefusal(answer.getResponse().getStatus())) {
                throw new NeighborRefusedException(name, answer);
            }
            throw new NeighborUnavailableException(name, answer);
        } catch (ProcessingException unreachable) {
            throw new NeighborUnavailableException(name, unreachable);
        }
    }

    /** A refusal of this very call; what concerns credentials, time or load passes. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && !Set.of(401, 403, 408, 429).contains(status);
    }

    private static boolean isStaleAttempt(WebApplicationException answer) {
        return answer.getResponse().getStatus() == 409
                && answer.getResponse().hasEntity()
                && STALE_ATTEMPT.equals(
                        answer.getResponse().readEntity(ProblemBody.class).type());
    }
}
