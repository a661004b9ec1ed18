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
    private static final List<String> STORY = List.of(
            "declaration.drafted",
            "declaration.lodged",
            "declaration.accepted",
            "declaration.release-begun",
            "declaration.released");

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
        return "The audit chain of the first declaration verifies, and the feed replays its story in order";
    }

    @Override
    public void play() {
        String id = export.declaration().text("/id");
        gateway.as(OPERATOR, "has the audit chain recomputed")
                .get("/api/declaration/v1/audit/declaration/" + id + "/verification")
                .expectStatus(200)
                .expect("intact", "/intact", "true")
                .show("rows", "/rows");
        Instant until = Instant.now().plus(PATIENCE);
        // The feed follows the files by a moment.
        while (!typesOf(id, feed(null)).contains("declaration.released")
                && Instant.now().isBefore(until)) {
            Processes.pause(POLL);
        }
        Answer feed = feed("reads the events of its declarations").expectStatus(200);
        List<String> types = typesOf(id, feed);
        feed.expect("events", types.equals(STORY), String.join(", ", STORY), String.join(", ", types));
        List<Long> positions = feed.items("/items").stream()
                .map(event -> event.path("position").asLong())
                .toList();
        feed.expect(
                "in order",
                positions.equals(positions.stream().sorted().toList()),
                "rising positions",
                positions.isEmpty() ? "no events" : positions.get(0) + " to " + positions.get(positions.size() - 1));
    }

    private Answer feed(String doing) {
        return gateway.as(E1, doing).get("/api/declaration/v1/events?after=0&limit=500");
    }

    private static List<String> typesOf(String subject, Answer feed) {
        List<JsonNode> events = feed.items("/items").stream()
                .filter(event -> event.path("subjectId").asText().equals(subject))
                .toList();
        return Answer.texts(events, "/type");
    }
}
