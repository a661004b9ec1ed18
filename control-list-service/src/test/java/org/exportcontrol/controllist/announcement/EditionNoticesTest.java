package org.exportcontrol.controllist.announcement;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With nobody looking for a new edition by the clock, what a notice does alone is seen. */
@QuarkusTest
@TestProfile(EditionNoticesTest.NobodyLooks.class)
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class EditionNoticesTest {

    public static class NobodyLooks implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("control-list.edition-check", "24h");
        }
    }

    private final Editions editions;
    private final ShippedAnnouncements shipped;

    EditionNoticesTest(Editions editions, ShippedAnnouncements shipped) {
        this.editions = editions;
        this.shipped = shipped;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void aNoticeAloneBringsANewEdition() {
        awaitListener();
        publish("2026-911");
        awaitEdition("2026-911");
    }

    @Test
    void whatWasPublishedWhileTheListenerWasAwayIsFoundWhenItIsBack() throws SQLException {
        awaitListener();
        assertEquals(1, cutListener());
        publish("2026-912");
        awaitEdition("2026-912");
        awaitListener();
        publish("2026-913");
        awaitEdition("2026-913");
    }

    /** As another replica does it: this one is not told but by the database. */
    private void publish(String id) {
        shipped.record(SmallAnnouncement.of(id, "2026-01-01", "2026-02-01", null));
    }

    private void awaitEdition(String announcement) {
        await().atMost(Patience.LIMIT)
                .until(() -> editions.newest().edition().announcement().equals(announcement));
    }

    private static void awaitListener() {
        await().atMost(Patience.LIMIT)
                .until(() ->
                        number("select count(*) from pg_stat_activity where application_name like '%edition notices'"
                                        + " and query = 'listen edition' and state = 'idle'")
                                == 1);
    }

    private static int cutListener() throws SQLException {
        return number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where application_name like '%edition notices'");
    }

    private static int number(String query) throws SQLException {
        try (Connection database = PostgresTestResource.asApp("control_list");
                Statement sql = database.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
