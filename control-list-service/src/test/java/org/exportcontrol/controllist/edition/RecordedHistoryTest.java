package org.exportcontrol.controllist.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.exportcontrol.controllist.testkit.Seeds;
import org.exportcontrol.controllist.timeline.AnnouncedChanges;
import org.exportcontrol.controllist.timeline.EntryKey;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.ListHistory;
import org.exportcontrol.controllist.timeline.RandomAnnouncements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database keeps of random sequences of announcements, corrections among them. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class RecordedHistoryTest {

    private static final int SEQUENCES = 12;
    private static final int ANNOUNCEMENTS = 10;

    private final HistoryRepository histories;
    private final EditionRepository editions;
    private final Editions inMemory;
    private final EntityManager database;

    RecordedHistoryTest(
            HistoryRepository histories, EditionRepository editions, Editions inMemory, EntityManager database) {
        this.histories = histories;
        this.editions = editions;
        this.inMemory = inMemory;
        this.database = database;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(inMemory);
    }

    /** CL-10: what was known when a declaration was accepted can be asked for ever. */
    @Test
    void noLaterAnnouncementChangesWhatWasKnownBefore() {
        long seed = Seeds.of("list.seed", RecordedHistoryTest.class);
        for (long run = seed; run < seed + SEQUENCES; run++) {
            record(run);
            ListInDatabase.onlyShipped(inMemory);
        }
    }

    private void record(long seed) {
        RandomAnnouncements announcements = new RandomAnnouncements(seed);
        ListHistory history = QuarkusTransaction.requiringNew().call(() -> histories.knownAt(newest().recordedAt()));
        Map<Integer, Map<EntryKey, EntryTimeline>> expected = new TreeMap<>();
        for (int i = 0; i < ANNOUNCEMENTS; i++) {
            AnnouncedChanges announced = announcements.next("2030-" + i);
            List<Violation> faults = new ArrayList<>();
            history = history.after(announced, faults);
            assertEquals(List.of(), faults, "seed " + seed);
            Edition edition = publish(announced, history);
            expected.put(edition.number(), byKey(history));
        }
        assertEquals(ANNOUNCEMENTS, expected.size(), "seed " + seed);
        for (Edition edition : QuarkusTransaction.requiringNew().call(editions::editions)) {
            if (expected.containsKey(edition.number())) {
                ListHistory known =
                        QuarkusTransaction.requiringNew().call(() -> histories.knownAt(edition.recordedAt()));
                assertEquals(
                        expected.get(edition.number()), byKey(known), "seed " + seed + ", edition " + edition.number());
            }
        }
    }

    private Edition publish(AnnouncedChanges announced, ListHistory after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Edition before = newest();
            Instant recorded = before.recordedAt().plusSeconds(1);
            Edition edition = new Edition(before.number() + 1, announced.announcement(), recorded);
            database.createNativeQuery("insert into announcement (id, number_zh, number_en, title_zh, title_en,"
                            + " published_on, effective_from, document, readings, digest) values (:id, '', '', '', '',"
                            + " :day, :day, '{}', '{}', repeat('0', 64))")
                    .setParameter("id", announced.announcement())
                    .setParameter("day", announced.publishedOn())
                    .executeUpdate();
            editions.persistAndFlush(new EditionRow(edition));
            histories.record(edition, before, after);
            return edition;
        });
    }

    private Edition newest() {
        return editions.newest().orElseThrow();
    }

    private static Map<EntryKey, EntryTimeline> byKey(ListHistory history) {
        Map<EntryKey, EntryTimeline> entries = new TreeMap<>();
        history.entries().forEach(entry -> entries.put(entry.key(), entry));
        return entries;
    }
}
