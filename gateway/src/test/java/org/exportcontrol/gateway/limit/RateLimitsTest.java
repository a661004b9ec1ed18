package org.exportcontrol.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.gateway.contract.RouteKind;
import org.exportcontrol.gateway.problem.GatewayProblem;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Caller SOMEONE = new Caller("someone");

    private final AtomicLong now = new AtomicLong();
    private final LimitConfig config = new SmallRyeConfigBuilder()
            .withMapping(LimitConfig.class)
            .withDefaultValues(Map.of(
                    "gateway.limit.reads-per-minute", "60",
                    "gateway.limit.writes-per-minute", "2",
                    "gateway.limit.requests-under-way", "2"))
            .build()
            .getConfigMapping(LimitConfig.class);
    private final RateLimits limits = new RateLimits(config, now::get);

    @Test
    void theAnswerSaysWhatIsLeft() {
        MultiMap headers = count(SOMEONE, RouteKind.READ);

        assertEquals("\"read\";q=60;w=60", headers.get("RateLimit-Policy"));
        assertEquals("\"read\";r=59;t=1", headers.get("RateLimit"));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        count(SOMEONE, RouteKind.WRITE);
        count(SOMEONE, RouteKind.WRITE);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();

        Problem problem = assertThrows(ProblemException.class, () -> limits.count(SOMEONE, RouteKind.WRITE, headers))
                .problem();

        assertEquals(GatewayProblem.TOO_MANY_REQUESTS, problem.type());
        assertEquals("30", problem.headers().get("Retry-After"));
        assertEquals("\"write\";r=0;t=30", headers.get("RateLimit"));
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertEquals("\"write\";r=0;t=60", count(SOMEONE, RouteKind.WRITE).get("RateLimit"));
    }

    @Test
    void callersAndKindsDoNotShare() {
        count(SOMEONE, RouteKind.WRITE);
        count(SOMEONE, RouteKind.WRITE);

        count(SOMEONE, RouteKind.READ);
        count(new Caller("another"), RouteKind.WRITE);
    }

    @Test
    void aCallerIsTheSubjectOfATokenElseTheNetworkItComesFrom() {
        SocketAddress home = SocketAddress.inetSocketAddress(1, "192.0.2.1");
        SocketAddress other = SocketAddress.inetSocketAddress(1, "192.0.2.2");
        assertEquals(Caller.of(Optional.of("e1"), home), Caller.of(Optional.of("e1"), other));
        assertNotEquals(Caller.of(Optional.empty(), home), Caller.of(Optional.empty(), other));
        assertNotEquals(Caller.of(Optional.of("192.0.2.1"), home), Caller.of(Optional.empty(), home));
        assertEquals(
                Caller.of(Optional.empty(), SocketAddress.inetSocketAddress(1, "2001:db8:0:1:0:0:0:1")),
                Caller.of(Optional.empty(), SocketAddress.inetSocketAddress(1, "2001:db8:0:1:a:b:c:d")));
        assertNotEquals(
                Caller.of(Optional.empty(), SocketAddress.inetSocketAddress(1, "2001:db8:0:1:0:0:0:1")),
                Caller.of(Optional.empty(), SocketAddress.inetSocketAddress(1, "2001:db8:0:2:0:0:0:1")));
    }

    @Test
    void oneRequestTooManyIsRefusedUntilAnotherEnds() {
        LoadShedder shedder = new LoadShedder(config);
        shedder.begin();
        shedder.begin();

        for (int i = 0; i < 3; i++) {
            Problem problem =
                    assertThrows(ProblemException.class, shedder::begin).problem();
            assertEquals(GatewayProblem.GATEWAY_BUSY, problem.type());
            assertEquals("1", problem.headers().get("Retry-After"));
        }

        shedder.done();
        shedder.begin();
        assertEquals(2, shedder.underWay());
    }

    private MultiMap count(Caller caller, RouteKind kind) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        limits.count(caller, kind, headers);
        return headers;
    }
}
