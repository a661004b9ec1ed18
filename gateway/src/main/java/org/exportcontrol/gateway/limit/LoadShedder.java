package org.exportcontrol.gateway.limit;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.gateway.problem.GatewayProblem;

/**
 * Refuses what would be one request too many. Bodies stream and are held back, so that each request under way holds no
 * more than some buffers: a bound on their number is a bound on the memory that they take.
 */
@Singleton
public class LoadShedder {

    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();

    LoadShedder(LimitConfig config) {
        this.most = config.requestsUnderWay();
    }

    /** Counts a request in, to be counted out by {@link #done}; throws a problem where it would be too many. */
    public void begin() {
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            throw Problem.of(GatewayProblem.GATEWAY_BUSY)
                    .detail(
                            "As many requests are under way as the gateway can hold. Nothing was done.",
                            "正在处理的请求数已达网关上限。未作任何处理。")
                    .remedy("Send it again in a moment.", "请稍后重新发送。")
                    .header("Retry-After", "1")
                    .exception();
        }
    }

    public void done() {
        underWay.decrementAndGet();
    }

    /** Requests under way. */
    public int underWay() {
        return underWay.get();
    }
}
