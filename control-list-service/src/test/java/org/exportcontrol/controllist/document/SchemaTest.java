package org.exportcontrol.controllist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.exportcontrol.controllist.testkit.Announcements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema describes what the reader takes. */
class SchemaTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(text(Path.of("src/main/resources/schema/announcement.schema.json")));

    @Test
    void theShippedFilesKeepToIt() throws IOException {
        ObjectNode document = (ObjectNode) ShippedList.JSON.readTree(ShippedList.announcement());
        JsonNode readings = ShippedList.JSON.readTree(ShippedList.readings());
        document.set("definitions", readings.path("definitions"));
        document.set("readings", readings.path("readings"));
        assertEquals(Set.of(), SCHEMA.validate(document));
    }

    static Stream<String> documentsInOrder() {
        Stream<String> table = text(Path.of("src/test/resources/document-faults.csv"))
                .lines()
                .skip(2)
                .map(line -> line.split("\\|", -1))
                .filter(cells -> !cells[3].contains("ERROR"))
                .map(cells -> """
                        {"announcement": {"id": "2032-9", "number": "公告", "titleZh": "决定", "publishedOn": "2032-01-01"%s},
                         %s}""".formatted(cells[1].isEmpty() ? "" : ", " + cells[1], cells[2]));
        return Stream.concat(
                Stream.of(Announcements.ADDITIONS, Announcements.SUSPENSION, Announcements.EXTENSION), table);
    }

    @ParameterizedTest
    @MethodSource("documentsInOrder")
    void whatTheReaderTakesKeepsToIt(String document) throws IOException {
        assertEquals(Set.of(), SCHEMA.validate(ShippedList.JSON.readTree(document)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'announcement': {'id': 'a/b', 'publishedOn': '2032-01-01'}}",
                "{'announcement': {'id': 'a', 'publishedOn': '0000-00-00'}}",
                "{'announcement': {'id': 'a', 'publishedOn': '2032-01-01'}, 'entries': [{'form': 'METAL'}]}",
                "{'announcement': {'id': 'a', 'publishedOn': '2032-01-01'}, 'entries': [{'code': '1c905'}]}",
                "{'announcement': {'id': 'a', 'publishedOn': '2032-01-01'}, 'entries': [{'code': '1C905',"
                        + " 'referenceCommodityCodes': ['284690150']}]}",
                "{'announcement': {'id': 'a', 'publishedOn': '2032-01-01'}, 'effects': [{'action': 'SUSPEND'}]}",
                "{'announcement': {'id': 'a', 'publishedOn': '2032-01-01'}, 'readings': [{'code': '1C905', 'rule': 'x',"
                        + " 'source': 'x', 'en': 'x', 'zh': 'x', 'condition': {'some': []}}]}"
            })
    void whatTheReaderRefusesDoesNot(String document) throws IOException {
        Set<ValidationMessage> faults = SCHEMA.validate(ShippedList.JSON.readTree(document.replace('\'', '"')));
        assertFalse(faults.isEmpty());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
