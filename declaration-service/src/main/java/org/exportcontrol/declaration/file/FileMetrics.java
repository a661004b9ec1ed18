package org.exportcontrol.declaration.file;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What holds goods up, and for how long: open holds by kind, and declarations that wait for a neighbor. Counted now and
 * then rather than at each scrape; each replica tells the same.
 */
@ApplicationScoped
public class FileMetrics {

    private static final String HOLDS =
            "select kind, count(*) as number, min(opened_at) as since from hold where closed_at is null group by kind";
    private static final String WAITING = "select count(*) as number, min(l.started_at) as since from declaration d"
            + " left join lodging l on l.declaration_id = d.id and l.ended_at is null"
            + " where d.state in ('LODGED', 'AWAITING_VERIFICATION', 'RELEASING')";

    private final EntityManager database;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Measured[] holds = new Measured[HoldKind.values().length];
    private final Measured waiting;

    FileMetrics(EntityManager database, InstantSource clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
        for (HoldKind kind : HoldKind.values()) {
            holds[kind.ordinal()] =
                    measured("declaration.holds.open", "Holds that are open", "declaration.holds.oldest", kind.name());
        }
        waiting = measured(
                "declaration.waiting", "Declarations that wait for an answer", "declaration.waiting.oldest", "ANSWER");
    }

    /** Counts anew. */
    @Scheduled(
            identity = "file-metrics",
            every = "1m",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void count() {
        Instant now = clock.instant();
        for (Measured each : holds) {
            each.set(0, now, now);
        }
        for (Tuple row : rows(HOLDS)) {
            set(holds[HoldKind.valueOf(row.get("kind", String.class)).ordinal()], row, now);
        }
        set(waiting, rows(WAITING).get(0), now);
    }

    private List<Tuple> rows(String query) {
        List<?> rows = database.createNativeQuery(query, Tuple.class).getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static void set(Measured measured, Tuple row, Instant now) {
        Instant since = row.get("since", Instant.class);
        measured.set(row.get("number", Number.class).longValue(), since == null ? now : since, now);
    }

    private Measured measured(String number, String description, String oldest, String kind) {
        Measured measured = new Measured(new AtomicLong(), new AtomicLong());
        Gauge.builder(number, measured.number(), AtomicLong::get)
                .description(description)
                .tag("kind", kind)
                .register(meters);
        TimeGauge.builder(oldest, measured.seconds()::get, TimeUnit.SECONDS)
                .description("Age of the oldest of them")
                .tag("kind", kind)
                .register(meters);
        return measured;
    }

    private record Measured(AtomicLong number, AtomicLong seconds) {
        void set(long found, Instant since, Instant now) {
            number.set(found);
            seconds.set(Math.max(0, Duration.between(since, now).toSeconds()));
        }
    }
}
