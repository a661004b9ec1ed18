package org.exportcontrol.controllist.announcement;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows whether the shipped announcements are the recorded ones. The service is ready either way: the record answers,
 * and it is whole.
 */
@Readiness
@Singleton
class ShippedFilesCheck implements HealthCheck {

    private final ShippedAnnouncements shipped;

    ShippedFilesCheck(ShippedAnnouncements shipped) {
        this.shipped = shipped;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("shipped-announcements").up();
        shipped.outcomes().forEach((id, outcome) -> response.withData(id, said(outcome)));
        return response.build();
    }

    private static String said(ShippedAnnouncements.Outcome outcome) {
        return switch (outcome) {
            case RECORDED, FOUND_AGAIN -> "as recorded";
            case DIFFERS_FROM_RECORD -> "differs from the record; the record stands";
        };
    }
}
