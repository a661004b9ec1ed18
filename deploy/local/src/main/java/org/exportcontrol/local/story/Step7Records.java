package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OPERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        Replay replay = replayed("reads the events of its declarations", id);
        replay.last.expect(
                "events", replay.types().equals(STORY), String.join(", ", STORY), String.join(", ", replay.types()));
        List<Long> positions = replay.events.stream()
                .map(event -> event.path("position").asLong())
                .toList();
        replay.last.expect(
                "in order",
                positions.equals(positions.stream().sorted().toList()),
                "rising positions",
                positions.isEmpty() ? "no events" : positions.get(0) + " to " + positions.get(positions.size() - 1));
    }

    /** Follows the cursor as a consumer does, from the first event on, until the story has ended or patience has. */
    private Replay replayed(String doing, String subject) {
        Instant until = Instant.now().plus(PATIENCE);
        Replay replay = new Replay(page(doing, 0));
        while (true) {
            replay.keep(subject);
            boolean atTheEnd = replay.last.items("/items").isEmpty();
            if (replay.types().contains("declaration.released")
                    || atTheEnd && Instant.now().isAfter(until)) {
                return replay;
            }
            if (atTheEnd) {
                // The feed follows the files by a moment.
                Processes.pause(POLL);
            }
            replay.last = page(null, Long.parseLong(replay.last.text("/next")));
        }
    }

    private Answer page(String doing, long after) {
        return gateway.as(E1, doing)
                .get("/api/declaration/v1/events?after=" + after + "&limit=500")
                .expectStatus(200);
    }

    /** The events of one declaration among all, as far as the feed was read. */
    private static final class Replay {
        private final List<JsonNode> events = new ArrayList<>();
        private Answer last;

        Replay(Answer first) {
            this.last = first;
        }

        void keep(String subject) {
            last.items("/items").stream()
                    .filter(event -> event.path("subjectId").asText().equals(subject))
                    .forEach(events::add);
        }

        /** Without the notices that a release waits for the ledger a moment, as it may after a restart. */
        List<String> types() {
            return Answer.texts(events, "/type").stream()
                    .filter(type -> !type.equals("declaration.release-waits"))
                    .toList();
        }
    }
}
