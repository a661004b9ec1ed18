package org.exportcontrol.gateway.app;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.exportcontrol.gateway.contract.Service;
import org.exportcontrol.gateway.upstream.Upstreams;

/**
 * Shows which services answer. The gateway is ready without them: were it taken out of service with a neighbor, callers
 * would lose the others too and read no problem that says why.
 */
@Readiness
@Singleton
class ServicesCheck implements AsyncHealthCheck {

    private final Upstreams upstreams;
    private final Vertx vertx;

    ServicesCheck(Upstreams upstreams, Vertx vertx) {
        this.upstreams = upstreams;
        this.vertx = vertx;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .emitter(emitter -> vertx.runOnContext(
                        now -> ask().onSuccess(emitter::complete).onFailure(emitter::fail)));
    }

    private Future<HealthCheckResponse> ask() {
        List<Future<Boolean>> answers = new ArrayList<>();
        for (Service service : Service.values()) {
            answers.add(upstreams.of(service).ready());
        }
        return Future.all(answers).map(all -> {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("services").up();
            for (Service service : Service.values()) {
                boolean ready = answers.get(service.ordinal()).result();
                response.withData(service.title().en(), ready ? "up" : "degraded");
            }
            return response.build();
        });
    }
}
