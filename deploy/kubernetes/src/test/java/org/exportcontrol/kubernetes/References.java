package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Where a manifest refers to ConfigMaps by name. */
final class References {
    private static final Set<String> TO_CONFIG_MAPS = Set.of("configMap", "configMapRef", "configMapKeyRef");

    private References() {}

    static void rename(JsonNode node, Map<String, String> names) {
        node.properties().forEach(field -> {
            if (TO_CONFIG_MAPS.contains(field.getKey()) && field.getValue() instanceof ObjectNode reference) {
                String name = reference.path("name").asText();
                reference.put("name", names.getOrDefault(name, name));
            }
        });
        node.forEach(child -> rename(child, names));
    }
}
