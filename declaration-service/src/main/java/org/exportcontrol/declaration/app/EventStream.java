package org.exportcontrol.declaration.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.exportcontrol.common.event.Event;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.event.EventPage;
import org.exportcontrol.common.event.EventTail;

/** One reader that follows the feed: from the database until it has caught up, then from memory. */
class EventStream {

    private static final int BATCH = 100;

    private final Vertx vertx;
    private final EventFeed feed;
    private final EventTail tail;
    private final ObjectMapper json;
    private final Sse sse;
    private final SseEventSink sink;
    private final Set<String> audiences;
    private final Context context;
    private final AtomicInteger asked = new AtomicInteger(1); // busy until it begins
    private volatile long cursor;

    /** @param audiences what the reader may see, null for all */
    EventStream(
            Vertx vertx,
            EventFeed feed,
            EventTail tail,
            ObjectMapper json,
            Sse sse,
            SseEventSink sink,
            Set<String> audiences,
            long cursor) {
        this.vertx = vertx;
        this.feed = feed;
        this.tail = tail;
        this.json = json;
        this.sse = sse;
        this.sink = sink;
        this.audiences = audiences;
        this.cursor = cursor;
        this.context = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        sink.close();
    }

    /** Sends what there is after the cursor. Returns at once; one round runs at a time. */
    void wake() {
        if (asked.getAndIncrement() == 0) {
            context.runOnContext(start -> send());
        }
    }

    /**
     * Lets it run as soon as the head of the answer is written. The framework writes it, on another thread; what is sent
     * before would race with it.
     */
    void begin(BooleanSupplier headWritten) {
        if (headWritten.getAsBoolean()) {
            sendBeat();
        } else if (!isClosed()) {
            vertx.setTimer(1, again -> begin(headWritten));
        }
    }

    /** Says that it lives, with the position it has come to: what others alone may see is not read again. */
    void beat() {
        if (asked.compareAndSet(0, 1)) {
            sendBeat();
        }
    }

    private void sendBeat() {
        OutboundSseEvent beat =
                sse.newEventBuilder().id(Long.toString(cursor)).comment("").build();
        context.runOnContext(start -> Future.succeededFuture()
                .compose(now -> Future.fromCompletionStage(sink.send(beat)))
                .onComplete(sent -> goOn(sent.succeeded(), 1)));
    }

    private void send() {
        int round = asked.get();
        page().compose(this::send).onComplete(sent -> {
            if (sent.succeeded() && sent.result()) {
                context.runOnContext(more -> send());
            } else {
                goOn(sent.succeeded(), round);
            }
        });
    }

    private void goOn(boolean alive, int done) {
        if (!alive) {
            close();
        } else if (asked.addAndGet(-done) > 0) {
            context.runOnContext(more -> send());
        }
    }

    private Future<EventPage> page() {
        Optional<EventPage> inMemory = tail.page(cursor, BATCH, audiences);
        return inMemory.map(Future::succeededFuture)
                .orElseGet(() -> vertx.executeBlocking(() -> feed.page(cursor, BATCH, audiences), false));
    }

    /** @return whether the page brought it further */
    private Future<Boolean> send(EventPage page) {
        Future<?> sent = Future.succeededFuture();
        for (Event event : page.items()) {
            sent = sent.compose(before -> Future.fromCompletionStage(sink.send(told(event))));
        }
        return sent.map(all -> {
            boolean further = page.next() > cursor;
            cursor = page.next();
            return further;
        });
    }

    private OutboundSseEvent told(Event event) {
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(event.position()))
                    .data(String.class, json.writeValueAsString(event))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event must be writable as JSON", e);
        }
    }
}
