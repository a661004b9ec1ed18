package org.exportcontrol.declaration.clearance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.file.FileMetrics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FileMetricsTest extends DeclarationScenario {

    @Inject
    FileMetrics metrics;

    @Inject
    MeterRegistry meters;

    @Test
    void aHoldIsCountedWhileItIsOpen() {
        double before = openReviews();
        Neighbors.finds(Neighbors.hinted(1));
        String id = accepted(Forms.magnets());
        assertEquals(before + 1, openReviews());

        String hold = read(id).path("holds[0].id");
        move(
                        OFFICER,
                        id,
                        "holds/" + hold + "/close",
                        "{\"end\":\"CLEARED_ON_DOCUMENTS\",\"ground\":\"test report 12/2026\"}")
                .statusCode(200);
        assertEquals(before, openReviews());
    }

    private double openReviews() {
        metrics.count();
        return meters.get("declaration.holds.open")
                .tag("kind", "REVIEW")
                .gauge()
                .value();
    }
}
