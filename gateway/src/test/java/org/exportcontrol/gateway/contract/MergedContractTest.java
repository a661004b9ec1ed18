package org.exportcontrol.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.exportcontrol.gateway.problem.ProblemCatalogue;
import org.junit.jupiter.api.Test;

class MergedContractTest {

    private static final Contracts CONTRACTS = new Contracts();
    private static final RouteTable ROUTES = new RouteTable(CONTRACTS);
    private static final JsonNode MERGED = new MergedContract(CONTRACTS, ROUTES, new ProblemCatalogue()).document();

    @Test
    void itHoldsEachRouteAsTheCallerReachesIt() {
        Set<String> routed = new TreeSet<>();
        ROUTES.all().forEach(route -> routed.add(route.method() + ' ' + route.path()));
        Set<String> merged = new TreeSet<>();
        MERGED.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> merged.add(method.toUpperCase(Locale.ROOT) + ' ' + path.getKey())));

        assertEquals(routed, merged);
        assertFalse(MERGED.toString().contains("/internal/"));
    }

    @Test
    void eachReferenceLeadsSomewhereAndEachSchemaIsReferredTo() {
        Set<String> targets = new HashSet<>();
        MERGED.findValues("$ref").forEach(reference -> targets.add(reference.asText()));

        for (String target : targets) {
            assertFalse(MERGED.at(target.substring(1)).isMissingNode(), target);
        }
        MERGED.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> assertTrue(targets.contains("#/components/schemas/" + name), name));
    }

    @Test
    void eachOperationMeansWhatItMeansInItsServicesContract() {
        for (Route route : ROUTES.all()) {
            JsonNode contract = CONTRACTS.of(route.service());
            JsonNode own = operation(contract, route.template(), route);
            JsonNode merged = operation(MERGED, route.path(), route);
            assertEquals(own.path("summary"), merged.path("summary"));
            assertSame(own.path("parameters"), merged.path("parameters"), contract, new HashSet<>());
            assertSame(body(own), body(merged), contract, new HashSet<>());
            own.path("responses").properties().forEach(response -> {
                if (response.getValue().has("content")) {
                    assertSame(
                            response.getValue(),
                            merged.path("responses").path(response.getKey()),
                            contract,
                            new HashSet<>());
                }
            });
        }
    }

    @Test
    void whatAllServicesMeanByANameStandsThereOnce() {
        JsonNode schemas = MERGED.at("/components/schemas");

        assertTrue(schemas.has("LocalDate"));
        assertFalse(schemas.has("license.LocalDate"));
        assertTrue(schemas.findValues("examples").size() > 0, "the services' examples are kept");
    }

    @Test
    void operationsHaveIdsOfTheirOwnAndSayWhoMayCallThem() {
        Set<String> ids = new HashSet<>();
        MERGED.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertTrue(
                            ids.add(operation.path("operationId").asText()),
                            operation.path("operationId").asText());
                    assertTrue(operation.has("security"));
                    operation.path("security").forEach(requirement -> assertTrue(requirement.has("token")));
                    assertEquals(
                            "#/components/responses/Problem",
                            operation.at("/responses/default/$ref").asText());
                }));
        assertEquals(ROUTES.all().size(), ids.size());
    }

    @Test
    void examplesKeepToTheSchemas() {
        Set<String> shown = new TreeSet<>();
        MERGED.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode content = operation.at("/requestBody/content/application~1json");
                    if (content.has("example")) {
                        String id = operation.path("operationId").asText();
                        shown.add(id);
                        assertFits(content.path("example"), content.path("schema"), id);
                    }
                }));
        Set<String> given = new TreeSet<>();
        CONTRACTS.examples().fieldNames().forEachRemaining(given::add);

        assertEquals(given, shown);
    }

    private static void assertFits(JsonNode value, JsonNode given, String where) {
        JsonNode schema =
                given.has("$ref") ? MERGED.at(given.path("$ref").asText().substring(1)) : given;
        if (value.isObject()) {
            schema.path("required").forEach(name -> assertTrue(value.has(name.asText()), where + " lacks " + name));
            value.properties().forEach(field -> {
                JsonNode property = schema.path("properties").path(field.getKey());
                assertFalse(property.isMissingNode(), where + " has " + field.getKey());
                assertFits(field.getValue(), property, where + '/' + field.getKey());
            });
        } else if (value.isArray()) {
            value.forEach(item -> assertFits(item, schema.path("items"), where + "[]"));
        } else if (schema.has("pattern")) {
            assertTrue(value.asText().matches(schema.path("pattern").asText()), where + ": " + value);
        }
    }

    private static JsonNode body(JsonNode operation) {
        JsonNode body = operation.path("requestBody").deepCopy();
        body.path("content").forEach(content -> ((ObjectNode) content).remove("example"));
        return body;
    }

    private static JsonNode operation(JsonNode contract, String path, Route route) {
        return contract.path("paths").path(path).path(route.method().toLowerCase(Locale.ROOT));
    }

    /** The same down to the schemas that are referred to, whatever those are called. */
    private static void assertSame(JsonNode own, JsonNode merged, JsonNode contract, Set<String> seen) {
        if (own.has("$ref")) {
            String reference = own.path("$ref").asText();
            if (seen.add(reference)) {
                assertSame(
                        contract.at(reference.substring(1)),
                        MERGED.at(merged.path("$ref").asText().substring(1)),
                        contract,
                        seen);
            }
            return;
        }
        assertEquals(own.isContainerNode(), merged.isContainerNode());
        assertEquals(own.size(), merged.size(), () -> own + " became " + merged);
        if (!own.isContainerNode()) {
            assertEquals(own, merged);
        } else if (own.isArray()) {
            for (int i = 0; i < own.size(); i++) {
                assertSame(own.get(i), merged.get(i), contract, seen);
            }
        } else {
            own.properties()
                    .forEach(field -> assertSame(field.getValue(), merged.path(field.getKey()), contract, seen));
        }
    }
}
