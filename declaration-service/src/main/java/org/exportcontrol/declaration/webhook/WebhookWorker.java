package org.exportcontrol.declaration.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.event.FeedNotices;
import org.jboss.logging.Logger;

/** Runs the dispatcher: when the feed grows, when a delivery has ended, and now and then for what waits. */
@ApplicationScoped
class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final String OFF = "off";
    private static final String PARKED = "declaration.webhook.parked";

    /** Gathers notices of a busy moment. */
    private static final long GATHER_MILLIS = 100;

    /** Gathers deliveries that end together. */
    private static final long NEXT_MILLIS = 5;

    private final WebhookDispatcher dispatcher;
    private final DeliveryUpkeep deliveries;
    private final EventFeed feed;
    private final FeedNotices notices;
    private final WebhookConfig config;
    private final Vertx vertx;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean next = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong parked = new AtomicLong();

    WebhookWorker(
            WebhookDispatcher dispatcher,
            DeliveryUpkeep deliveries,
            EventFeed feed,
            FeedNotices notices,
            WebhookConfig config,
            Vertx vertx,
            MeterRegistry meters) {
        this.dispatcher = dispatcher;
        this.deliveries = deliveries;
        this.feed = feed;
        this.notices = notices;
        this.config = config;
        this.vertx = vertx;
        Gauge.builder(PARKED, parked, AtomicLong::get)
                .description("Deliveries whose last try failed, over all webhooks")
                .register(meters);
    }

    void start(@Observes StartupEvent started) {
        if (!OFF.equals(config.every())) {
            notices.listen(this::soon);
        }
    }

    @Scheduled(identity = "webhook-deliveries", every = "${declaration.webhook.every:1s}")
    void now() {
        soon();
    }

    @Scheduled(
            identity = "webhook-upkeep",
            every = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Off.class)
    void upkeep() {
        dispatcher.lookAnew();
        deliveries.tidy(feed.end());
        parked.set(deliveries.parked());
    }

    /** Asks for a run; returns at once. */
    private void soon() {
        ask(asked, GATHER_MILLIS);
    }

    private void ask(AtomicBoolean pending, long millis) {
        if (pending.compareAndSet(false, true)) {
            vertx.setTimer(millis, tick -> {
                pending.set(false);
                run();
            });
        }
    }

    private void run() {
        if (!running.compareAndSet(false, true)) {
            ask(next, NEXT_MILLIS);
            return;
        }
        vertx.executeBlocking(
                        () -> {
                            dispatcher.write();
                            return dispatcher.dispatch();
                        },
                        false)
                .onComplete(done -> running.set(false))
                .onSuccess(sent -> sent.forEach(delivery -> delivery.onComplete(ended -> ask(next, NEXT_MILLIS))))
                .onFailure(failure -> LOG.warnf("Deliveries wait: %s", failure.toString()));
    }

    /** Whether this replica leaves webhooks to others. */
    @ApplicationScoped
    static class Off implements Scheduled.SkipPredicate {

        private final WebhookConfig config;

        Off(WebhookConfig config) {
            this.config = config;
        }

        @Override
        public boolean test(io.quarkus.scheduler.ScheduledExecution execution) {
            return OFF.equals(config.every());
        }
    }
}
