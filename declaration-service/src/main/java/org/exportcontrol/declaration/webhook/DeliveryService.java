package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.web.Slice;

/** The deliveries of a webhook as its owner and the operators see them. */
@ApplicationScoped
class DeliveryService {

    private static final String COLUMNS = "select d.id, d.position, d.event_id, d.type, d.subject_type, d.subject_id,"
            + " d.state, d.attempt, d.next_try_at, d.last_try_at, d.last_status, d.last_failure, d.created_at,"
            + " d.ended_at from webhook_delivery d where d.webhook_id = :webhook";

    private final WebhookService webhooks;
    private final DeliveryQueue queue;
    private final EntityManager database;

    DeliveryService(WebhookService webhooks, DeliveryQueue queue, EntityManager database) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param state null for all
     * @param after only those older than this one, null from the newest
     */
    @Transactional
    Slice<DeliveryResponse> list(UUID webhook, DeliveryState state, UUID after, int limit) {
        webhooks.read(webhook);
        @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
        List<Tuple> rows = database.createNativeQuery(
                        COLUMNS + " and (cast(:state as text) is null or d.state = :state)"
                                + " and (cast(:after as uuid) is null or (d.stretch, d.position) <"
                                + " (select b.stretch, b.position from webhook_delivery b where b.id = :after))"
                                + " order by d.stretch desc, d.position desc limit :limit",
                        Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("state", state == null ? null : state.name())
                .setParameter("after", after)
                .setParameter("limit", limit + 1)
                .getResultList();
        List<DeliveryResponse> items =
                rows.stream().limit(limit).map(DeliveryService::response).toList();
        boolean more = rows.size() > limit;
        return new Slice<>(items, more ? items.get(items.size() - 1).id().toString() : null);
    }

    @Transactional
    DeliveryResponse resend(UUID webhook, UUID delivery) {
        webhooks.read(webhook);
        queue.resend(webhook, delivery);
        return find(webhook, delivery).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("This webhook has no such delivery.", "该网络回调没有此投递。")
                .exception());
    }

    private Optional<DeliveryResponse> find(UUID webhook, UUID delivery) {
        @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
        List<Tuple> rows = database.createNativeQuery(COLUMNS + " and d.id = :id", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("id", delivery)
                .getResultList();
        return rows.stream().findFirst().map(DeliveryService::response);
    }

    private static DeliveryResponse response(Tuple row) {
        String failure = row.get("last_failure", String.class);
        return new DeliveryResponse(
                row.get("id", UUID.class),
                row.get("position", Long.class),
                row.get("event_id", UUID.class),
                row.get("type", String.class),
                row.get("subject_type", String.class),
                row.get("subject_id", String.class),
                DeliveryState.valueOf(row.get("state", String.class)),
                row.get("attempt", Integer.class),
                row.get("next_try_at", Instant.class),
                row.get("last_try_at", Instant.class),
                row.get("last_status", Integer.class),
                failure == null ? null : DeliveryFailure.valueOf(failure),
                row.get("created_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
