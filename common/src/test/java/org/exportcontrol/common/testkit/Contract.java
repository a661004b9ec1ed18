package org.exportcontrol.common.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of the committed contract, who may call them, and bodies that keep it. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String DAY = "2026-03-16";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** One of them fits each pattern of the contract. */
    private static final List<String> TEXTS = List.of(
            "x",
            "1",
            "KGM",
            "2248",
            "1C905.b",
            "2846901500",
            "91360700MA1A2B3C6N",
            "2248ABCDEF",
            "declaration.moved",
            "zh",
            "0.5",
            "00000000-0000-7000-8000-000000000000",
            "0".repeat(64));

    private static final JsonNode ROOT = read();
    private static final Map<String, List<String>> ROLES = roleTable();

    private Contract() {}

    /** One operation, as the contract writes it. */
    public record Operation(String method, String path) {

        /** The names of the parameters in its path. */
        public List<String> parameters() {
            return PARAMETER
                    .matcher(path)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** Its path with these values in place of parameters. */
        public String at(Map<String, String> values) {
            return PARAMETER.matcher(path).replaceAll((MatchResult found) -> values.get(found.group(1)));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An object in a body, and the properties that the contract gives it. */
    public record Described(String pointer, Set<String> properties) {}

    public static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        ROOT.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        all.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        return all;
    }

    /** The roles of the role table; {@code anyone} for all. */
    public static List<String> roles(Operation operation) {
        List<String> roles = ROLES.get(operation.toString());
        if (roles == null) {
            throw new AssertionError(operation + " is not in the role table");
        }
        return roles;
    }

    /** The names of the parameters in its query. */
    public static List<String> queries(Operation operation) {
        List<String> names = new ArrayList<>();
        operation(operation).path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    /** What media types the operation takes; none when it takes no body. */
    public static Set<String> mediaTypes(Operation operation) {
        return content(operation).properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** A JSON body with each property that the contract knows; empty when the operation takes none. */
    public static Optional<JsonNode> body(Operation operation) {
        return schema(operation).map(schema -> sample(schema));
    }

    /** The objects of {@link #body} that take no other properties than those of the contract. */
    public static List<Described> objects(Operation operation) {
        List<Described> all = new ArrayList<>();
        schema(operation).ifPresent(schema -> describe("", schema, all));
        return all;
    }

    private static void describe(String pointer, JsonNode given, List<Described> all) {
        JsonNode schema = resolved(given);
        if (schema.has("items")) {
            describe(pointer + "/0", schema.get("items"), all);
        } else if (schema.has("properties")) {
            Set<String> names = new TreeSet<>();
            schema.get("properties").properties().forEach(property -> {
                names.add(property.getKey());
                describe(pointer + "/" + property.getKey(), property.getValue(), all);
            });
            all.add(new Described(pointer, names));
        }
    }

    private static JsonNode sample(JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "array" -> {
                ArrayNode array = JSON.arrayNode();
                int least = schema.path("minItems").asInt();
                for (int i = 0; i < Math.max(least, 1); i++) {
                    array.add(sample(schema.get("items")));
                }
                yield array;
            }
            case "object" -> object(schema);
            case "integer" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt()));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(schema, given));
        };
    }

    private static ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), sample(property.getValue())));
        return object;
    }

    private static String text(JsonNode schema, JsonNode given) {
        switch (schema.path("format").asText()) {
            case "date":
                return DAY;
            case "date-time":
                return DAY + "T00:00:00Z";
            case "uuid":
                return "00000000-0000-7000-8000-000000000000";
            case "decimal":
                return "1";
            default:
                String pattern =
                        given.path("pattern").asText(schema.path("pattern").asText(".*"));
                return TEXTS.stream()
                        .filter(text -> text.matches(pattern))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no text fits " + pattern));
        }
    }

    private static Optional<JsonNode> schema(Operation operation) {
        return Optional.ofNullable(content(operation).path("application/json").get("schema"));
    }

    private static JsonNode content(Operation operation) {
        return operation(operation).path("requestBody").path("content");
    }

    private static JsonNode operation(Operation operation) {
        return ROOT.get("paths").path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT));
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? ROOT.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Map<String, List<String>> roleTable() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/role-table.csv"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s*,\\s*"))
                    .collect(Collectors.toMap(
                            cells -> cells[0] + " " + cells[1], cells -> List.of(cells[2].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
