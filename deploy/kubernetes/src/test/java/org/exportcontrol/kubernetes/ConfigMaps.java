package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Generates ConfigMaps, whose names change with what they hold, so that a changed setting restarts who reads it. */
final class ConfigMaps {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ConfigMaps() {}

    /** @param names where the name is noted under which the others refer to it */
    static ObjectNode generate(JsonNode generator, Path folder, Map<String, String> names) throws IOException {
        Map<String, String> data = new TreeMap<>();
        for (JsonNode literal : generator.path("literals")) {
            String[] pair = literal.asText().split("=", 2);
            data.put(pair[0], pair[1]);
        }
        for (JsonNode file : generator.path("files")) {
            Path path = folder.resolve(file.asText());
            data.put(path.getFileName().toString(), Files.readString(path));
        }
        String name = generator.path("name").asText();
        String full = name + "-" + hash(data);
        names.put(name, full);
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("apiVersion", "v1").put("kind", "ConfigMap");
        manifest.putObject("metadata").put("name", full);
        manifest.set("data", JSON.valueToTree(data));
        return manifest;
    }

    private static String hash(Map<String, String> data) throws IOException {
        Map<String, Object> hashed = new TreeMap<>(Map.of("kind", "ConfigMap", "name", "", "data", data));
        // As kustomize hashes it: without the name, and with three characters escaped as Go does.
        String json = JSON.writeValueAsString(hashed)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest)
                    .substring(0, 10)
                    .replace('0', 'g')
                    .replace('1', 'h')
                    .replace('3', 'k')
                    .replace('a', 'm')
                    .replace('e', 't');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
