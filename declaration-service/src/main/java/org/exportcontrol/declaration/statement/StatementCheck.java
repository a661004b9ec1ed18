package org.exportcontrol.declaration.statement;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows how the last daily statement ended. The service is ready either way: no goods wait for a statement. */
@Readiness
@Singleton
class StatementCheck implements HealthCheck {

    private final StatementSteps steps;

    StatementCheck(StatementSteps steps) {
        this.steps = steps;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("daily-statement").up();
        steps.lastDaily().ifPresent(push -> {
            response.withData("date", push.date().toString())
                    .withData("state", push.state().name());
            if (push.trouble() != null) {
                response.withData("trouble", push.trouble().name());
            }
            if (push.differences() != null) {
                response.withData("differences", push.differences()).withData("parked", push.parked());
            }
        });
        return response.build();
    }
}
