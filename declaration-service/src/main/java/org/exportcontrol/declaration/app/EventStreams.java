package org.exportcontrol.declaration.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.event.EventTail;
import org.exportcontrol.common.event.FeedNotices;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.jboss.logging.Logger;

/** The event streams of this replica. The database is read once for all of them, when the feed grows. */
@ApplicationScoped
class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final String RETRY_SECONDS = "10";

    private final EventFeed feed;
    private final EventTail tail;
    private final FeedNotices notices;
    private final StreamConfig config;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final Set<EventStream> open = new HashSet<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private boolean listening;

    EventStreams(
            EventFeed feed,
            EventTail tail,
            FeedNotices notices,
            StreamConfig config,
            ObjectMapper json,
            Vertx vertx,
            MeterRegistry meters) {
        this.feed = feed;
        this.tail = tail;
        this.notices = notices;
        this.config = config;
        this.json = json;
        this.vertx = vertx;
        Gauge.builder("declaration.streams", () -> streams().size())
                .description("Event streams that are open")
                .register(meters);
    }

    /**
     * Opens a stream.
     *
     * @param after cursor, not beyond the end of the feed
     * @param audiences what the reader may see, null for all
     * @param life after which it ends: that of the token
     * @return the stream, which waits for {@link EventStream#begin}
     * @throws org.exportcontrol.common.problem.ProblemException {@code TOO_MANY_STREAMS}
     */
    EventStream open(Sse sse, SseEventSink sink, long after, Set<String> audiences, Duration life) {
        EventStream stream = new EventStream(vertx, feed, tail, json, sse, sink, audiences, after);
        add(stream);
        vertx.setTimer(Math.max(1, life.toMillis()), expired -> stream.close());
        stream.wake();
        return stream;
    }

    private synchronized void add(EventStream stream) {
        open.removeIf(EventStream::isClosed);
        if (open.size() >= config.most()) {
            throw Problem.of(DeclarationProblem.TOO_MANY_STREAMS)
                    .detail(
                            "This replica serves " + open.size() + " streams, which is as many as it may.",
                            "本实例正在提供 " + open.size() + " 个事件流，已达上限。")
                    .remedy("Try again, or read GET /v1/events meanwhile.", "请稍后重试，或暂用 GET /v1/events。")
                    .header("Retry-After", RETRY_SECONDS)
                    .exception();
        }
        open.add(stream);
        if (!listening) {
            listening = true;
            notices.listen(this::read);
            vertx.setPeriodic(config.heartbeat().toMillis(), beat -> streams().forEach(EventStream::beat));
        }
    }

    /** Looks for new events, once for all streams; returns at once. */
    private void read() {
        if (!streams().isEmpty() && reading.compareAndSet(false, true)) {
            vertx.executeBlocking(
                            () -> {
                                tail.refresh();
                                return null;
                            },
                            false)
                    .onComplete(done -> {
                        reading.set(false);
                        streams().forEach(EventStream::wake);
                    })
                    .onFailure(failure -> LOG.warnf("Event streams wait: %s", failure.toString()));
        }
    }

    private synchronized List<EventStream> streams() {
        open.removeIf(EventStream::isClosed);
        return List.copyOf(open);
    }

    void stop(@Observes ShutdownEvent stopping) {
        streams().forEach(EventStream::close);
    }
}
