package org.exportcontrol.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Numbers committed events. Rows of one subject are inserted under its row lock, so their order of insertion is the
 * order of their versions: a statement that sees the higher version sees the lower one too, and numbers it first.
 *
 * <p>Any number of replicas may do it; the row of {@code event_feed_head} is the lease. {@link EventPublisherTimer} makes
 * it happen.
 */
@ApplicationScoped
public class EventPublisher {

    private static final int BATCH = 1_000;

    private final EntityManager database;
    private final InstantSource clock;
    private volatile Instant waitingSince;

    EventPublisher(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Numbers what was committed since the last call.
     *
     * @return how many events were numbered; 0 also when another replica is at it
     */
    @Transactional
    public int publish() {
        waitingSince = oldestWaiting();
        if (waitingSince == null) {
            return 0;
        }
        List<?> head = database.createNativeQuery("select position from event_feed_head for update skip locked")
                .getResultList();
        if (head.isEmpty()) {
            return 0;
        }
        long end = ((Number) head.get(0)).longValue();
        int numbered = database.createNativeQuery("update event set position = :end + waiting.place"
                        + " from (select id, row_number() over (order by seq) as place from event"
                        + " where position is null order by seq limit :batch) waiting"
                        + " where event.id = waiting.id")
                .setParameter("end", end)
                .setParameter("batch", BATCH)
                .executeUpdate();
        database.createNativeQuery("update event_feed_head set position = :end")
                .setParameter("end", end + numbered)
                .executeUpdate();
        // From here, not from the writers: notices are handed out at commit under one lock over the whole database.
        database.createNativeQuery("select cast(pg_notify(:channel, '') as text)")
                .setParameter("channel", FeedNotices.CHANNEL)
                .getSingleResult();
        return numbered;
    }

    /**
     * How long the oldest committed event has waited for its number, as of the last call of {@link #publish}; grows on
     * while calls fail.
     */
    public Duration lag() {
        Instant since = waitingSince;
        Duration lag = since == null ? Duration.ZERO : Duration.between(since, clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    private Instant oldestWaiting() {
        List<?> oldest = database.createNativeQuery(
                        "select recorded_at from event where position is null order by seq limit 1", Instant.class)
                .getResultList();
        return oldest.isEmpty() ? null : (Instant) oldest.get(0);
    }
}
