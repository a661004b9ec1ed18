package org.exportcontrol.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;

/**
 * Whether a request has a body. HTTP/1.1 says so in the head. HTTP/2 need not: there the first frame after the head shows
 * it, and the body goes on to a service of HTTP/1.1 in chunks.
 */
final class RequestBody {

    private RequestBody() {}

    /**
     * Finds out. The request may have been paused.
     *
     * @return the body as it is to be sent on; empty where there is none
     */
    static Future<Optional<ReadStream<Buffer>>> of(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean announced =
                length != null ? !length.equals("0") : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (announced) {
            return Future.succeededFuture(Optional.of(request));
        }
        if (length != null || request.version() != HttpVersion.HTTP_2) {
            request.resume(); // to its end, which follows at once
            return Future.succeededFuture(Optional.empty());
        }
        return firstFrame(request);
    }

    private static Future<Optional<ReadStream<Buffer>>> firstFrame(HttpServerRequest request) {
        Promise<Optional<ReadStream<Buffer>>> found = Promise.promise();
        request.exceptionHandler(found::tryFail);
        request.endHandler(end -> found.tryComplete(Optional.empty()));
        request.handler(first -> {
            request.pause();
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, "chunked"); // tells the proxy how to send it on
            found.tryComplete(Optional.of(new Begun(first, request)));
        });
        request.fetch(1);
        return found.future();
    }

    /** A body of which the first piece was read already. */
    private static final class Begun implements ReadStream<Buffer> {

        private final ReadStream<Buffer> rest;
        private Buffer first;
        private Handler<Buffer> handler;
        private boolean heldBack;

        Begun(Buffer first, ReadStream<Buffer> rest) {
            this.first = first;
            this.rest = rest;
        }

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            this.handler = handler;
            rest.handler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            heldBack = true;
            rest.pause();
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            return fetch(Long.MAX_VALUE);
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            heldBack = false;
            long wanted = amount;
            if (first != null && handler != null) {
                Buffer piece = first;
                first = null;
                wanted = amount == Long.MAX_VALUE ? amount : amount - 1;
                handler.handle(piece);
            }
            if (!heldBack && wanted > 0) {
                rest.fetch(wanted);
            }
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> handler) {
            rest.endHandler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            rest.exceptionHandler(handler);
            return this;
        }
    }
}
