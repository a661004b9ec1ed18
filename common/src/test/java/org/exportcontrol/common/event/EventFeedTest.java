package org.exportcontrol.common.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "glue"))
class EventFeedTest {

    @Inject
    Events events;

    @Inject
    EventPublisher publisher;

    @Inject
    EventFeed feed;

    @Inject
    EventTail tail;

    @Inject
    FeedNotices notices;

    @BeforeEach
    void emptyTheFeed() throws SQLException {
        try (Connection owner = PostgresTestResource.asOwner("glue");
                Statement statement = owner.createStatement()) {
            // The head first, as the publisher takes it: two orders could wait for each other.
            statement.execute("update event_feed_head set position = 0; truncate event");
        }
    }

    @Test
    void whatCommittedLaterIsNumberedLaterAndNothingIsSkipped() throws SQLException {
        try (Connection slow = PostgresTestResource.asApp("glue");
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into event (id, type, subject_type, subject_id, subject_version, recorded_at,"
                    + " audience, data) values ('" + UUID.randomUUID()
                    + "', 'slow', 't', 's', 1, now(), '{public}', '{}')");
            publish("fast", 1, "public");
            assertEquals(1, publisher.publish());
            assertEquals(List.of("fast"), types(0));
            slow.commit();
        }
        assertEquals(1, publisher.publish());
        assertEquals(List.of("fast", "slow"), types(0));
        assertEquals(List.of("slow"), types(1));
    }

    @Test
    void positionsHaveNoGapsAndVersionsOfASubjectNeverGoBack() {
        LongStream.rangeClosed(1, 20).forEach(version -> publish("moved", version, "public"));
        assertEquals(20, publisher.publish());
        List<Event> items = feed.page(0, 100, null).items();
        assertEquals(
                LongStream.rangeClosed(1, 20).boxed().toList(),
                items.stream().map(Event::position).toList());
        assertEquals(
                LongStream.rangeClosed(1, 20).boxed().toList(),
                items.stream().map(Event::subjectVersion).toList());
    }

    @Test
    void aReaderSeesItsOwnEventsAndTheCursorMovesOnOverTheRest() {
        publish("mine", 1, "organization:A");
        publish("theirs", 2, "organization:B");
        publisher.publish();
        EventPage page = feed.page(0, 100, Set.of("public", "organization:A"));
        assertEquals(List.of("mine"), page.items().stream().map(Event::type).toList());
        assertEquals(2, page.next());
        assertTrue(feed.page(2, 100, Set.of("organization:A")).items().isEmpty());
    }

    @Test
    void aCursorBeyondTheEndIsGone() {
        ProblemException gone = assertThrows(ProblemException.class, () -> feed.page(1, 100, null));
        assertEquals(CommonProblem.CURSOR_BEYOND_END, gone.type());
    }

    @Test
    void whileOneReplicaNumbersTheOthersPassBy() throws SQLException {
        publish("waiting", 1, "public");
        try (Connection other = PostgresTestResource.asApp("glue");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select position from event_feed_head for update");
            assertEquals(0, publisher.publish());
            other.rollback(); // closing alone would let the lock go a moment later
        }
        assertEquals(1, publisher.publish());
    }

    @Test
    void theLagIsTheAgeOfTheOldestCommittedEventWithoutANumber() throws SQLException {
        publisher.publish();
        assertEquals(Duration.ZERO, publisher.lag());
        try (Connection other = PostgresTestResource.asApp("glue");
                Statement statement = other.createStatement()) {
            statement.execute("insert into event (id, type, subject_type, subject_id, subject_version, recorded_at,"
                    + " audience, data) values ('" + UUID.randomUUID()
                    + "', 'old', 't', 's', 1, now() - interval '1 hour', '{public}', '{}')");
            other.setAutoCommit(false);
            statement.execute("select position from event_feed_head for update");
            assertEquals(0, publisher.publish());
            assertTrue(publisher.lag().compareTo(Duration.ofMinutes(59)) > 0);
            other.rollback();
        }
        publisher.publish();
        publisher.publish();
        assertEquals(Duration.ZERO, publisher.lag());
    }

    @Test
    void whoListensHearsOfNumberedEvents() {
        Semaphore heard = new Semaphore(0);
        notices.listen(heard::release);
        publish("told", 1, "public");
        publisher.publish();
        await().atMost(Patience.LIMIT).until(() -> heard.tryAcquire(2)); // once at the start
    }

    @Test
    void theTailServesEachReaderItsOwnWithoutTheDatabase() {
        publish("before", 1, "public");
        publisher.publish();
        tail.refresh();
        publish("mine", 2, "organization:A");
        publish("theirs", 3, "organization:B");
        publisher.publish();
        tail.refresh();
        EventPage page = tail.page(1, 100, Set.of("organization:A")).orElseThrow();
        assertEquals(List.of("mine"), page.items().stream().map(Event::type).toList());
        assertEquals(3, page.next());
        assertEquals(2, tail.page(1, 100, null).orElseThrow().items().size());
        assertEquals(2, tail.page(1, 1, null).orElseThrow().next());
        assertTrue(tail.page(0, 100, null).isEmpty(), "older than what is kept");
        assertTrue(tail.page(4, 100, null).isEmpty(), "beyond the end");
    }

    @Test
    void theTailBeginsAnewAfterARestore() throws SQLException {
        publish("a", 1, "public");
        publisher.publish();
        tail.refresh();
        emptyTheFeed();
        publish("b", 1, "public");
        publish("c", 2, "public");
        publisher.publish();
        tail.refresh();
        publish("d", 3, "public");
        publisher.publish();
        tail.refresh();
        assertEquals(
                List.of("d"),
                tail.page(2, 100, null).orElseThrow().items().stream()
                        .map(Event::type)
                        .toList());
    }

    private List<String> types(long after) {
        return feed.page(after, 100, null).items().stream().map(Event::type).toList();
    }

    private void publish(String type, long version, String audience) {
        QuarkusTransaction.requiringNew()
                .run(() -> events.publish(
                        new NewEvent(type, "thing", "1", version, Map.of("version", version), Set.of(audience))));
    }
}
