package org.exportcontrol.license.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** control-list-service as this service sees it: a few entries, or out of order. */
public class ControlListStandIn implements QuarkusTestResourceLifecycleManager {

    // Test classes and lifecycle managers have class loaders of their own: they meet in a system property.
    private static final String PORT = "testkit.control-list.port";

    /** One for all: each has an HTTP client of its own. */
    private static WireMock admin;

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        answers();
        return Map.of("quarkus.rest-client.control-list.url", server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Entries in the states that matter. */
    public static void answers() {
        WireMock list = list();
        list.resetMappings();
        list.register(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        entry(list, "1C905.b", "OPERATIVE", true, false);
        entry(list, "1C904.a.4", "OPERATIVE", true, false);
        entry(list, "1C905.a.4", "OPERATIVE", true, false);
        entry(list, "1C905.a", "OPERATIVE", false, false);
        entry(list, "1C906.a", "OPERATIVE", false, true);
        entry(list, "1C903.b", "SUSPENDED", true, false);
        list.register(
                get(urlPathEqualTo("/v1/announcements/2031-70/touched-entries")).willReturn(okJson("""
                        {"items": [{"code": "1C905.b#1", "printedCode": "1C905.b", "announcement": "2025-18"},
                         {"code": "1C999", "printedCode": "1C999", "announcement": "2031-55"}], "next": null}""")));
    }

    /** Every answer is an error of the neighbor's. */
    public static void breaks() {
        list().register(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(500)));
    }

    private static void entry(WireMock list, String code, String state, boolean leaf, boolean incomplete) {
        list.register(get(urlPathEqualTo("/v1/entries/" + code))
                .willReturn(okJson("""
                        {"code": "%s", "parent": null, "nameZh": "条目", "nameEn": "entry", "state": "%s",
                         "announcement": "2025-18", "leaf": %s, "incomplete": %s}""".formatted(code, state, leaf, incomplete))));
    }

    private static WireMock list() {
        if (admin == null) {
            admin = new WireMock("localhost", Integer.getInteger(PORT));
        }
        return admin;
    }
}
