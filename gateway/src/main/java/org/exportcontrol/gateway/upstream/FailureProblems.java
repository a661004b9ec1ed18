package org.exportcontrol.gateway.upstream;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Set;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemType;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.gateway.contract.Service;
import org.exportcontrol.gateway.problem.GatewayProblem;

/** What a caller is told when its request could not be carried: which service, and whether anything can have happened. */
final class FailureProblems {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Text service;
    private final Duration rest;
    private final long bodyLimit;
    private final Duration uploadTimeout;

    FailureProblems(Service service, GatewayConfig config) {
        this.service = service.title();
        this.rest = config.circuit().openFor();
        this.bodyLimit = config.maxBodySize().asLongValue();
        this.uploadTimeout = config.uploadTimeout();
    }

    Problem of(CarryFailure failure, HttpMethod method) {
        return switch (failure.kind()) {
            case UNREACHABLE -> nothingDone(GatewayProblem.SERVICE_UNREACHABLE, "%s cannot be reached.", "无法连接%s。");
            case NOT_ACCEPTING ->
                nothingDone(GatewayProblem.SERVICE_NOT_ACCEPTING, "%s took no connection in time.", "%s未及时接受连接。");
            case BUSY ->
                nothingDone(GatewayProblem.SERVICE_BUSY, "Too many requests wait for %s.", "等待%s处理的请求过多。")
                        .header("Retry-After", "1");
            case TOO_MANY_AT_ONCE ->
                nothingDone(
                                GatewayProblem.TOO_MANY_REQUESTS,
                                "Your own requests take up all connections to %s that one caller may have.",
                                "您的请求已占用每位调用方可使用的%s全部连接。")
                        .header("Retry-After", "1");
            case CIRCUIT_OPEN ->
                nothingDone(
                                GatewayProblem.SERVICE_CIRCUIT_OPEN,
                                "%s failed repeatedly and is not asked for a moment.",
                                "%s连续失败，暂时停止向其转发请求。")
                        .header("Retry-After", Long.toString(Math.max(1, rest.toSeconds())));
            case BROKE_OFF, CALLER_GONE ->
                outcomeUnknown(
                        GatewayProblem.SERVICE_BROKE_OFF, method, "%s broke off before it answered.", "%s在应答之前中断了连接。");
            case TOO_SLOW ->
                outcomeUnknown(GatewayProblem.SERVICE_TOO_SLOW, method, "%s did not answer in time.", "%s未及时应答。");
            case BODY_TOO_LARGE -> tooLarge(bodyLimit);
            case CALLER_TOO_SLOW ->
                Problem.of(GatewayProblem.CALLER_TOO_SLOW)
                        .detail(
                                "No more of the body came for " + uploadTimeout.toSeconds()
                                        + " s. It was not passed on as a whole: nothing was done.",
                                "已有 " + uploadTimeout.toSeconds() + " 秒未收到请求体的后续内容。该请求未完整转发，未作任何处理。")
                        .remedy("Send it again without a pause.", "请重新发送，中途不要停顿。");
        };
    }

    /** For a body beyond the limit, given in bytes. */
    static Problem tooLarge(long limit) {
        return Problem.of(CommonProblem.PAYLOAD_TOO_LARGE)
                .detail(
                        "A body may have up to " + limit + " bytes. It was not passed on as a whole: nothing was done.",
                        "请求体最多 " + limit + " 字节。该请求未完整转发，未作任何处理。");
    }

    private Problem nothingDone(ProblemType type, String en, String zh) {
        return Problem.of(type)
                .detail(
                        en.formatted(service.en()) + " The request was not sent: nothing was done.",
                        zh.formatted(service.zh()) + "请求未发出，未作任何处理。")
                .remedy("Send it again in a moment.", "请稍后重新发送。");
    }

    private Problem outcomeUnknown(ProblemType type, HttpMethod method, String en, String zh) {
        String whoEn = en.formatted(service.en());
        String whoZh = zh.formatted(service.zh());
        if (READING.contains(method)) {
            return Problem.of(type)
                    .detail(whoEn + " The request only reads: nothing was changed.", whoZh + "该请求仅为读取，未更改任何内容。")
                    .remedy("Ask again in a moment.", "请稍后重试。");
        }
        return Problem.of(type)
                .detail(whoEn + " Whether the request was carried out is not known.", whoZh + "该请求是否已执行尚不清楚。")
                .remedy(
                        "Repeat it with the same body and the same Idempotency-Key or If-Match: a repeat is safe.",
                        "请使用相同的请求体以及相同的 Idempotency-Key 或 If-Match 重新发送：重复发送是安全的。");
    }
}
