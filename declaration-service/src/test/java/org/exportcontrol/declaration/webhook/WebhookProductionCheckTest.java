package org.exportcontrol.declaration.webhook;

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

class WebhookProductionCheckTest {

    private static final Map<String, String> SAFE = Map.of(
            "declaration.webhook.secret-keys", "first:c2VjcmV0",
            "declaration.webhook.allow-plain-http", "false");

    @Test
    void whatProductionSetsIsSafe() {
        assertEquals(List.of(), with("declaration.webhook.most", "20"));
    }

    @ParameterizedTest
    @CsvSource({
        "declaration.webhook.secret-keys, demonstration:ZGVtb25zdHJhdGlvbi1rZXktZm9yLXRyaWFscy1vbmw=",
        "declaration.webhook.allow-plain-http, true"
    })
    void eachUnsafeSettingIsNamed(String setting, String value) {
        List<String> found = with(setting, value);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).startsWith(setting + " "), found.get(0));
    }

    private static List<String> with(String setting, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(setting, value);
        return new WebhookProductionCheck(new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(WebhookConfig.class)
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build()
                        .getConfigMapping(WebhookConfig.class))
                .unsafe();
    }
}
