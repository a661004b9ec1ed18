package org.exportcontrol.declaration.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds webhooks that were not removed. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Optional<Webhook> present(UUID id) {
        return findByIdOptional(id).filter(webhook -> !webhook.isRemoved());
    }

    Optional<Webhook> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(webhook -> !webhook.isRemoved());
    }

    /** Lets one transaction at a time make a webhook for an owner, so that they can be counted. */
    void oneAtATime(String owner) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:owner, 0))) one")
                .setParameter("owner", "webhook " + owner)
                .getSingleResult();
    }

    long countOf(String owner) {
        return count("owner = ?1 and state <> ?2", owner, WebhookState.REMOVED);
    }

    /**
     * Newest first: ids are UUIDs of version 7, which grow with time.
     *
     * @param owner null for those of all
     * @param after only those older than this one, null from the newest
     */
    List<Webhook> list(String owner, UUID after, int most) {
        StringBuilder where = new StringBuilder("state <> :removed");
        Map<String, Object> parameters = new HashMap<>(Map.of("removed", WebhookState.REMOVED));
        if (owner != null) {
            where.append(" and owner = :owner");
            parameters.put("owner", owner);
        }
        if (after != null) {
            where.append(" and id < :after");
            parameters.put("after", after);
        }
        return find(where.toString(), Sort.descending("id"), parameters)
                .page(Page.ofSize(most))
                .list();
    }
}
