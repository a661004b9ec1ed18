package org.exportcontrol.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema in one line.
 *
 * @param text type, format and bounds
 * @param reference the name of the schema it refers to, empty where it stands for itself
 * @param many whether it is a list of those
 */
record SchemaLine(String text, String reference, boolean many, String description) {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> SHOWN = List.of(
            "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "default");

    static SchemaLine of(JsonNode schema) {
        String description = schema.path("description").asText();
        if (schema.path("type").asText().equals("array")) {
            SchemaLine item = of(schema.path("items"));
            return new SchemaLine(text(item.text(), schema), item.reference(), true, description);
        }
        String reference = schema.path("$ref").asText();
        String name = reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
        String type = name.isEmpty() ? type(schema) : name;
        return new SchemaLine(text(type, schema), name, false, description);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> types = new ArrayList<>();
            type.forEach(one -> types.add(one.asText()));
            return String.join(" or ", types);
        }
        return type.asText("any");
    }

    private static String text(String type, JsonNode schema) {
        StringBuilder text = new StringBuilder(type);
        for (String name : SHOWN) {
            if (schema.has(name)) {
                text.append(", ")
                        .append(name)
                        .append(' ')
                        .append(schema.path(name).asText());
            }
        }
        return text.toString();
    }
}
