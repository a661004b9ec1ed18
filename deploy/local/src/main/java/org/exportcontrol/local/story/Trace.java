package org.exportcontrol.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How a finding came about: the conditions that were asked of one entry, with their results. */
final class Trace {
    private Trace() {}

    /** Checks that there is a trace for an entry, and tells it. */
    static void tell(Answer screening, int line, String code) {
        List<JsonNode> rows = screening.items("/lines/" + line + "/trace").stream()
                .filter(row -> row.path("candidate").asText().equals(code))
                .toList();
        if (rows.isEmpty()) {
            throw screening.failure("trace", "conditions of " + code, "none");
        }
        for (JsonNode row : rows) {
            String condition = row.path("condition")
                    .path("en")
                    .asText(row.path("condition").asText());
            screening.expect(
                    "trace",
                    true,
                    "",
                    "%s: %s (%s; %s)"
                            .formatted(
                                    condition,
                                    row.path("result").asText(),
                                    row.path("rule").asText(),
                                    row.path("source").asText()));
        }
    }
}
