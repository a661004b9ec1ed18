package org.exportcontrol.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.exportcontrol.common.testkit.Patience;

/** Speaks HTTP/2 in the clear from the first byte, as a load balancer does. */
final class HttpTwoCaller implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false),
            new PoolOptions().setHttp2MaxSize(1));
    private final Set<Object> connections = ConcurrentHashMap.newKeySet();
    private final IntSupplier port;

    /** @param port asked when a request is sent */
    HttpTwoCaller(IntSupplier port) {
        this.port = port;
    }

    record Answer(int status, MultiMap headers, String body) {}

    /** How many connections were used so far. */
    int connections() {
        return new HashSet<>(connections).size();
    }

    /** @param body sent with its length; null for none, of which HTTP/2 tells by ending the stream */
    Answer send(HttpMethod method, String path, Buffer body) {
        return await(open(method, path)
                .compose(request -> answer(request, () -> body == null ? request.end() : request.end(body))));
    }

    Answer sendInPieces(String path, String first, String second) {
        return sendInPieces(path, Buffer.buffer(first), Buffer.buffer(second));
    }

    /** Without a length, in two frames or more. */
    Answer sendInPieces(String path, Buffer first, Buffer second) {
        return await(open(HttpMethod.POST, path)
                .compose(request -> answer(
                        request, () -> request.setChunked(true).write(first).compose(written -> request.end(second)))));
    }

    void sendAndReset(String path, AtomicBoolean asked) {
        HttpClientRequest request = await(open(HttpMethod.GET, path));
        request.end();
        Awaitility.await().atMost(Patience.LIMIT).untilTrue(asked);
        request.reset();
    }

    private Future<HttpClientRequest> open(HttpMethod method, String path) {
        return client.request(new RequestOptions()
                        .setMethod(method)
                        .setHost("localhost")
                        .setPort(port.getAsInt())
                        .setURI(ThroughUpstream.V1 + path))
                .onSuccess(request -> connections.add(request.connection()));
    }

    private static Future<Answer> answer(HttpClientRequest request, Supplier<Future<Void>> send) {
        Future<Answer> answer = request.response().compose(response -> response.body()
                .map(body -> new Answer(response.statusCode(), response.headers(), body.toString())));
        send.get();
        return answer;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
