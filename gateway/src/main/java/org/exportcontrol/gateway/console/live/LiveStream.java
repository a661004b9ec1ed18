package org.exportcontrol.gateway.console.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** An open page that is told that something changed, never what: it asks again as itself. */
final class LiveStream {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);

    /** Changes within this time are told as one. */
    private static final long TOGETHER_MILLIS = 250;

    /** A browser that lost the stream waits so long before it asks anew. */
    private static final long RETRY_MILLIS = 5_000;

    private final UnicastProcessor<OutboundSseEvent> out = UnicastProcessor.create();
    private final Vertx vertx;
    private final Consumer<LiveStream> atItsEnd;
    private final OutboundSseEvent changed;
    private final OutboundSseEvent beat;
    private long beats;
    private long end;
    private Cancellable source = () -> {};
    private boolean telling;
    private boolean over;

    LiveStream(Sse sse, Vertx vertx, Consumer<LiveStream> atItsEnd) {
        this.vertx = vertx;
        this.atItsEnd = atItsEnd;
        this.changed = sse.newEventBuilder().name("changed").data("{}").build();
        this.beat =
                sse.newEventBuilder().comment("").reconnectDelay(RETRY_MILLIS).build();
    }

    /** Begins to tell of changes, and shows that it lives. */
    synchronized void begin(Multi<?> changes, Duration heartbeat, Duration longest) {
        beats = vertx.setPeriodic(heartbeat.toMillis(), time -> send(beat));
        end = vertx.setTimer(longest.toMillis(), time -> close());
        send(beat);
        source = changes.subscribe().with(change -> tellSoon(), this::failed, this::close);
        if (over) {
            source.cancel(); // it ended while it was being opened
        }
    }

    Multi<OutboundSseEvent> notices() {
        return out.onTermination().invoke(this::close);
    }

    /** Ends it. Does nothing when it has ended. */
    synchronized void close() {
        if (!over) {
            over = true;
            vertx.cancelTimer(beats);
            vertx.cancelTimer(end);
            source.cancel();
            atItsEnd.accept(this);
            out.onComplete();
        }
    }

    private void failed(Throwable failure) {
        LOG.debugf("A page hears of no more changes: %s", failure.getMessage());
        close();
    }

    private synchronized void tellSoon() {
        if (!telling && !over) {
            telling = true;
            vertx.setTimer(TOGETHER_MILLIS, time -> tell());
        }
    }

    private synchronized void tell() {
        telling = false;
        send(changed);
    }

    private synchronized void send(OutboundSseEvent event) {
        if (!over) {
            out.onNext(event);
        }
    }
}
