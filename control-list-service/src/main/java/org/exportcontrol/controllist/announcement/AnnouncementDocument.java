package org.exportcontrol.controllist.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.condition.ReadingFile;
import org.exportcontrol.controllist.edition.ListedEntry;

/**
 * An announcement as it was read, with our readings of its names. Refuses to be built when the two do not fit: a leaf
 * without a condition would let goods pass unseen.
 */
final class AnnouncementDocument {

    private final String text;
    private final String readingsText;
    private final JsonNode root;
    private final Map<String, Reading> readings;
    private final List<ListedEntry> entries;

    /**
     * Reads both files.
     *
     * @throws IllegalArgumentException when they cannot be read or do not fit together
     */
    AnnouncementDocument(ObjectMapper json, String text, String readingsText) {
        this.text = text;
        this.readingsText = readingsText;
        this.root = tree(json, text);
        this.readings = ReadingFile.parse(json, readingsText);
        this.entries = readEntries();
        checkReadings();
    }

    String id() {
        return head("id");
    }

    /** A text of the announcement's head. */
    String head(String field) {
        JsonNode value = root.path("announcement").path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("The announcement has no " + field);
        }
        return value.asText();
    }

    /** A date of the announcement's head, null where none is set. */
    LocalDate date(String field) {
        JsonNode value = root.path("announcement").path(field);
        return value.isTextual() ? LocalDate.parse(value.asText()) : null;
    }

    String text() {
        return text;
    }

    String readingsText() {
        return readingsText;
    }

    /** The entries in the printed order. */
    List<ListedEntry> entries() {
        return entries;
    }

    /** SHA-256 over both files, hexadecimal. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(text.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(readingsText.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ListedEntry> readEntries() {
        Map<String, List<String>> printed = new HashMap<>();
        Set<String> parents = new HashSet<>();
        root.path("entries").forEach(node -> {
            printed.put(node.path("code").asText(), texts(node.path("referenceCommodityCodes")));
            parents.add(node.path("parent").asText());
        });
        List<ListedEntry> read = new ArrayList<>();
        root.path("entries").forEach(node -> read.add(entry(node, read.size() + 1, parents, printed)));
        if (read.isEmpty() || printed.size() != read.size()) {
            throw new IllegalArgumentException("The announcement has no entries, or a code stands twice");
        }
        return List.copyOf(read);
    }

    private ListedEntry entry(JsonNode node, int position, Set<String> parents, Map<String, List<String>> printed) {
        String code = node.path("code").asText();
        String heading = textOrNull(node.path("codesInheritedFrom"));
        return new ListedEntry(
                code,
                textOrNull(node.path("parent")),
                position,
                node.path("element").asText(),
                Form.of(node.path("form").asText()),
                node.path("nameZh").asText(),
                node.path("nameEn").asText(),
                printed.get(heading == null ? code : heading),
                heading,
                id(),
                date("publishedOn"),
                date("effectiveFrom"),
                date("effectiveTo"),
                !parents.contains(code),
                readings.get(code),
                marks(node.path("verification")),
                node.path("notes").asText());
    }

    private void checkReadings() {
        Set<String> unused = new HashSet<>(readings.keySet());
        for (ListedEntry entry : entries) {
            unused.remove(entry.code());
            if (entry.leaf() == (entry.reading() == null)) {
                throw new IllegalArgumentException(
                        entry.leaf()
                                ? entry.code() + " has no condition"
                                : entry.code() + " only gathers other entries and cannot have a condition");
            }
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("Conditions of codes that the announcement does not print: " + unused);
        }
    }

    private static Map<String, String> marks(JsonNode node) {
        Map<String, String> marks = new LinkedHashMap<>();
        node.properties()
                .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asText()));
        return marks;
    }

    private static String textOrNull(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return List.copyOf(texts);
    }

    private static JsonNode tree(ObjectMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The announcement is not JSON", e);
        }
    }
}
