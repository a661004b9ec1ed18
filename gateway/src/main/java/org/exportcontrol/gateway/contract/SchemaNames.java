package org.exportcontrol.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the schemas of the services are called in the merged contract. A name that only one service uses stays, and so does
 * one behind which all services mean the same, down to what it refers to; else the service's name is put in front.
 */
final class SchemaNames {

    static final String REFERENCE = "$ref";
    static final String SCHEMAS = "#/components/schemas/";

    private final Map<Service, Map<String, JsonNode>> schemas = new EnumMap<>(Service.class);
    private final Set<String> shared = new HashSet<>();

    /** @param used by service, what its public operations refer to directly */
    SchemaNames(Contracts contracts, Map<Service, Set<String>> used) {
        for (Service service : Service.values()) {
            schemas.put(service, reachable(contracts.of(service).at("/components/schemas"), used.get(service)));
        }
        findShared();
    }

    /** The service's schemas that its public operations need, by the service's own names. */
    Map<String, JsonNode> of(Service service) {
        return schemas.get(service);
    }

    /** The name in the merged contract. */
    String merged(Service service, String name) {
        if (shared.contains(name)) {
            return name;
        }
        long users =
                schemas.values().stream().filter(own -> own.containsKey(name)).count();
        return users == 1 ? name : service.prefix().substring("/api/".length()) + '.' + name;
    }

    /** The schemas named in a part of a contract. */
    static Set<String> referredTo(JsonNode part) {
        Set<String> names = new TreeSet<>();
        part.findValues(REFERENCE).forEach(reference -> {
            if (reference.asText().startsWith(SCHEMAS)) {
                names.add(reference.asText().substring(SCHEMAS.length()));
            }
        });
        return names;
    }

    private static Map<String, JsonNode> reachable(JsonNode all, Set<String> from) {
        Map<String, JsonNode> reached = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!reached.containsKey(name)) {
                JsonNode schema = all.required(name);
                reached.put(name, schema);
                open.addAll(referredTo(schema));
            }
        }
        return reached;
    }

    /** All that look alike are taken for shared first; then those go that refer to one that is not. */
    private void findShared() {
        Map<String, JsonNode> first = new HashMap<>();
        Map<String, Integer> users = new HashMap<>();
        Set<String> differing = new HashSet<>();
        schemas.values()
                .forEach(own -> own.forEach((name, schema) -> {
                    users.merge(name, 1, Integer::sum);
                    JsonNode other = first.putIfAbsent(name, schema);
                    if (other != null && !other.equals(schema)) {
                        differing.add(name);
                    }
                }));
        users.forEach((name, count) -> {
            if (count > 1 && !differing.contains(name)) {
                shared.add(name);
            }
        });
        while (shared.removeIf(name -> referredTo(first.get(name)).stream()
                .anyMatch(target -> users.get(target) > 1 && !shared.contains(target)))) {
            // again, until none goes
        }
    }
}
