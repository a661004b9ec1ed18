package org.exportcontrol.gateway.console.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Fields that are whole numbers; what is none stays a text, and the service says so. */
    public PostedForm integers(String... pointers) {
        return new PostedForm(lists, flags, patterns(pointers));
    }

    public ObjectNode read(MultivaluedMap<String, String> fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith("/")) {
                JsonNode value = value(name, values);
                if (value != null) {
                    put(tree, name.substring(1).split("/"), value);
                }
            }
        });
        return (ObjectNode) node(tree, false);
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
                    .forEach(list::add);
            return list.isEmpty() ? null : list;
        }
        if (given.isEmpty()) {
            return null;
        }
        String text = given.get(given.size() - 1);
        if (matches(flags, name)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (matches(integers, name) && text.matches("-?\\d{1,9}")) {
            return JSON.numberNode(Integer.parseInt(text));
        }
        return JSON.textNode(text);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String[] steps, JsonNode value) {
        Map<String, Object> at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            Object next = at.computeIfAbsent(steps[i], step -> new LinkedHashMap<String, Object>());
            if (!(next instanceof Map)) {
                return; // no form of ours has a value and something below it
            }
            at = (Map<String, Object>) next;
        }
        at.put(steps[steps.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static JsonNode node(Object value, boolean mayBeList) {
        if (value instanceof JsonNode leaf) {
            return leaf;
        }
        Map<String, Object> fields = (Map<String, Object>) value;
        if (mayBeList
                && fields.keySet().stream().allMatch(key -> INDEX.matcher(key).matches())) {
            ArrayNode list = JSON.arrayNode();
            Map<Integer, Object> rows = new TreeMap<>();
            fields.forEach((key, row) -> rows.put(Integer.valueOf(key), row));
            rows.values().forEach(row -> list.add(node(row, true)));
            return list;
        }
        ObjectNode object = JSON.objectNode();
        fields.forEach((key, field) -> object.set(key, node(field, true)));
        return object;
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
