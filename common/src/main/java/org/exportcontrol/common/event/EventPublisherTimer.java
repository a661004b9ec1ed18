package org.exportcontrol.common.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Numbers events several times a second; the framework's scheduler knows no shorter period than one second. */
@ApplicationScoped
public class EventPublisherTimer {

    private static final Logger LOG = Logger.getLogger(EventPublisherTimer.class);

    private final EventPublisher publisher;
    private final EventConfig config;
    private final Vertx vertx;
    private final AtomicBoolean running = new AtomicBoolean();
    private long timer = -1;

    EventPublisherTimer(EventPublisher publisher, EventConfig config, Vertx vertx) {
        this.publisher = publisher;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        if (!config.publishEvery().isZero()) {
            timer = vertx.setPeriodic(config.publishEvery().toMillis(), tick -> publishOnAWorker());
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
