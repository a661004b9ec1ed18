package org.exportcontrol.common.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Numbers events several times a second (the framework's scheduler knows no shorter period than one second), and soon
 * after a transaction of this replica has written some. How long they wait is the metric {@code
 * events_feed_lag_seconds}.
 */
@ApplicationScoped
public class EventPublisherTimer {

    private static final Logger LOG = Logger.getLogger(EventPublisherTimer.class);

    /** Gathers the commits of a busy moment, so that each of them does not cost a transaction more. */
    private static final long NUDGE_MILLIS = 25;

    private final EventPublisher publisher;
    private final EventConfig config;
    private final Vertx vertx;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private long timer = -1;

    EventPublisherTimer(EventPublisher publisher, EventConfig config, Vertx vertx, MeterRegistry meters) {
        this.publisher = publisher;
        this.config = config;
        this.vertx = vertx;
        if (!config.publishEvery().isZero()) {
            TimeGauge.builder("events.feed.lag", () -> publisher.lag().toMillis(), TimeUnit.MILLISECONDS)
                    .description("Age of the oldest committed event that has no position yet")
                    .register(meters);
        }
    }

    void start(@Observes StartupEvent started) {
        if (!config.publishEvery().isZero()) {
            timer = vertx.setPeriodic(config.publishEvery().toMillis(), tick -> publishOnAWorker());
        }
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsWritten events) {
        if (!config.publishEvery().isZero() && nudged.compareAndSet(false, true)) {
            vertx.setTimer(NUDGE_MILLIS, tick -> {
                nudged.set(false);
                publishOnAWorker();
            });
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void publishOnAWorker() {
        if (running.compareAndSet(false, true)) {
            vertx.executeBlocking(publisher::publish, false).onComplete(done -> {
                running.set(false);
                if (done.failed()) {
                    LOG.warnf("Events wait to be numbered: %s", done.cause().toString());
                }
            });
        }
    }
}
