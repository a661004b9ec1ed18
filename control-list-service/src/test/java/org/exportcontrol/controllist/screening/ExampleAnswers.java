package org.exportcontrol.controllist.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares an answer with a committed one, save the instant at which the list was recorded. */
final class ExampleAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleAnswers() {}

    static void assertCommitted(Path committed, String actual) throws IOException {
        Path answered = Path.of("target").resolve(committed.getFileName());
        Files.writeString(answered, normal(actual) + "\n", StandardCharsets.UTF_8);
        assertTrue(Files.exists(committed), "commit the example: cp " + answered + " " + committed);
        assertEquals(
                Files.readString(committed, StandardCharsets.UTF_8),
                Files.readString(answered, StandardCharsets.UTF_8),
                "the answer changed; look at the change, then: cp " + answered + " " + committed);
    }

    private static String normal(String answer) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(answer);
        ((ObjectNode) tree.path("edition")).put("recordedAt", "2026-03-16T01:00:00Z");
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
