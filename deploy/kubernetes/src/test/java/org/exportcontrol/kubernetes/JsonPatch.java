package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds, replaces and removes as RFC 6902 says. */
final class JsonPatch {
    private JsonPatch() {}

    static void apply(ObjectNode document, JsonNode operation) {
        JsonPointer path = JsonPointer.compile(operation.path("path").asText());
        String word = operation.path("op").asText();
        JsonNode parent = document.at(path.head());
        String last = path.last().getMatchingProperty();
        if (!parent.isContainerNode()
                || !word.equals("add") && document.at(path).isMissingNode()) {
            throw new IllegalArgumentException(
                    "nothing to " + word + " at " + path + " in " + document.at("/metadata"));
        }
        switch (word) {
            case "add", "replace" -> set(parent, last, operation.get("value").deepCopy(), word.equals("add"));
            case "remove" -> remove(parent, last);
            default -> throw new IllegalArgumentException("not known here: " + word);
        }
    }

    private static void set(JsonNode parent, String last, JsonNode value, boolean add) {
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (add) {
            ArrayNode array = (ArrayNode) parent;
            array.insert(last.equals("-") ? array.size() : Integer.parseInt(last), value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        }
    }

    private static void remove(JsonNode parent, String last) {
        if (parent instanceof ObjectNode object) {
            object.remove(last);
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(last));
        }
    }
}
