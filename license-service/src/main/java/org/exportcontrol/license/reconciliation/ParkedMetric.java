package org.exportcontrol.license.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Alarm: how many differences wait for a person. Above zero somebody should look. */
@ApplicationScoped
class ParkedMetric {

    private final ParkedItemRepository parked;

    ParkedMetric(ParkedItemRepository parked) {
        this.parked = parked;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("license.reconciliation.parked", this, ParkedMetric::open)
                .description("Differences between statements of customs and the ledger that wait for a person")
                .register(registry);
    }

    @Transactional
    double open() {
        return parked.countOpen();
    }
}
