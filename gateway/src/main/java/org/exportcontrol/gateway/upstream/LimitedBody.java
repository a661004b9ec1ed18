package org.exportcontrol.gateway.upstream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request's body on its way through: counted, cut off beyond the limit, never gathered. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable atEnd;

    private Handler<Throwable> failureHandler;
    private long seen;

    /**
     * @param limit in bytes
     * @param atEnd run when all of the body was read
     */
    LimitedBody(ReadStream<Buffer> source, long limit, Runnable atEnd) {
        this.source = source;
        this.limit = limit;
        this.atEnd = atEnd;
    }

    /** Whether the body was longer than allowed and therefore not sent to its end. */
    boolean exceeded() {
        return seen > limit;
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
        seen += chunk.length();
        if (!exceeded()) {
            handler.handle(chunk);
        } else if (failureHandler != null) {
            failureHandler.handle(new IllegalStateException("The body is longer than " + limit + " bytes"));
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
                            atEnd.run();
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
