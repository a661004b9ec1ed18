package org.exportcontrol.common.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsafeSettingsTest {

    private static final Map<String, String> SAFE = Map.of(
            "mp.jwt.verify.issuer", "https://login.example.org",
            "mp.jwt.verify.audiences", "export-control",
            "mp.jwt.verify.publickey.location", "https://login.example.org/keys",
            "quarkus.oidc-client.auth-server-url", "https://login.example.org",
            "quarkus.datasource.username", "license_app",
            "quarkus.flyway.username", "license_owner");

    @Test
    void whatProductionSetsIsSafe() {
        assertEquals(List.of(), with("mp.jwt.verify.audiences", "export-control"));
    }

    @ParameterizedTest
    @CsvSource({
        "mp.jwt.verify.issuer, ",
        "mp.jwt.verify.issuer, http://login.example.org",
        "mp.jwt.verify.audiences, ",
        "mp.jwt.verify.publickey.location, ",
        "mp.jwt.verify.publickey.location, http://login.example.org/keys",
        "quarkus.oidc-client.auth-server-url, http://login.example.org",
        "quarkus.oidc.auth-server-url, http://login.example.org",
        "quarkus.datasource.username, license_owner"
    })
    void eachUnsafeSettingIsNamed(String setting, String value) {
        List<String> found = with(setting, value == null ? "" : value);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).startsWith(setting + " "), found.get(0));
    }

    @Test
    void whatAPartFindsIsNamedToo() {
        List<ProductionCheck> parts = List.of(() -> List.of("a.setting is unsafe"));
        List<String> found = new UnsafeSettings(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(SAFE, "test", 100))
                                .build(),
                        parts)
                .found();
        assertEquals(List.of("a.setting is unsafe"), found);
    }

    @Test
    void allAreNamedAtOnce() {
        assertEquals(
                3,
                new UnsafeSettings(new SmallRyeConfigBuilder().build(), List.of())
                        .found()
                        .size());
    }

    private static List<String> with(String setting, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(setting, value);
        return new UnsafeSettings(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(settings, "test", 100))
                                .build(),
                        List.of())
                .found();
    }
}
