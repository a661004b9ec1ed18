package org.exportcontrol.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stands in for the three services. Tests reach each by {@link Services}. */
public class ServicesTestResource implements QuarkusTestResourceLifecycleManager {

    private final List<WireMockServer> running = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "gateway.control-list.url", startOne(),
                "gateway.license.url", startOne(),
                "gateway.declaration.url", startOne(),
                "gateway.answer-timeout", "1S");
    }

    private String startOne() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));
        server.start();
        running.add(server);
        return server.baseUrl();
    }

    @Override
    public void stop() {
        running.forEach(WireMockServer::stop);
    }
}
