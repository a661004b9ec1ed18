package org.exportcontrol.gateway.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.gateway.problem.ProblemCatalogue;

/** What each refusal looks like; the services' contracts leave it out, because it is the same everywhere. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProblemSchema() {}

    static ObjectNode schema(ProblemCatalogue problems) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.put("description", "RFC 9457. The address in \"type\" leads to what explains it.");
        schema.putArray("required").add("type").add("title").add("status").add("instance");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode types = text(properties, "type", "names the kind of problem").putArray("enum");
        problems.all().keySet().forEach(type -> types.add("/problems/" + type));
        text(properties, "title", "what the kind is called");
        properties.putObject("status").put("type", "integer").put("description", "the HTTP status, repeated");
        text(properties, "detail", "what happened in this case");
        text(properties, "instance", "path of the request");
        text(properties, "rule", "id of the business rule that refuses");
        text(properties, "source", "law and article behind the rule");
        text(properties, "remedy", "what would cure it");
        ObjectNode violation = properties
                .putObject("violations")
                .put("type", "array")
                .put("description", "every single thing that is wrong")
                .putObject("items")
                .put("type", "object");
        ObjectNode single = violation.putObject("properties");
        text(single, "pointer", "JSON pointer into the body, ?name for a parameter");
        text(single, "detail", "what is wrong there");
        text(single, "rule", "id of the business rule");
        text(single, "source", "law and article behind it");
        text(single, "remedy", "what would cure it");
        return schema;
    }

    static ObjectNode response() {
        ObjectNode response =
                JSON.objectNode().put("description", "Refused: a problem that says why and what would cure it");
        response.putObject("headers")
                .putObject("Retry-After")
                .put("description", "seconds after which a repeat may succeed, on 429 and 503")
                .putObject("schema")
                .put("type", "integer");
        ObjectNode content = response.putObject("content").putObject(ProblemBody.MEDIA_TYPE);
        content.putObject("schema").put(SchemaNames.REFERENCE, SchemaNames.SCHEMAS + NAME);
        content.putObject("example")
                .put("type", "/problems/not-found")
                .put("title", "There is nothing here")
                .put("status", 404)
                .put("instance", "/api/license/v1/licenses/25-0001");
        return response;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
