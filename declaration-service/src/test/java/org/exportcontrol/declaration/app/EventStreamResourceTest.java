package org.exportcontrol.declaration.app;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.event.EventTail;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventStreamResourceTest extends DeclarationScenario {

    @Inject
    EventFeed feed;

    @Inject
    EntityManager database;

    @Inject
    EventTail tail;

    /** Each test begins the feed anew, which to a running replica is a restore: readers of the old one are let go. */
    @BeforeEach
    void theReplicaHasSeenThatTheFeedBeganAnew() {
        tail.refresh();
    }

    @Test
    void aReaderHearsOfItsOwnAtOnceAndHeartbeatsMoveItsCursorOverTheRest() {
        try (Streams own = follow(E1, "");
                Streams other = follow(E2, "?after=0")) {
            assertEquals(200, own.status());
            assertTrue(own.contentType().startsWith("text/event-stream"), own.contentType());
            String id = draft(E1, Forms.magnets());
            until(() -> own.data().size() == 1);
            JsonPath event = JsonPath.from(own.data().get(0));
            assertEquals("declaration.drafted", event.getString("type"));
            assertEquals(id, event.getString("subjectId"));
            assertTrue(own.ids().contains(event.getString("position")));
            until(() -> other.ids().contains("1"));
            assertEquals(List.of(), other.data());
        }
    }

    @Test
    void itGoesOnAfterTheLastEventThatTheReaderHad() {
        IntStream.range(0, 3).forEach(some -> draft(E1, Forms.magnets()));
        until(() -> feed.end() == 3);
        try (Streams first = follow(E1, "?after=0");
                Streams again = follow(E1, "?after=0", "Last-Event-ID", "2")) {
            until(() -> first.data().size() == 3 && again.data().size() == 1);
            assertEquals(
                    List.of(1, 2, 3),
                    first.data().stream()
                            .map(data -> JsonPath.from(data).getInt("position"))
                            .toList());
            draft(E1, Forms.magnets());
            until(() -> first.data().size() == 4 && again.data().size() == 2);
            assertEquals(first.data().subList(2, 4), again.data());
        }
    }

    @Test
    void aCursorThatIsNoneOrBeyondTheEndIsRefused() {
        as(E1).get("/v1/events/stream?after=7")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/cursor-beyond-end"));
        as(E1).header("Last-Event-ID", "x").get("/v1/events/stream").then().statusCode(400);
    }

    @Test
    void aStreamEndsWithItsToken() {
        String brief = Jwt.issuer(TestTokens.ISSUER)
                .subject("brief")
                .upn("brief")
                .audience(TestTokens.AUDIENCE)
                .groups("operator")
                .expiresIn(Duration.ofSeconds(5))
                .sign();
        try (Streams longer = served(E1);
                Streams stream = served(brief)) {
            until(stream::hasEnded);
            assertFalse(longer.hasEnded());
        }
    }

    @Test
    void aReplicaServesABoundedNumberAndAReaderThatLeftMakesRoom() {
        List<Streams> all = Streams.asManyAsThereMayBe(E1);
        as(E1).get("/v1/events/stream").then().statusCode(503).header("Retry-After", equalTo("10"));
        all.forEach(Streams::close);
        until(() -> {
            try (Streams next = Streams.open(E1, "")) {
                return next.status() == 200;
            }
        });
    }

    @Test
    void aSessionThatSleepsInsideATransactionIsEnded() {
        Object timeout = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("show idle_in_transaction_session_timeout")
                        .getSingleResult());
        assertEquals("1min", timeout, "it would hold back the feed");
    }

    /** Readers of the test before may not have been missed yet. */
    private static Streams follow(String token, String query, String... header) {
        AtomicReference<Streams> opened = new AtomicReference<>();
        until(() -> {
            opened.set(Streams.open(token, query, header));
            if (opened.get().status() != 200) {
                opened.get().close();
            }
            return opened.get().status() == 200;
        });
        return opened.get();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Patience.LIMIT).until(condition);
    }

    /** A stream once there is room: readers of earlier tests are missed only at the next heartbeat. */
    private static Streams served(String token) {
        return Awaitility.await().atMost(Patience.LIMIT).until(() -> Streams.open(token, ""), next -> {
            if (next.status() != 200) {
                next.close();
            }
            return next.status() == 200;
        });
    }
}
