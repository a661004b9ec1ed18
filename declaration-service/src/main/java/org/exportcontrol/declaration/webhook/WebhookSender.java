package org.exportcontrol.declaration.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.exportcontrol.declaration.webhook.TargetRules.RefusedException;

/**
 * Sends one request to a target. The address that was judged is the one connected to, while Host header, server name and
 * certificate are the name's: a name that points elsewhere a moment later changes nothing. No redirect is followed, and of
 * the answer only the status counts.
 */
class WebhookSender {

    private static final int MOST_BODY = 64 * 1024;
    private static final int POOL = 16;
    private static final int LOOKUPS = 16;

    private final Vertx vertx;
    private final TargetRules rules;
    private final Duration timeout;
    private final HttpClient client;
    private final WorkerExecutor lookups;

    /** @param trust whom to trust beside nobody else; null for the authorities that Java trusts */
    WebhookSender(Vertx vertx, TargetRules rules, Duration timeout, TrustOptions trust) {
        this.vertx = vertx;
        this.rules = rules;
        this.timeout = timeout;
        // Names are looked up by threads of their own: a slow one must not keep the rest of the service waiting.
        this.lookups = vertx.createSharedWorkerExecutor("webhook-names", LOOKUPS);
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setTrustOptions(trust)
                .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                .setMaxPoolSize(POOL)
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /**
     * @param attempt which address of several is taken: each try takes the next
     * @return never fails; completes within about the timeout after the name was looked up
     */
    Future<Outcome> send(String url, int attempt, Map<String, String> headers, String body) {
        return lookups.executeBlocking(() -> connectTo(url, attempt), false)
                .compose(where -> post(where, headers, body))
                .otherwise(failure -> Outcome.failed(kind(failure)));
    }

    void close() {
        client.close();
        lookups.close();
    }

    private record Where(Target target, InetAddress address) {}

    private Where connectTo(String url, int attempt) throws RefusedException, UnknownHostException {
        Target target = rules.read(url);
        List<InetAddress> addresses = rules.addresses(target);
        return new Where(target, addresses.get(Math.floorMod(attempt - 1, addresses.size())));
    }

    private Future<Outcome> post(Where where, Map<String, String> headers, String body) {
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(
                        where.target().port(), where.address().getHostAddress()))
                .setHost(where.target().host())
                .setPort(where.target().port())
                .setSsl(where.target().tls())
                .setMethod(HttpMethod.POST)
                .setURI(where.target().path())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return client.request(options).compose(request -> exchange(request, body));
    }

    private Future<Outcome> exchange(HttpClientRequest request, String body) {
        long timer = vertx.setTimer(
                timeout.toMillis(), late -> request.reset(0, new TimeoutException("No answer in " + timeout)));
        request.exceptionHandler(failure -> vertx.cancelTimer(timer));
        return request.send(body)
                .map(answer -> {
                    discard(request, answer, timer);
                    return Outcome.answered(answer.statusCode());
                })
                .onFailure(failure -> vertx.cancelTimer(timer));
    }

    /** Reads a short rest so that the connection can serve again, and cuts off a long or slow one. */
    private void discard(HttpClientRequest request, HttpClientResponse answer, long timer) {
        AtomicLong read = new AtomicLong();
        answer.handler(part -> {
            if (read.addAndGet(part.length()) > MOST_BODY) {
                request.reset();
            }
        });
        answer.endHandler(end -> vertx.cancelTimer(timer));
        answer.exceptionHandler(cut -> vertx.cancelTimer(timer));
    }

    private static DeliveryFailure kind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException) {
                return DeliveryFailure.TARGET_REFUSED;
            }
            if (cause instanceof UnknownHostException) {
                return DeliveryFailure.NAME_UNKNOWN;
            }
            if (cause instanceof SSLException) {
                return DeliveryFailure.TLS;
            }
            if (cause instanceof TimeoutException || cause instanceof io.netty.channel.ConnectTimeoutException) {
                return DeliveryFailure.TIMEOUT;
            }
        }
        return DeliveryFailure.NO_CONNECTION;
    }
}
