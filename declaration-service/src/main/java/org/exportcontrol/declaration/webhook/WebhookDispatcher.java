package org.exportcontrol.declaration.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.time.SuiteClock;
import org.exportcontrol.common.web.AnswerHeaders;
import org.exportcontrol.declaration.webhook.DeliveryQueue.Claimed;
import org.jboss.logging.Logger;

/**
 * Turns events into deliveries and tries those that are due. Any number of replicas may do it. No thread waits for a target
 * and no transaction is open meanwhile, so a slow target keeps nobody but its own webhook waiting.
 */
@ApplicationScoped
class WebhookDispatcher {

    static final String DELIVERY = "Webhook-Delivery";
    static final String ATTEMPT = "Webhook-Attempt";
    static final String TIMESTAMP = "Webhook-Timestamp";
    static final String SIGNATURE = "Webhook-Signature";

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final String OUTCOMES = "declaration.webhook.deliveries";

    private final DeliveryQueue queue;
    private final EventFeed feed;
    private final WebhookSecrets secrets;
    private final WebhookSender sender;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final SuiteClock suiteClock;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(0));

    /** Up to which position this replica knows that every webhook has its deliveries; compared by identity. */
    private record Seen(long position) {}

    WebhookDispatcher(
            DeliveryQueue queue,
            EventFeed feed,
            WebhookSecrets secrets,
            WebhookSender sender,
            ObjectMapper json,
            InstantSource clock,
            SuiteClock suiteClock,
            Vertx vertx,
            MeterRegistry meters) {
        this.queue = queue;
        this.feed = feed;
        this.secrets = secrets;
        this.sender = sender;
        this.json = json;
        this.clock = clock;
        this.suiteClock = suiteClock;
        this.vertx = vertx;
        this.meters = meters;
    }

    /** Forgets what this replica knows of webhooks that have nothing to be written: one was made or moved back. */
    void lookAnew() {
        seen.set(new Seen(0));
    }

    /** Writes deliveries for what the feed has brought. Blocks. */
    void write() {
        Seen before = seen.get();
        long end = feed.end();
        boolean all = true;
        for (UUID webhook : queue.behind(Math.min(before.position(), end), end)) {
            all &= writeAll(webhook, end);
        }
        if (all) {
            seen.compareAndSet(before, new Seen(end)); // else it is looked at again
        }
    }

    private boolean writeAll(UUID webhook, long end) {
        long reached;
        do {
            reached = queue.write(webhook, end);
        } while (reached >= 0 && reached < end);
        return reached >= end;
    }

    /**
     * Tries what is due now. Blocks while it claims, not while it sends.
     *
     * @return one future for each delivery taken up, done when its outcome is kept
     */
    List<Future<DeliveryState>> dispatch() {
        return queue.claim().stream().map(this::attempt).toList();
    }

    private Future<DeliveryState> attempt(Claimed claimed) {
        return send(claimed)
                .compose(outcome -> vertx.executeBlocking(() -> settle(claimed, outcome), false))
                .onFailure(failure ->
                        // Its lease runs out and it is taken up again.
                        LOG.errorf(failure, "The outcome of delivery %s cannot be kept", claimed.id()));
    }

    private Future<Outcome> send(Claimed claimed) {
        List<String> signing = claimed.secrets().stream()
                .map(kept -> secrets.decrypt(claimed.webhook(), kept))
                .flatMap(Optional::stream)
                .toList();
        if (signing.isEmpty()) {
            return Future.succeededFuture(Outcome.failed(DeliveryFailure.SECRET_UNREADABLE));
        }
        String body = write(claimed);
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "export-control-webhook/1");
        headers.put(DELIVERY, claimed.id().toString());
        headers.put(ATTEMPT, Integer.toString(claimed.attempt()));
        headers.put(TIMESTAMP, Long.toString(timestamp));
        headers.put(SIGNATURE, WebhookSignature.of(signing, timestamp, body));
        if (suiteClock.shifted()) {
            headers.put(AnswerHeaders.CLOCK_SHIFTED, suiteClock.shift().toString());
        }
        return sender.send(claimed.url(), claimed.attempt(), headers, body);
    }

    private DeliveryState settle(Claimed claimed, Outcome outcome) {
        DeliveryState state = queue.settle(claimed, outcome);
        String what = state == DeliveryState.WAITING ? "failed" : state.name().toLowerCase(Locale.ROOT);
        meters.counter(OUTCOMES, "outcome", what).increment();
        if (state == DeliveryState.PARKED) {
            LOG.warnf(
                    "Delivery %s of webhook %s is parked after %d tries: %s %s",
                    claimed.id(), claimed.webhook(), claimed.tries(), outcome.failure(), outcome.status());
        }
        return state;
    }

    private String write(Claimed claimed) {
        try {
            return json.writeValueAsString(DeliveryMessage.of(claimed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event must be writable as JSON", e);
        }
    }
}
