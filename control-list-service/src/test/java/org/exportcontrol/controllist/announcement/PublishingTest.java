package org.exportcontrol.controllist.announcement;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class PublishingTest {

    private static final String TWICE = "2026-901";
    private static final String NEWER = "2026-902";

    private final ShippedAnnouncements shipped;
    private final Editions editions;

    PublishingTest(ShippedAnnouncements shipped, Editions editions) {
        this.shipped = shipped;
        this.editions = editions;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void theShippedListIsRecordedOnce() {
        assertEquals(ShippedAnnouncements.Outcome.FOUND_AGAIN, shipped.record(ShippedList.document()));
        given().get("/v1/announcements").then().body("items.id", contains("2025-18"));
    }

    @Test
    void shippedFilesThatDifferFromTheRecordAreShownAndNotUsed() {
        shownAsShipped(equalTo("as recorded"));
        String recorded = given().get("/v1/announcements/2025-18").path("digest");
        try {
            shipped.record(AnnouncementDocument.read(
                    DocumentText.of(ShippedList.announcement(), ShippedList.readings() + "\n")));
            shownAsShipped(equalTo("differs from the record; the record stands"));
            given().get("/v1/announcements/2025-18").then().body("digest", equalTo(recorded));
            given().get("/v1/entries").then().body("edition.number", equalTo(1));
        } finally {
            shipped.record(ShippedList.document());
        }
        shownAsShipped(equalTo("as recorded"));
    }

    private static void shownAsShipped(Matcher<String> said) {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'shipped-announcements' }.data.'2025-18'", said);
    }

    @Test
    void ofManyReplicasOneRecordsAnAnnouncement() throws Exception {
        AnnouncementDocument document = SmallAnnouncement.of(TWICE, "2026-01-01", "2026-01-01", null);
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            Callable<ShippedAnnouncements.Outcome> publish = () -> shipped.record(document);
            int recorded = 0;
            for (Future<ShippedAnnouncements.Outcome> each :
                    replicas.invokeAll(List.of(publish, publish, publish, publish))) {
                recorded += each.get() == ShippedAnnouncements.Outcome.RECORDED ? 1 : 0;
            }
            assertEquals(1, recorded);
        } finally {
            replicas.shutdownNow();
        }
    }

    @Test
    void everyReplicaTakesOverANewEdition() {
        Instant before = editions.newest().edition().recordedAt();
        // As another replica does it: this one hears of it or finds it by itself.
        assertEquals(
                ShippedAnnouncements.Outcome.RECORDED,
                shipped.record(SmallAnnouncement.of(NEWER, "2026-01-01", "2026-02-01", "2026-03-01")));
        await().atMost(Patience.LIMIT)
                .until(() -> editions.newest().edition().announcement().equals(NEWER));

        screen("2025-12-31", null)
                .body("lines[0].finding", equalTo("NOT_CONTROLLED"))
                .body("edition.number", equalTo(2));
        screen("2026-01-31", null)
                .body("lines[0].finding", equalTo("NOT_CONTROLLED"))
                .body("lines[0].nearest[0].code", equalTo(SmallAnnouncement.CODE))
                .body("lines[0].nearest[0].state", equalTo("ANNOUNCED"))
                .body("lines[0].nearest[0].failed.en", contains("is in effect on 2026-01-31"));
        screen("2026-02-01", null)
                .body("lines[0].finding", equalTo("CONTROLLED"))
                .body("lines[0].matches[0].announcement", equalTo(NEWER));
        screen("2026-03-01", null)
                .body("lines[0].finding", equalTo("NOT_CONTROLLED"))
                .body("lines[0].nearest[0].state", equalTo("REMOVED"));
        screen("2026-02-01", before.toString())
                .body("edition.number", equalTo(1))
                .body("lines[0].finding", equalTo("NOT_CONTROLLED"));
        given().get("/v1/entries/" + SmallAnnouncement.CODE + "?asOf=2026-02-01&knownAt=" + before)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse screen(String asOf, String knownAt) {
        String known = knownAt == null ? "" : "\"knownAt\": \"" + knownAt + "\", ";
        return given().contentType(ContentType.JSON)
                .body("{\"asOf\": \"" + asOf + "\", " + known + "\"lines\": [{\"form\": \"METAL\", \"constituents\":"
                        + " [{\"element\": \"Ga\"}], \"compositionComplete\": true}]}")
                .post("/v1/screenings")
                .then()
                .statusCode(200);
    }
}
