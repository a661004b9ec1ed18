package org.exportcontrol.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.exportcontrol.gateway.contract.MergedContract;

/** The merged contract as its pages show it. */
@Singleton
class ContractPages {

    private final MergedContract contract;

    ContractPages(MergedContract contract) {
        this.contract = contract;
    }

    /** Operations that belong together. */
    record Group(String name, List<Line> operations) {}

    /** @param roles who may call it, {@code anyone} where no token is needed */
    record Line(String id, String method, String path, String summary, String roles) {}

    record Parameter(String name, String in, boolean required, SchemaLine schema) {}

    /** A body of a request or an answer. */
    record Content(String mediaType, SchemaLine schema, String example) {}

    record Answer(String status, String description, List<Content> contents) {}

    record OperationPage(
            Line line, String description, List<Parameter> parameters, List<Content> bodies, List<Answer> answers) {}

    record SchemaPage(String name, String description, List<Property> properties, List<String> values) {}

    record Property(String name, boolean required, SchemaLine schema) {}

    List<Group> groups() {
        Map<String, List<Line>> groups = new TreeMap<>();
        contract.document().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> groups.computeIfAbsent(
                                operation.getValue().at("/tags/0").asText(), any -> new ArrayList<>())
                        .add(line(path.getKey(), operation.getKey(), operation.getValue()))));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    Optional<OperationPage> operation(String id) {
        for (Map.Entry<String, JsonNode> path :
                contract.document().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().path("operationId").asText().equals(id)) {
                    return Optional.of(page(path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    Optional<SchemaPage> schema(String name) {
        JsonNode schema = contract.document().at("/components/schemas").path(name);
        if (schema.isMissingNode()) {
            return Optional.empty();
        }
        List<String> required = texts(schema.path("required"));
        return Optional.of(new SchemaPage(
                name,
                schema.path("description").asText(),
                schema.path("properties").properties().stream()
                        .map(property -> new Property(
                                property.getKey(),
                                required.contains(property.getKey()),
                                SchemaLine.of(property.getValue())))
                        .toList(),
                schema.has("properties") ? List.of() : values(schema)));
    }

    private static List<String> values(JsonNode schema) {
        List<String> values = texts(schema.path("enum"));
        return values.isEmpty() ? List.of(SchemaLine.of(schema).text()) : values;
    }

    private OperationPage page(String path, String method, JsonNode operation) {
        return new OperationPage(
                line(path, method, operation),
                operation.path("description").asText(),
                stream(operation.path("parameters"))
                        .map(parameter -> new Parameter(
                                parameter.path("name").asText(),
                                parameter.path("in").asText(),
                                parameter.path("required").asBoolean(),
                                SchemaLine.of(parameter.path("schema"))))
                        .toList(),
                contents(operation.path("requestBody")),
                operation.path("responses").properties().stream()
                        .map(response -> answer(response.getKey(), response.getValue()))
                        .toList());
    }

    private Answer answer(String status, JsonNode given) {
        JsonNode response = given.has("$ref")
                ? contract.document().at(given.path("$ref").asText().substring(1))
                : given;
        return new Answer(status, response.path("description").asText(), contents(response));
    }

    private static List<Content> contents(JsonNode holder) {
        return holder.path("content").properties().stream()
                .map(content -> new Content(
                        content.getKey(),
                        SchemaLine.of(content.getValue().path("schema")),
                        example(content.getValue())))
                .toList();
    }

    private static String example(JsonNode content) {
        JsonNode example = content.has("example")
                ? content.path("example")
                : content.path("examples").path(0).path("value");
        if (content.path("examples").isObject() && !content.path("examples").isEmpty()) {
            example = content.path("examples").elements().next().path("value");
        }
        return example.isMissingNode() ? "" : example.isTextual() ? example.asText() : example.toPrettyString();
    }

    private static Line line(String path, String method, JsonNode operation) {
        List<String> roles = new ArrayList<>();
        operation.path("security").forEach(requirement -> roles.addAll(texts(requirement.path("token"))));
        boolean anyone = operation.path("security").isEmpty();
        return new Line(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                anyone ? "anyone" : String.join(", ", roles));
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
