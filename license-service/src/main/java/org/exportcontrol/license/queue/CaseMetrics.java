package org.exportcontrol.license.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many cases are open and how many of them are late, as the work queue counts them. Counted now and then rather than
 * at each scrape; each replica tells the same.
 */
@ApplicationScoped
class CaseMetrics {

    private static final WorkFilter ALL = new WorkFilter(null, null, null, null, null, null, null);

    private final WorkQueue queue;
    private final MeterRegistry meters;
    private final AtomicLong[] open = numbers();
    private final AtomicLong[] overdue = numbers();

    CaseMetrics(WorkQueue queue, MeterRegistry meters) {
        this.queue = queue;
        this.meters = meters;
        for (WorkKind kind : WorkKind.values()) {
            register("license.cases.open", "Open cases", kind, open);
            register("license.cases.overdue", "Open cases whose next step is late", kind, overdue);
        }
    }

    @Scheduled(
            identity = "case-metrics",
            every = "1m",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        List<WorkItem> items = queue.of(ALL);
        for (WorkKind kind : WorkKind.values()) {
            List<WorkItem> ofKind =
                    items.stream().filter(item -> item.kind() == kind).toList();
            open[kind.ordinal()].set(ofKind.size());
            overdue[kind.ordinal()].set(
                    ofKind.stream().filter(WorkItem::overdue).count());
        }
    }

    private void register(String name, String description, WorkKind kind, AtomicLong[] numbers) {
        Gauge.builder(name, numbers[kind.ordinal()], AtomicLong::get)
                .description(description)
                .tag("kind", kind.name())
                .register(meters);
    }

    private static AtomicLong[] numbers() {
        AtomicLong[] numbers = new AtomicLong[WorkKind.values().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = new AtomicLong();
        }
        return numbers;
    }
}
