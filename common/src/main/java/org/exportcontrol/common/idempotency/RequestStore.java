package org.exportcontrol.common.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;

/** The table of requests already done. */
@ApplicationScoped
class RequestStore {

    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager database;
    private final InstantSource clock;

    RequestStore(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Claims the key for this transaction.
     *
     * @return the earlier request of that key, empty when this one is the first
     */
    Optional<StoredRequest> begin(String scope, String key, String digest) {
        // A unique violation would abort the transaction, and waiting for the first request would hide that it runs.
        Object free = database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))")
                .setParameter("lock", scope + '\n' + key)
                .getSingleResult();
        if (!Boolean.TRUE.equals(free)) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_IN_PROGRESS)
                    .detail("The first request with this key has not ended yet.", "使用该键的首个请求尚未结束。")
                    .remedy("Repeat it in a second.", "请稍后重试。")
                    .header("Retry-After", "1")
                    .exception();
        }
        int inserted = database.createNativeQuery("insert into idempotent_request (scope, key, digest, created_at)"
                        + " values (:scope, :key, :digest, :at) on conflict do nothing")
                .setParameter("scope", scope)
                .setParameter("key", key)
                .setParameter("digest", digest)
                .setParameter("at", clock.instant())
                .executeUpdate();
        return inserted == 1 ? Optional.empty() : Optional.of(find(scope, key));
    }

    void finish(String scope, String key, int status, String location, String etag, String body) {
        database.createNativeQuery("update idempotent_request set status = :status, location = :location,"
                        + " etag = :etag, body = :body where scope = :scope and key = :key")
                .setParameter("status", status)
                .setParameter("location", location)
                .setParameter("etag", etag)
                .setParameter("body", body)
                .setParameter("scope", scope)
                .setParameter("key", key)
                .executeUpdate();
    }

    @Scheduled(identity = "idempotency-purge", every = "1h", delayed = "1m")
    @Transactional
    void purge() {
        database.createNativeQuery("delete from idempotent_request where created_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private StoredRequest find(String scope, String key) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select digest, coalesce(status, 0) as status, location, etag, body from idempotent_request"
                                + " where scope = :scope and key = :key",
                        Tuple.class)
                .setParameter("scope", scope)
                .setParameter("key", key)
                .getSingleResult();
        return new StoredRequest(
                row.get("digest", String.class),
                row.get("status", Integer.class),
                row.get("location", String.class),
                row.get("etag", String.class),
                row.get("body", String.class));
    }
}
