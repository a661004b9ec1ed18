package org.exportcontrol.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every operation that callers may reach, taken from the services' contracts: what is not in here is not there. Looked up
 * segment by segment, a literal one before a parameter.
 */
@Startup
@Singleton
public class RouteTable {

    private static final String PUBLIC = "/v1/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> TABLES_AND_FILES =
            List.of("text/csv", "application/pdf", "application/octet-stream", "image/");

    private final Map<Service, Node> roots = new EnumMap<>(Service.class);
    private final List<Route> all = new ArrayList<>();

    RouteTable(Contracts contracts) {
        for (Service service : Service.values()) {
            roots.put(service, new Node());
            contracts.of(service).path("paths").properties().forEach(path -> {
                if (path.getKey().startsWith(PUBLIC)) {
                    addOperations(service, path.getKey(), path.getValue());
                }
            });
        }
    }

    /** All of them, in the order of the contracts. */
    public List<Route> all() {
        return List.copyOf(all);
    }

    /**
     * What is offered at a path.
     *
     * @param path within the service, plain: no empty and no dot segments
     * @return by method in capitals; empty when nothing is there
     */
    public Map<String, Route> at(Service service, String path) {
        return path.startsWith(PUBLIC) ? roots.get(service).find(path, 1) : Map.of();
    }

    private void addOperations(Service service, String template, JsonNode operations) {
        operations.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                JsonNode operation = entry.getValue();
                String method = entry.getKey().toUpperCase(Locale.ROOT);
                Route route = new Route(
                        service, method, template, operation.path("security").isEmpty(), kind(method, operation));
                all.add(route);
                roots.get(service).add(template, route);
            }
        });
    }

    private static RouteKind kind(String method, JsonNode operation) {
        RouteKind kind = method.equals("GET") ? RouteKind.READ : RouteKind.WRITE;
        for (JsonNode response : operation.path("responses")) {
            for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
                if (content.getKey().startsWith("text/event-stream")) {
                    return RouteKind.STREAM;
                }
                if (TABLES_AND_FILES.stream().anyMatch(content.getKey()::startsWith)) {
                    kind = RouteKind.EXPORT;
                }
            }
        }
        return kind;
    }

    /** What follows after some segments of a path. */
    private static final class Node {

        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Route> routes = new TreeMap<>();
        private Node parameter;

        void add(String template, Route route) {
            Node node = this;
            for (String segment : template.substring(1).split("/")) {
                node = node.child(segment);
            }
            node.routes.put(route.method(), route);
            if (route.method().equals("GET")) {
                node.routes.put("HEAD", route);
            }
        }

        private Node child(String segment) {
            if (!segment.startsWith("{")) {
                if (segment.indexOf('{') >= 0) {
                    throw new IllegalArgumentException("A parameter must be a whole segment, not " + segment);
                }
                return literals.computeIfAbsent(segment, any -> new Node());
            }
            if (parameter == null) {
                parameter = new Node();
            }
            return parameter;
        }

        /** @param from where the next segment begins */
        Map<String, Route> find(String path, int from) {
            if (from > path.length()) {
                return routes;
            }
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            Node literal = literals.get(path.substring(from, end));
            Map<String, Route> found = literal == null ? Map.of() : literal.find(path, end + 1);
            return found.isEmpty() && parameter != null ? parameter.find(path, end + 1) : found;
        }
    }
}
