package org.exportcontrol.controllist.condition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The data file that lies beside an announcement and says how its names are read. */
public final class ReadingFile {

    private ReadingFile() {}

    /**
     * Reads the file.
     *
     * @return the reading of each code, in the order of the file
     * @throws IllegalArgumentException when anything in it cannot be read, or a code stands twice
     */
    public static Map<String, Reading> parse(ObjectMapper json, String text) {
        JsonNode root = tree(json, text);
        ReadingParser parser = new ReadingParser(root.path("definitions"), Set.of());
        Map<String, Reading> readings = new LinkedHashMap<>();
        root.path("readings").forEach(node -> {
            String code = node.path("code").asText();
            if (readings.putIfAbsent(code, parser.reading(node)) != null) {
                throw new IllegalArgumentException("Condition of " + code + ": stands twice");
            }
        });
        return readings;
    }

    private static JsonNode tree(ObjectMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The conditions are not JSON", e);
        }
    }
}
