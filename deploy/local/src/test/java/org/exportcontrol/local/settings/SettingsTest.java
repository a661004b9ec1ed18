package org.exportcontrol.local.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.exportcontrol.local.SuiteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void anEmptyEnvironmentGivesTheDefaults() {
        Settings settings = new Settings(Map.of("SUITE_GATEWAY_PORT", " "));

        assertEquals(new Ports(8080, 8081, 8082, 8083, 5433, 8090), settings.ports());
        assertEquals(Duration.ofSeconds(120), settings.startTimeout());
        assertEquals(Path.of("/checkout/.suite"), settings.data(Path.of("/checkout")));
        assertEquals("chromium", settings.chromium());
    }

    @Test
    void theEnvironmentMovesPortsDataAndBrowser() {
        Settings settings = new Settings(
                Map.of("SUITE_GATEWAY_PORT", "9080", "SUITE_DATA", "/var/suite", "SUITE_CHROMIUM", "/opt/chrome"));

        assertEquals(9080, settings.ports().gateway());
        assertEquals(Path.of("/var/suite"), settings.data(Path.of("/checkout")));
        assertEquals("/opt/chrome", settings.chromium());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
    void aPortThatIsNoneIsRefusedByName(String port) {
        Settings settings = new Settings(Map.of("SUITE_POSTGRES_PORT", port));

        SuiteException refusal = assertThrows(SuiteException.class, settings::ports);

        assertEquals(
                "SUITE_POSTGRES_PORT must be a whole number from 1 to 65535, not '" + port + "'", refusal.getMessage());
    }
}
