package org.exportcontrol.gateway.header;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Settings that are off by default. */
public class EdgeProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gateway.header.tls-only-for", "365D",
                "gateway.header.allowed-origins", "https://agency.example,https://other.example",
                "gateway.header.deprecated[0].path", "/api/license/v1/licenses/{number}",
                "gateway.header.deprecated[0].since", "2026-01-01",
                "gateway.header.deprecated[0].sunset", "2027-01-01",
                "gateway.header.deprecated[0].link", "https://agency.example/changes",
                "gateway.limit.writes-per-minute", "3",
                "gateway.access-log.key", "a key for tests");
    }
}
