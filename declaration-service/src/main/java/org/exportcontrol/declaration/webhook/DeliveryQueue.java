package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * The deliveries of all webhooks, as any number of replicas work on them. Writing deliveries, ending one and putting one
 * back take the webhook's row lock; within one webhook and subject at most the first that waits has a time to be tried at.
 */
@ApplicationScoped
class DeliveryQueue {

    /** How many positions of the feed are looked through in one transaction. */
    static final int STRETCH = 500;

    private static final String FIRST_OF_SUBJECT = "not exists (select 1 from webhook_delivery earlier"
            + " where earlier.webhook_id = d.webhook_id and earlier.subject_type = d.subject_type"
            + " and earlier.subject_id = d.subject_id and earlier.state = 'WAITING'"
            + " and (earlier.stretch, earlier.position) < (d.stretch, d.position))";

    private final EntityManager database;
    private final WebhookConfig config;
    private final InstantSource clock;

    DeliveryQueue(EntityManager database, WebhookConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** How far a webhook has come. */
    record Standing(long readTo, long waiting, long parked) {}

    /**
     * A delivery that this replica is to try now.
     *
     * @param attempt fences off a replica that was given up for dead
     * @param tries since it was put in the queue
     * @param secrets encrypted, the present one first
     */
    record Claimed(
            UUID id,
            UUID webhook,
            String url,
            List<byte[]> secrets,
            int attempt,
            int tries,
            long position,
            UUID eventId,
            String type,
            String subjectType,
            String subjectId,
            long subjectVersion,
            Instant recordedAt,
            String data) {}

    /**
     * The webhooks for which there are events they have no deliveries for.
     *
     * @param seen up to which position this replica knows that there are none, 0 for not at all
     * @param end of the feed
     */
    @Transactional
    List<UUID> behind(long seen, long end) {
        @SuppressWarnings("unchecked") // native queries are untyped; the column is a UUID
        List<UUID> found = database.createNativeQuery(
                        "select w.id from webhook w where w.state = 'ACTIVE' and w.read_to < :end"
                                + " and exists (select 1 from event e where e.position > greatest(w.read_to, :seen)"
                                + " and e.position <= :end and e.audience && w.audience"
                                + " and (cardinality(w.types) = 0 or e.type = any(w.types)))",
                        UUID.class)
                .setParameter("end", end)
                .setParameter("seen", seen)
                .getResultList();
        return found;
    }

    /**
     * Writes the deliveries of the next stretch of the feed and moves the webhook's cursor over it.
     *
     * @return the position reached; -1 when another replica is at it, or it is not active
     */
    @Transactional
    long write(UUID webhook, long end) {
        List<?> cursor = database.createNativeQuery(
                        "select read_to from webhook where id = :webhook and state = 'ACTIVE' for update skip locked")
                .setParameter("webhook", webhook)
                .getResultList();
        if (cursor.isEmpty()) {
            return -1;
        }
        long from = ((Number) cursor.get(0)).longValue();
        long to = Math.min(end, from + STRETCH);
        if (to <= from) {
            return from;
        }
        database.createNativeQuery("update webhook set read_to = :to, stretch = stretch + 1 where id = :webhook")
                .setParameter("to", to)
                .setParameter("webhook", webhook)
                .executeUpdate();
        database.createNativeQuery("insert into webhook_delivery (id, webhook_id, position, event_id, type,"
                        + " subject_type, subject_id, stretch, state, created_at)"
                        + " select gen_random_uuid(), w.id, e.position, e.id, e.type, e.subject_type, e.subject_id,"
                        + " w.stretch, 'WAITING', :now from webhook w join event e on e.position > :from"
                        + " and e.position <= :to and e.audience && w.audience"
                        + " and (cardinality(w.types) = 0 or e.type = any(w.types)) where w.id = :webhook")
                .setParameter("now", clock.instant())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("webhook", webhook)
                .executeUpdate();
        releaseFirsts(webhook);
        return to;
    }

    /** Claims what is due for this replica, of each webhook as much as may be under way to it. */
    @Transactional
    List<Claimed> claim() {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
        List<Tuple> rows = database.createNativeQuery(
                        "with due as (select picked.id from webhook w"
                                + " cross join lateral (select d.id from webhook_delivery d where d.webhook_id = w.id"
                                + " and d.state = 'WAITING' and d.next_try_at <= :now"
                                + " and (d.lease_until is null or d.lease_until <= :now) and " + FIRST_OF_SUBJECT
                                + " order by d.next_try_at, d.stretch, d.position"
                                + " limit greatest(0, :most - (select count(*) from webhook_delivery busy"
                                + " where busy.webhook_id = w.id and busy.state = 'WAITING' and busy.lease_until > :now))"
                                + " for update of d skip locked) picked where w.state = 'ACTIVE')"
                                + " update webhook_delivery d set attempt = d.attempt + 1, tries = d.tries + 1,"
                                + " lease_until = :until, last_try_at = :now from due, webhook w, event e"
                                + " where d.id = due.id and w.id = d.webhook_id and e.position = d.position"
                                + " returning d.id, d.webhook_id, w.url, w.secret, w.previous_secret,"
                                + " w.previous_until > :now as overlaps, d.attempt, d.tries, d.position, d.event_id, d.type,"
                                + " d.subject_type, d.subject_id, e.subject_version, e.recorded_at,"
                                + " cast(e.data as text) as data",
                        Tuple.class)
                .setParameter("now", now)
                .setParameter("most", config.atOnce())
                .setParameter("until", now.plus(config.lease()))
                .getResultList();
        return rows.stream().map(DeliveryQueue::claimed).toList();
    }

    private static Claimed claimed(Tuple row) {
        byte[] secret = row.get("secret", byte[].class);
        boolean overlaps = Boolean.TRUE.equals(row.get("overlaps", Boolean.class));
        return new Claimed(
                row.get("id", UUID.class),
                row.get("webhook_id", UUID.class),
                row.get("url", String.class),
                overlaps ? List.of(secret, row.get("previous_secret", byte[].class)) : List.of(secret),
                row.get("attempt", Integer.class),
                row.get("tries", Integer.class),
                row.get("position", Long.class),
                row.get("event_id", UUID.class),
                row.get("type", String.class),
                row.get("subject_type", String.class),
                row.get("subject_id", String.class),
                row.get("subject_version", Long.class),
                row.get("recorded_at", Instant.class),
                row.get("data", String.class));
    }

    /**
     * Keeps what came of a try and lets the subject's next delivery go.
     *
     * @return the state it is in now; {@code SUPERSEDED} when another try has taken its place
     */
    @Transactional
    DeliveryState settle(Claimed tried, Outcome outcome) {
        lock(tried.webhook());
        DeliveryState state = outcome.delivered()
                ? DeliveryState.DELIVERED
                : tried.tries() > config.pauses().size() ? DeliveryState.PARKED : DeliveryState.WAITING;
        Instant now = clock.instant();
        boolean again = state == DeliveryState.WAITING;
        int changed = database.createNativeQuery("update webhook_delivery set state = :state, lease_until = null,"
                        + " next_try_at = cast(:next as timestamptz), ended_at = cast(:ended as timestamptz),"
                        + " last_status = cast(:status as integer), last_failure = cast(:failure as text)"
                        + " where id = :id and attempt = :attempt and state = 'WAITING'")
                .setParameter("state", state.name())
                .setParameter("next", again ? now.plus(config.pauses().get(tried.tries() - 1)) : null)
                .setParameter("ended", again ? null : now)
                .setParameter("status", outcome.status())
                .setParameter(
                        "failure",
                        outcome.failure() == null ? null : outcome.failure().name())
                .setParameter("id", tried.id())
                .setParameter("attempt", tried.attempt())
                .executeUpdate();
        if (changed == 0) {
            return DeliveryState.SUPERSEDED;
        }
        if (!again) {
            database.createNativeQuery("update webhook_delivery d set next_try_at = :now where d.webhook_id = :webhook"
                            + " and d.subject_type = :type and d.subject_id = :subject and d.state = 'WAITING'"
                            + " and d.next_try_at is null and " + FIRST_OF_SUBJECT)
                    .setParameter("now", now)
                    .setParameter("webhook", tried.webhook())
                    .setParameter("type", tried.subjectType())
                    .setParameter("subject", tried.subjectId())
                    .executeUpdate();
        }
        return state;
    }

    /** Puts a delivery that has ended back in the queue, behind what waits for its subject. One that waits stays. */
    @Transactional
    void resend(UUID webhook, UUID delivery) {
        lock(webhook);
        int ended = database.createNativeQuery("update webhook_delivery set state = 'WAITING', tries = 0,"
                        + " ended_at = null, stretch = (select stretch + 1 from webhook where id = :webhook)"
                        + " where id = :id and webhook_id = :webhook and state <> 'WAITING'")
                .setParameter("id", delivery)
                .setParameter("webhook", webhook)
                .executeUpdate();
        if (ended == 1) {
            database.createNativeQuery("update webhook set stretch = stretch + 1 where id = :webhook")
                    .setParameter("webhook", webhook)
                    .executeUpdate();
            releaseFirsts(webhook);
        }
    }

    /** Moves the cursor to a position. What the feed brings again from there need not be delivered twice. */
    @Transactional
    void replay(UUID webhook, long after) {
        lock(webhook);
        Instant now = clock.instant();
        database.createNativeQuery(
                        "update webhook_delivery set state = 'SUPERSEDED', next_try_at = null,"
                                + " lease_until = null, ended_at = :now where webhook_id = :webhook and position > :after"
                                + " and (state = 'PARKED' or state = 'WAITING' and (lease_until is null or lease_until <= :now))")
                .setParameter("now", now)
                .setParameter("webhook", webhook)
                .setParameter("after", after)
                .executeUpdate();
        database.createNativeQuery("update webhook set read_to = :after where id = :webhook")
                .setParameter("after", after)
                .setParameter("webhook", webhook)
                .executeUpdate();
        releaseFirsts(webhook);
    }

    @Transactional
    Standing standing(UUID webhook) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select w.read_to, (select count(*) from webhook_delivery d where d.webhook_id = w.id"
                                + " and d.state = 'WAITING') as waiting, (select count(*) from webhook_delivery d"
                                + " where d.webhook_id = w.id and d.state = 'PARKED') as parked"
                                + " from webhook w where w.id = :webhook",
                        Tuple.class)
                .setParameter("webhook", webhook)
                .getSingleResult();
        return new Standing(
                row.get("read_to", Long.class), row.get("waiting", Long.class), row.get("parked", Long.class));
    }

    /** Nothing of a webhook that was removed is sent any more, nor looked after. */
    @Transactional
    void drop(UUID webhook) {
        database.createNativeQuery("update webhook_delivery set state = 'SUPERSEDED', next_try_at = null,"
                        + " lease_until = null, ended_at = :now where webhook_id = :webhook"
                        + " and state in ('WAITING', 'PARKED')")
                .setParameter("now", clock.instant())
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    private void releaseFirsts(UUID webhook) {
        database.createNativeQuery("update webhook_delivery d set next_try_at = :now where d.webhook_id = :webhook"
                        + " and d.state = 'WAITING' and d.next_try_at is null and " + FIRST_OF_SUBJECT)
                .setParameter("now", clock.instant())
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    private void lock(UUID webhook) {
        database.createNativeQuery("select 1 from webhook where id = :webhook for update")
                .setParameter("webhook", webhook)
                .getResultList();
    }
}
