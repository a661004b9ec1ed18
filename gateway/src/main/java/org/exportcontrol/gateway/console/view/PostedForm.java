package org.exportcontrol.gateway.console.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes of a posted form the JSON that it stands for. A field's name is the JSON pointer of its value; what has no such
 * name is no content. Empty fields and rows are left out, so rows move up: the form that is shown again does too.
 */
public final class PostedForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern COMMA = Pattern.compile("[,，;；、\\r\\n]+");
    private static final Pattern INDEX = Pattern.compile("\\d{1,3}");
    private static final int LONGEST_LIST = 1_000;

    private final List<Pattern> lists;
    private final List<Pattern> flags;
    private final List<Pattern> integers;

    private PostedForm(List<Pattern> lists, List<Pattern> flags, List<Pattern> integers) {
        this.lists = lists;
        this.flags = flags;
        this.integers = integers;
    }

    /** A form of texts alone. Numbers with places are texts too: the services read both and lose nothing. */
    public static PostedForm ofTexts() {
        return new PostedForm(List.of(), List.of(), List.of());
    }

    /** Fields with several values, parted by commas or lines; {@code *} stands for the number of a row. */
    public PostedForm lists(String... pointers) {
        return new PostedForm(patterns(pointers), flags, integers);
    }

    /** Fields that are true or false. */
    public PostedForm flags(String... pointers) {
        return new PostedForm(lists, patterns(pointers), integers);
    }

    /** Fields or lists of whole numbers; what is none stays a text, and the service says so. */
    public PostedForm integers(String... pointers) {
        return new PostedForm(lists, flags, patterns(pointers));
    }

    public ObjectNode read(MultivaluedMap<String, String> fields) {
        ObjectNode tree = JSON.objectNode();
        fields.forEach((name, values) -> {
            if (name.startsWith("/")) {
                JsonNode value = value(name, values);
                if (value != null) {
                    put(tree, name.substring(1).split("/"), value);
                }
            }
        });
        return withRowsAsLists(tree);
    }

    private JsonNode value(String name, List<String> values) {
        List<String> given = values.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (matches(lists, name)) {
            ArrayNode list = JSON.arrayNode();
            given.stream()
                    .flatMap(text -> Arrays.stream(COMMA.split(text)))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .limit(LONGEST_LIST)
                    .forEach(text -> list.add(number(name, text)));
            return list.isEmpty() ? null : list;
        }
        if (given.isEmpty()) {
            return null;
        }
        String text = given.get(given.size() - 1);
        if (matches(flags, name)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return number(name, text);
    }

    /** Of a field that asks for whole numbers, what is one; else the text. */
    private JsonNode number(String name, String text) {
        return matches(integers, name) && text.matches("-?\\d{1,9}")
                ? JSON.numberNode(Integer.parseInt(text))
                : JSON.textNode(text);
    }

    private static void put(ObjectNode tree, String[] steps, JsonNode value) {
        ObjectNode at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode next = at.has(steps[i]) ? at.get(steps[i]) : at.putObject(steps[i]);
            if (!(next instanceof ObjectNode below)) {
                return; // no form of ours has a value and something below it
            }
            at = below;
        }
        at.set(steps[steps.length - 1], value);
    }

    private static ObjectNode withRowsAsLists(ObjectNode tree) {
        ObjectNode object = JSON.objectNode();
        tree.properties().forEach(field -> object.set(field.getKey(), rowsAsList(field.getValue())));
        return object;
    }

    /** What has numbers for names are the rows of a list, in their order. */
    private static JsonNode rowsAsList(JsonNode value) {
        if (!(value instanceof ObjectNode fields)) {
            return value;
        }
        SortedMap<Integer, JsonNode> rows = new TreeMap<>();
        fields.properties().forEach(field -> {
            if (INDEX.matcher(field.getKey()).matches()) {
                rows.put(Integer.valueOf(field.getKey()), field.getValue());
            }
        });
        if (rows.size() < fields.size()) {
            return withRowsAsLists(fields);
        }
        ArrayNode list = JSON.arrayNode();
        rows.values().forEach(row -> list.add(rowsAsList(row)));
        return list;
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static List<Pattern> patterns(String... pointers) {
        return Arrays.stream(pointers)
                .map(pointer -> Pattern.compile(pointer.replace("*", "\\d+")))
                .toList();
    }
}
