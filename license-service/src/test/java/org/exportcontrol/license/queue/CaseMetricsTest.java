package org.exportcontrol.license.queue;

import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class CaseMetricsTest {

    @Inject
    CaseMetrics metrics;

    @Inject
    MeterRegistry meters;

    @Test
    void aNewApplicationIsCountedAsOpen() {
        metrics.count();
        double before = open();

        submitted(singleApplication());
        metrics.count();

        assertEquals(before + 1, open());
    }

    private double open() {
        return meters.get("license.cases.open")
                .tag("kind", WorkKind.APPLICATION.name())
                .gauge()
                .value();
    }
}
