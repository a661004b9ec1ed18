package org.exportcontrol.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.gateway.problem.GatewayProblem;
import org.exportcontrol.gateway.upstream.GatewayConfig;

/** What the head of each request must keep to, whatever it is for. */
@Singleton
class RequestRules {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final String ALLOW =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    /** A colon, a blank and a line's end for each header, two blanks and the version for the first line. */
    private static final int AROUND_A_HEADER = 4;

    private final long maxHeaderSize;

    RequestRules(GatewayConfig config) {
        this.maxHeaderSize = config.maxHeaderSize().asLongValue();
    }

    /** Throws a problem when the head breaks a rule. */
    void require(HttpServerRequest request) {
        if (request.version() == null) {
            throw Problem.of(CommonProblem.REQUEST_REFUSED)
                    .detail("HTTP is spoken here in the versions 1.0, 1.1 and 2.", "此处支持 HTTP 1.0、1.1 和 2 版本。")
                    .exception();
        }
        if (!METHODS.contains(request.method())) {
            throw notOffered(ALLOW);
        }
        if (!RequestTarget.isPlain(request.uri())) {
            throw nothingHere();
        }
        if (isTooLarge(request)) {
            throw Problem.of(GatewayProblem.HEADERS_TOO_LARGE)
                    .detail(
                            "The head of a request may have up to " + maxHeaderSize + " bytes. Nothing was done.",
                            "请求行与请求头合计最多 " + maxHeaderSize + " 字节。未作任何处理。")
                    .exception();
        }
        List<String> coding = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!coding.isEmpty() && !coding.equals(List.of("chunked"))) {
            throw Problem.of(CommonProblem.REQUEST_REFUSED)
                    .detail("The only transfer coding understood here is \"chunked\".", "此处仅支持 chunked 传输编码。")
                    .exception();
        }
    }

    static ProblemException nothingHere() {
        return Problem.of(CommonProblem.NOT_FOUND).exception();
    }

    /** @param allow the methods that are offered, for the header of that name */
    static ProblemException notOffered(String allow) {
        return Problem.of(CommonProblem.METHOD_NOT_ALLOWED)
                .header("Allow", allow)
                .exception();
    }

    private boolean isTooLarge(HttpServerRequest request) {
        long size = request.uri().length();
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + AROUND_A_HEADER;
        }
        return size > maxHeaderSize;
    }
}
