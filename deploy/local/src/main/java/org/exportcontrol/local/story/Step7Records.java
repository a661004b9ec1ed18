package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OPERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.exportcontrol.local.process.Processes;

/** What happened can be proved, and heard again in order. */
final class Step7Records implements Step {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Gateway gateway;
    private final Step3Export export;

    Step7Records(Gateway gateway, Step3Export export) {
        this.gateway = gateway;
        this.export = export;
    }

    @Override
    public String title() {
        return "The audit chain of the first declaration verifies, and the feed replays the story in order";
    }

    @Override
    public void play() {
        gateway.as(OPERATOR, "has the audit chain recomputed")
                .get("/api/declaration/v1/audit/declaration/" + export.declarationId() + "/verification")
                .expectStatus(200)
                .expect("intact", "/intact", "true")
                .show("rows", "/rows");
        awaitRelease();
        Answer feed = gateway.as(E1, "reads the events of its declarations")
                .get("/api/declaration/v1/events?after=0&limit=500")
                .expectStatus(200);
        List<JsonNode> ours = feed.items("/items").stream()
                .filter(event -> event.path("subjectId").asText().equals(export.declarationId()))
                .toList();
        List<String> types = Answer.texts(ours, "/type");
        feed.expect(
                "events",
                types.indexOf("declaration.accepted") >= 0
                        && types.indexOf("declaration.accepted") < types.indexOf("declaration.released"),
                "accepted before released",
                String.join(", ", types));
    }

    /** The feed follows the files by a moment. */
    private void awaitRelease() {
        Instant until = Instant.now().plus(PATIENCE);
        boolean there = false;
        while (!there && Instant.now().isBefore(until)) {
            Answer feed = gateway.as(E1, null).get("/api/declaration/v1/events?after=0&limit=500");
            there = Answer.texts(feed.items("/items"), "/type").contains("declaration.released");
            if (!there) {
                Processes.pause(POLL);
            }
        }
    }
}
