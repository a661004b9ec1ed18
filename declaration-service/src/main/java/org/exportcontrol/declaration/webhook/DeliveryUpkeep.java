package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** What is done for the deliveries of all webhooks now and then. */
@ApplicationScoped
class DeliveryUpkeep {

    private final EntityManager database;
    private final WebhookConfig config;
    private final InstantSource clock;

    DeliveryUpkeep(EntityManager database, WebhookConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    long parked() {
        Object count = database.createNativeQuery("select count(*) from webhook_delivery where state = 'PARKED'")
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** Moves cursors on that had nothing to deliver for long, and forgets deliveries that need no more care. */
    @Transactional
    void tidy(long end) {
        database.createNativeQuery("update webhook set read_to = :end where id in (select w.id from webhook w"
                        + " where w.state = 'ACTIVE' and w.read_to < :end and not exists (select 1 from event e"
                        + " where e.position > w.read_to and e.position <= :end and e.audience && w.audience"
                        + " and (cardinality(w.types) = 0 or e.type = any(w.types))) for update of w skip locked)")
                .setParameter("end", end)
                .executeUpdate();
        database.createNativeQuery(
                        "delete from webhook_delivery where state in ('DELIVERED', 'SUPERSEDED') and ended_at < :before")
                .setParameter("before", clock.instant().minus(config.keep()))
                .executeUpdate();
    }
}
