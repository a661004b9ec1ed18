package org.exportcontrol.gateway.upstream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;

/** A request's body on its way through: counted, timed, cut off beyond the limit or on demand, never gathered. */
final class LimitedBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable atEnd;

    private Handler<Throwable> failureHandler;
    private long seen;
    private boolean ended;
    private boolean heldBack;
    private long lastMove = System.nanoTime();

    /**
     * @param source what the request carries as its body
     * @param limit in bytes
     * @param atEnd run when all of the body was read
     */
    LimitedBody(HttpServerRequest request, ReadStream<Buffer> source, long limit, Runnable atEnd) {
        this.request = request;
        this.source = source;
        this.limit = limit;
        this.atEnd = atEnd;
    }

    /** Whether the body was longer than allowed and therefore not sent to its end. */
    boolean exceeded() {
        return seen > limit;
    }

    /** How long the caller has sent nothing though it is expected to; zero while the service holds it back. */
    Duration silence() {
        return ended || heldBack ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastMove);
    }

    /** From here on the caller is waited for. */
    void expected() {
        lastMove = System.nanoTime();
    }

    boolean ended() {
        return ended;
    }

    /** Gives up the rest of the body, as if the caller's connection had failed. */
    void cutOff(Throwable reason) {
        if (failureHandler != null) {
            failureHandler.handle(reason);
        }
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (exceeded()) {
            return;
        }
        expected();
        seen += chunk.length();
        if (exceeded()) {
            cutOff(new IllegalStateException("The body is longer than " + limit + " bytes"));
        } else {
            handler.handle(chunk);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failureHandler = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            ended = true;
                            atEnd.run();
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        heldBack = true;
        if (!isRead()) {
            source.pause();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        goesOn();
        if (!isRead()) {
            source.resume();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        goesOn();
        if (!isRead()) {
            source.fetch(amount);
        }
        return this;
    }

    /** To hold back or let go what was read to its end is a fault by HTTP/2, and nothing by HTTP/1.1. */
    private boolean isRead() {
        return request.isEnded();
    }

    private void goesOn() {
        heldBack = false;
        expected();
    }
}
