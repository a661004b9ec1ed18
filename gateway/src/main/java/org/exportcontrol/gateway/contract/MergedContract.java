package org.exportcontrol.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.exportcontrol.gateway.problem.ProblemCatalogue;

/** The three public contracts as one OpenAPI 3.1 document, with the paths as callers see them. */
@Singleton
public class MergedContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PROBLEM = "#/components/responses/Problem";
    private static final String SECURITY = "security";

    /** What the services' contracts call their one scheme, and what it is called here. */
    private static final String SCHEME_OF_SERVICES = "SecurityScheme";

    private static final String SCHEME = "token";

    private final Contracts contracts;
    private final RouteTable routes;
    private final ProblemCatalogue problems;
    private ObjectNode document;

    MergedContract(Contracts contracts, RouteTable routes, ProblemCatalogue problems) {
        this.contracts = contracts;
        this.routes = routes;
        this.problems = problems;
    }

    /** The document, put together when it is first asked for. Not to be changed. */
    public synchronized JsonNode document() {
        if (document == null) {
            document = merge();
        }
        return document;
    }

    private ObjectNode merge() {
        SchemaNames names = new SchemaNames(contracts, usedByOperations());
        ObjectNode merged = JSON.objectNode();
        merged.put("openapi", "3.1.0");
        merged.set("info", info());
        merged.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
        merged.set("tags", JSON.arrayNode());
        ObjectNode paths = merged.putObject("paths");
        Set<String> tags = new TreeSet<>();
        for (Route route : routes.all()) {
            ObjectNode path = paths.withObjectProperty(route.path());
            path.set(route.method().toLowerCase(Locale.ROOT), operation(route, names, tags));
        }
        tags.forEach(tag -> merged.withArrayProperty("tags").addObject().put("name", tag));
        merged.set("components", components(names));
        merged.set("x-problem-types", problemTypes());
        return merged;
    }

    private Map<Service, Set<String>> usedByOperations() {
        Map<Service, Set<String>> used = new EnumMap<>(Service.class);
        routes.all().forEach(route -> used.computeIfAbsent(route.service(), any -> new TreeSet<>())
                .addAll(SchemaNames.referredTo(original(route))));
        return used;
    }

    private JsonNode original(Route route) {
        return contracts
                .of(route.service())
                .path("paths")
                .path(route.template())
                .path(route.method().toLowerCase(Locale.ROOT));
    }

    private ObjectNode operation(Route route, SchemaNames names, Set<String> tags) {
        ObjectNode operation = (ObjectNode) renamed(original(route), route.service(), names);
        ObjectNode answer = JSON.objectNode();
        answer.put("operationId", operationId(route));
        ArrayNode tagged = answer.putArray("tags");
        operation.path("tags").forEach(tag -> {
            String name = route.service().title().en() + ": " + tag.asText().replaceAll(" Resource$", "");
            tags.add(name);
            tagged.add(name);
        });
        operation.remove("tags");
        answer.setAll(operation);
        JsonNode example = contracts.examples().path(operationId(route));
        if (!example.isMissingNode()) {
            ((ObjectNode) answer.at("/requestBody/content/application~1json")).set("example", example);
        }
        ObjectNode responses = answer.withObjectProperty("responses");
        List.copyOf(responses.properties()).forEach(response -> {
            if (response.getKey().matches("[45]..") && !response.getValue().has("content")) {
                responses.putObject(response.getKey()).put(SchemaNames.REFERENCE, PROBLEM);
            }
        });
        if (!responses.has("default")) {
            responses.putObject("default").put(SchemaNames.REFERENCE, PROBLEM);
        }
        if (route.anonymous()) {
            answer.putArray(SECURITY);
        }
        return answer;
    }

    /** One name in the whole suite, for generators and for the address of the operation's page. */
    static String operationId(Route route) {
        String words = route.template()
                .substring("/v1/".length())
                .replaceAll("[{}]", "")
                .replaceAll("[/.]", "-");
        return route.service().prefix().substring("/api/".length())
                + '-'
                + route.method().toLowerCase(Locale.ROOT)
                + '-'
                + words;
    }

    /** A copy in which references point at the merged names. */
    private static JsonNode renamed(JsonNode part, Service service, SchemaNames names) {
        JsonNode copy = part.deepCopy();
        copy.findParents(SchemaNames.REFERENCE).forEach(parent -> {
            String target = parent.get(SchemaNames.REFERENCE).asText();
            if (target.startsWith(SchemaNames.SCHEMAS)) {
                String name = target.substring(SchemaNames.SCHEMAS.length());
                ((ObjectNode) parent).put(SchemaNames.REFERENCE, SchemaNames.SCHEMAS + names.merged(service, name));
            }
        });
        copy.findParents(SCHEME_OF_SERVICES).forEach(parent -> {
            ObjectNode requirement = (ObjectNode) parent;
            requirement.set(SCHEME, requirement.remove(SCHEME_OF_SERVICES));
        });
        return copy;
    }

    private ObjectNode components(SchemaNames names) {
        ObjectNode components = JSON.objectNode();
        Map<String, JsonNode> schemas = new TreeMap<>();
        for (Service service : Service.values()) {
            names.of(service)
                    .forEach((name, schema) ->
                            schemas.put(names.merged(service, name), renamed(schema, service, names)));
        }
        if (schemas.putIfAbsent(ProblemSchema.NAME, ProblemSchema.schema(problems)) != null) {
            throw new IllegalStateException("A service has a schema of the name " + ProblemSchema.NAME);
        }
        ObjectNode inOrder = components.putObject("schemas");
        schemas.forEach(inOrder::set);
        components.putObject("responses").set("Problem", ProblemSchema.response());
        components
                .putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "A token of the OIDC provider that the suite trusts. What follows the name in an operation are the"
                                + " roles, of which the token's groups must hold one.");
        return components;
    }

    private ArrayNode problemTypes() {
        ArrayNode types = JSON.arrayNode();
        problems.all()
                .values()
                .forEach(entries -> entries.forEach(entry -> types.addObject()
                        .put("type", "/problems/" + entry.type())
                        .put("answeredBy", entry.service())
                        .put("status", entry.status())
                        .put("title", entry.title().en())
                        .put("titleZh", entry.title().zh())));
        return types;
    }

    private static ObjectNode info() {
        ObjectNode info = JSON.objectNode();
        info.put("title", "Export control suite");
        info.put("version", "1");
        info.put(
                "description",
                "Control list, licenses and customs declarations of dual-use items behind one gateway. Refusals are"
                        + " application/problem+json in English or Chinese by Accept-Language; each type is explained at"
                        + " its address.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }
}
