package org.exportcontrol.gateway.problem;

import org.exportcontrol.common.problem.ProblemType;
import org.exportcontrol.common.problem.Text;

/**
 * The problems that the gateway itself answers, beside those common to all services. Each type tells by itself whether
 * anything can have been done: only after {@link #SERVICE_BROKE_OFF} and {@link #SERVICE_TOO_SLOW} is it unknown.
 */
public enum GatewayProblem implements ProblemType {
    /** The caller did not go on sending its body; nothing was done. */
    CALLER_TOO_SLOW(408, "The body of the request did not come in time", "请求体未及时送达"),

    /** The caller has asked as often as it may, or holds as many connections; nothing was done. */
    TOO_MANY_REQUESTS(429, "You have sent as many requests as you may", "您的请求次数已达上限"),

    /** The head of the request is too large; nothing was done. */
    HEADERS_TOO_LARGE(431, "The headers of the request are larger than allowed", "请求头超过允许的大小"),

    /** No connection could be opened; nothing was done. */
    SERVICE_UNREACHABLE(502, "A service cannot be reached", "服务无法连接"),

    /** The connection broke after the request had begun to go out; the outcome is unknown. */
    SERVICE_BROKE_OFF(502, "A service broke off before it answered", "服务在应答之前中断了连接"),

    /** The gateway holds as many requests as it can; nothing was done. */
    GATEWAY_BUSY(503, "The gateway has too much to do", "网关繁忙"),

    /** As many requests wait for the service as may; nothing was done. */
    SERVICE_BUSY(503, "Too many requests wait for a service", "等待服务处理的请求过多"),

    /** The service failed so often that it is given a rest; nothing was done. */
    SERVICE_CIRCUIT_OPEN(503, "A service is given a rest after repeated failures", "服务连续失败，暂停转发请求"),

    /** No connection was free or opened in time; nothing was done. */
    SERVICE_NOT_ACCEPTING(504, "A service took no connection in time", "服务未及时接受连接"),

    /** The request went out and no answer came in time; the outcome is unknown. */
    SERVICE_TOO_SLOW(504, "A service did not answer in time", "服务未及时应答"),

    /** The keys that tokens are checked with cannot be fetched; nothing was done. */
    TOKEN_NOT_CHECKABLE(503, "Tokens cannot be checked at the moment", "目前无法校验令牌");

    private final int status;
    private final Text title;

    GatewayProblem(int status, String en, String zh) {
        this.status = status;
        this.title = Text.of(en, zh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
