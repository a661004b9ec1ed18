package org.exportcontrol.controllist.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A place in a document, which knows its JSON pointer and says what cannot be read below it. */
final class JsonPlace {

    private static final Pattern DATE = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private final JsonNode node;
    private final String pointer;
    private final DocumentFindings findings;

    JsonPlace(JsonNode node, String pointer, DocumentFindings findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
    }

    String pointer() {
        return pointer;
    }

    JsonNode node() {
        return node;
    }

    /** Whether the key is there with a value; null is none. */
    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** The first of the keys that is there, the first one if none is. */
    String firstOf(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                return key;
            }
        }
        return keys[0];
    }

    /** Warns of keys that nothing here reads: what they say would be lost without a word. */
    void warnOfOthers(Set<String> read) {
        node.fieldNames().forEachRemaining(key -> {
            if (!read.contains(key)) {
                findings.warning(at(key).pointer, "The key " + key + " is not read here.", "此处不读取 " + key + "。");
            }
        });
    }

    JsonPlace at(String key) {
        return new JsonPlace(
                node.path(key), pointer + "/" + key.replace("~", "~0").replace("/", "~1"), findings);
    }

    /** The elements of a list; none where nothing is given. */
    List<JsonPlace> items(String key) {
        JsonPlace list = at(key);
        if (!has(key)) {
            return List.of();
        }
        if (!list.node.isArray()) {
            findings.unreadable(list.pointer, "A list is needed.", "应为列表。");
            return List.of();
        }
        List<JsonPlace> items = new ArrayList<>();
        for (int i = 0; i < list.node.size(); i++) {
            items.add(new JsonPlace(list.node.get(i), list.pointer + "/" + i, findings));
        }
        return items;
    }

    /** Whether it is an object; says so where it is not. */
    boolean isObject() {
        if (node.isObject()) {
            return true;
        }
        findings.unreadable(pointer, "An object is needed.", "应为对象。");
        return false;
    }

    /** The text, stripped; empty where none is given. */
    String text(String key) {
        if (!has(key)) {
            return "";
        }
        return at(key).text();
    }

    /** The text at this very place, empty and a fault where there is something else. */
    String text() {
        if (node.isTextual() && node.asText().indexOf('\0') < 0 && paired(node.asText())) {
            return node.asText().strip();
        }
        findings.unreadable(pointer, "A text is needed.", "应为文字。");
        return "";
    }

    /** Half of a character pair is no character and cannot be kept. */
    private static boolean paired(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The text; a fault where none is given. */
    String neededText(String key) {
        String text = text(key);
        if (text.isEmpty() && (!has(key) || node.path(key).isTextual())) {
            findings.unreadable(at(key).pointer, "A value is needed.", "此项必填。");
        }
        return text;
    }

    List<String> texts(String key) {
        return items(key).stream().map(JsonPlace::text).toList();
    }

    /** The ISO date, null where none is given. */
    LocalDate date(String key) {
        if (!has(key)) {
            return null;
        }
        String text = node.path(key).asText("");
        try {
            if (node.path(key).isTextual() && DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // said below, as for any other text
        }
        findings.unreadable(at(key).pointer, "A date such as 2025-04-04 is needed.", "应为日期，例如 2025-04-04。");
        return null;
    }

    /** True or false, null where neither is given. */
    Boolean flag(String key) {
        if (!has(key)) {
            return null;
        }
        if (!node.path(key).isBoolean()) {
            findings.unreadable(at(key).pointer, "true or false is needed.", "应为 true 或 false。");
            return null;
        }
        return node.path(key).asBoolean();
    }
}
