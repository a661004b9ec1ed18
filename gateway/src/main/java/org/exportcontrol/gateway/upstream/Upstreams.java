package org.exportcontrol.gateway.upstream;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.exportcontrol.gateway.contract.Service;
import org.exportcontrol.gateway.limit.LimitConfig;
import org.exportcontrol.gateway.problem.ProblemAnswers;

/** The services behind the gateway, each with connections and a circuit of its own. */
@Singleton
public class Upstreams {

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    Upstreams(GatewayConfig config, LimitConfig limits, Vertx vertx, ProblemAnswers answers) {
        for (Service service : Service.values()) {
            URI url = checked(service, location(service, config).url());
            upstreams.put(service, new Upstream(service, url, config, limits, vertx, answers));
        }
    }

    public Upstream of(Service service) {
        return upstreams.get(service);
    }

    @PreDestroy
    void close() {
        upstreams.values().forEach(Upstream::close);
    }

    private static GatewayConfig.Location location(Service service, GatewayConfig config) {
        return switch (service) {
            case CONTROL_LIST -> config.controlList();
            case LICENSE -> config.license();
            case DECLARATION -> config.declaration();
        };
    }

    private static URI checked(Service service, URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean bare = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        if (!http || url.getHost() == null || !bare || url.getRawQuery() != null) {
            throw new IllegalArgumentException("The address of "
                    + service.title().en() + " must be scheme, host and port, like http://localhost:8082, not: " + url);
        }
        return url;
    }
}
