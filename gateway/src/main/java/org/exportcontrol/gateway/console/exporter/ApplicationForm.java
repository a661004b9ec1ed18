package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.exportcontrol.gateway.console.view.Upload;

/** The content of an application, edited step by step: each step replaces its own fields and keeps the others. */
final class ApplicationForm {

    static final List<String> STEPS = List.of("goods", "parties", "documents", "check");
    static final List<String> TYPES = List.of("SINGLE", "GENERAL");
    static final List<String> DOCUMENT_KINDS = List.of(
            "APPLICATION_FORM",
            "IDENTITY",
            "CONTRACT",
            "TECHNICAL_DESCRIPTION",
            "END_USE_CERTIFICATE",
            "TEST_REPORT",
            "COMPLIANCE_STATEMENT",
            "LICENSE_RECORD_STATEMENT",
            "CHANNEL_STATEMENT",
            "RISK_ASSESSMENT",
            "COMPLIANCE_PROMISE",
            "EXCEPTION_REQUEST",
            "OTHER");

    private static final List<String> CONTENT = List.of(
            "type",
            "lines",
            "destinationCountry",
            "importer",
            "endUsers",
            "endUse",
            "customsOffice",
            "requestedValidUntil",
            "documents",
            "identifiers",
            "registration");

    private static final Map<String, List<String>> FIELDS = Map.of(
            "goods", List.of("applicantName", "lines"),
            "parties",
                    List.of(
                            "destinationCountry",
                            "importer",
                            "endUsers",
                            "endUse",
                            "customsOffice",
                            "requestedValidUntil"));

    private static final PostedForm POSTED =
            PostedForm.ofTexts().lists("/lines/*/controlCodes", "/lines/*/commodityCodes", "/endUsers");

    private ApplicationForm() {}

    /** What may be edited of an application as the service answers it. */
    static ObjectNode of(JsonNode answer) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (String field : CONTENT) {
            JsonNode value = answer.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                content.set(field, value);
            }
        }
        JsonNode name = answer.at("/applicant/name");
        if (name.isTextual()) {
            content.set("applicantName", name);
        }
        return content;
    }

    /** The content with the fields of one step as posted; a step without fields changes nothing. */
    static ObjectNode with(ObjectNode content, String step, MultivaluedMap<String, String> posted) {
        ObjectNode changed = content.deepCopy();
        JsonNode given = POSTED.read(posted);
        for (String field : FIELDS.getOrDefault(step, List.of())) {
            changed.remove(field);
            if (given.has(field)) {
                changed.set(field, given.get(field));
            }
        }
        number(changed.path("lines"));
        return changed;
    }

    static ObjectNode first(MultivaluedMap<String, String> posted) {
        return POSTED.read(posted);
    }

    static ObjectNode withDocument(ObjectNode content, String kind, Upload file) {
        ObjectNode changed = without(content, file.sha256());
        changed.withArray("documents")
                .addObject()
                .put("kind", kind)
                .put("name", file.name())
                .put("sha256", file.sha256())
                .put("sizeBytes", file.content().length);
        return changed;
    }

    static ObjectNode without(ObjectNode content, String sha256) {
        ObjectNode changed = content.deepCopy();
        ArrayNode kept = changed.arrayNode();
        content.path("documents").forEach(document -> {
            if (!document.path("sha256").asText().equals(sha256)) {
                kept.add(document);
            }
        });
        changed.set("documents", kept);
        return changed;
    }

    private static void number(JsonNode lines) {
        for (int i = 0; i < lines.size(); i++) {
            ((ObjectNode) lines.get(i)).put("line", i + 1);
        }
    }
}
