package org.exportcontrol.gateway;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands in for the services behind the gateway under test. */
public final class Services {
    /** One for each service: a client has an HTTP client of its own. */
    private static final Map<URI, WireMock> CLIENTS = new ConcurrentHashMap<>();

    private Services() {}

    public static WireMock controlList() {
        return at("gateway.control-list.url");
    }

    public static WireMock license() {
        return at("gateway.license.url");
    }

    public static WireMock declaration() {
        return at("gateway.declaration.url");
    }

    public static List<WireMock> all() {
        return List.of(controlList(), license(), declaration());
    }

    /** Forgets what was taught and what was asked. */
    public static void reset() {
        all().forEach(WireMock::resetMappings);
        all().forEach(WireMock::resetRequests);
    }

    private static WireMock at(String setting) {
        URI url = ConfigProvider.getConfig().getValue(setting, URI.class);
        return CLIENTS.computeIfAbsent(url, at -> new WireMock(at.getHost(), at.getPort()));
    }
}
