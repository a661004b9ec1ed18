package org.exportcontrol.common.testkit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exportcontrol.common.testkit.Contract.Described;
import org.exportcontrol.common.testkit.Contract.Operation;
import org.junit.jupiter.api.Test;

/**
 * What the service decides cannot be sent along: a field that the contract does not know is refused by its name. A module
 * extends it as a {@code @QuarkusTest}.
 */
public abstract class ServersFields {

    private static final List<String> DECIDED_BY_ALL =
            List.of("id", "state", "version", "number", "organization", "createdBy", "approvedBy", "audience");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of an object within a body, since what refuses the rest is the same. */
    private static final int ENOUGH_WITHIN = 2;

    private final List<String> decidedHere;
    private final List<String> schemaElsewhere;

    /** @param decidedHere what else only this service decides */
    protected ServersFields(String... decidedHere) {
        this(List.of(), decidedHere);
    }

    /** @param schemaElsewhere operations whose body has a schema of its own, and a test of its own */
    protected ServersFields(List<String> schemaElsewhere, String... decidedHere) {
        this.schemaElsewhere = schemaElsewhere;
        this.decidedHere =
                Stream.concat(DECIDED_BY_ALL.stream(), Stream.of(decidedHere)).toList();
    }

    @Test
    void noBodyCarriesWhatTheServiceDecides() {
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (Operation operation : Contract.operations()) {
            String token = TestTokens.anyOf(Contract.roles(operation).get(0).replace("anyone", "exporter"));
            for (Described object : Contract.objects(operation)) {
                List<String> unknown = decidedHere.stream()
                        .filter(field -> !object.properties().contains(field))
                        .limit(object.pointer().isEmpty() ? decidedHere.size() : ENOUGH_WITHIN)
                        .toList();
                unknown.forEach(field -> refused(operation, token, object.pointer(), field, wrong));
                sent += unknown.size();
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(sent > 0);
    }

    @Test
    void everyOperationThatTakesJsonSaysWhichFields() {
        List<String> silent = Contract.operations().stream()
                .filter(operation -> Contract.mediaTypes(operation).contains("application/json"))
                .filter(operation -> Contract.objects(operation).isEmpty())
                .map(Operation::toString)
                .toList();
        assertEquals(schemaElsewhere, silent);
    }

    private static void refused(Operation operation, String token, String pointer, String field, List<String> wrong) {
        JsonNode body = Contract.body(operation).orElseThrow();
        ((ObjectNode) body.at(pointer)).put(field, "1");
        Map<String, String> anything = new HashMap<>();
        operation.parameters().forEach(name -> anything.put(name, "00000000-0000-7000-8000-000000000000"));
        Response answer = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", "of-a-cheat")
                .body(body.toString())
                .request(operation.method(), operation.at(anything));
        JsonNode problem = readable(answer);
        boolean named = answer.statusCode() == 400
                && problem.path("type").asText().equals("/problems/malformed-json")
                && problem.at("/violations/0/pointer").asText().equals(pointer + "/" + field);
        if (!named) {
            wrong.add(operation + " with " + pointer + "/" + field + ": " + answer.statusCode() + " "
                    + answer.asString());
        }
    }

    private static JsonNode readable(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
