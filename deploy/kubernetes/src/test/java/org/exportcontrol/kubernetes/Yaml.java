package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads YAML, and refuses a key that stands twice. */
final class Yaml {
    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Yaml() {}

    /** The documents of a file. */
    static List<ObjectNode> read(Path file) throws IOException {
        return documents(Files.readString(file));
    }

    static List<ObjectNode> documents(String text) throws IOException {
        JsonParser parser = MAPPER.createParser(text);
        try (MappingIterator<ObjectNode> documents = MAPPER.readValues(parser, ObjectNode.class)) {
            return documents.readAll();
        }
    }

    static JsonNode parse(String text) throws IOException {
        return MAPPER.readTree(text);
    }
}
