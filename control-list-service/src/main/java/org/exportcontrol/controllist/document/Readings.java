package org.exportcontrol.controllist.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.controllist.condition.ReadingParser;

/** How the names of a document are read: condition trees with the definitions they share. */
final class Readings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode definitions;
    private final ReadingParser parser;
    private final DocumentFindings findings;
    private final Map<String, JsonPlace> byCode = new LinkedHashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();

    /**
     * @param place holds {@code definitions} and {@code readings}, both may be missing
     */
    Readings(JsonPlace place, DocumentFindings findings) {
        this.findings = findings;
        this.definitions =
                place.has("definitions") ? place.node().path("definitions") : JsonNodeFactory.instance.objectNode();
        this.parser = parser(place);
        for (JsonPlace reading : place.items("readings")) {
            if (reading.isObject()) {
                String code = reading.neededText("code");
                if (byCode.putIfAbsent(code, reading) != null) {
                    findings.error(
                            reading.pointer() + "/code",
                            "MA-01",
                            "A18",
                            code + " has two readings.",
                            code + " 有两个判定条件。");
                }
            }
        }
        unused.addAll(byCode.keySet());
    }

    private ReadingParser parser(JsonPlace place) {
        try {
            return new ReadingParser(definitions);
        } catch (IllegalArgumentException fault) {
            error(place.at("definitions").pointer(), fault);
            return new ReadingParser(JsonNodeFactory.instance.objectNode());
        }
    }

    /**
     * The reading of an entry as {@code EntryContent} keeps it: its own {@code reading}, else the one that stands among
     * the readings; null where there is none, or none that can be read.
     */
    String of(String code, JsonPlace entry) {
        unused.remove(code);
        JsonPlace place = entry.has("reading") ? entry.at("reading") : byCode.get(code);
        if (place == null || !place.isObject()) {
            return null;
        }
        try {
            parser.reading(place.node(), code);
        } catch (IllegalArgumentException fault) {
            error(place.pointer(), fault);
            return null;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        ObjectNode used = kept.putObject("definitions");
        use(place.node(), used);
        ObjectNode reading = place.node().deepCopy();
        reading.put("code", code);
        kept.set("reading", reading);
        return kept.toString();
    }

    /** The forms that a kept reading asks for. */
    static Set<String> forms(String kept) {
        if (kept == null || kept.isEmpty()) {
            return Set.of();
        }
        try {
            JsonNode tree = JSON.readTree(kept);
            Set<String> forms = new LinkedHashSet<>(tree.findValuesAsText("form"));
            forms.addAll(tree.findValuesAsText("as"));
            return forms;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept reading is JSON", e);
        }
    }

    /** Copies the definitions that a tree refers to. */
    private void use(JsonNode tree, ObjectNode used) {
        tree.findValuesAsText("use").forEach(name -> {
            if (definitions.has(name) && !used.has(name)) {
                // What it uses itself comes first, which is the order in which definitions are read.
                use(definitions.get(name), used);
                used.set(name, definitions.get(name));
            }
        });
    }

    /** Says which readings are of codes that the document does not print. */
    void checkAllUsed() {
        unused.forEach(code -> findings.error(
                byCode.get(code).pointer() + "/code",
                "MA-01",
                "A18",
                "The document has no entry " + code + " that this reading could be of.",
                "文件中没有该判定条件所指的条目 " + code + "。"));
    }

    private void error(String pointer, IllegalArgumentException fault) {
        findings.error(pointer, "MA-01", "A18", fault.getMessage() + ".", "判定条件无法读取：" + fault.getMessage() + "。");
    }
}
