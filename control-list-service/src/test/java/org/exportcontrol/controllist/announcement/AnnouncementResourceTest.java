package org.exportcontrol.controllist.announcement;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.controllist.draft.Drafting.published;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.Announcements;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class AnnouncementResourceTest {

    private final Editions editions;

    AnnouncementResourceTest(Editions editions) {
        this.editions = editions;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void theAnnouncementIsReadBackAsItWasRead() throws Exception {
        String answer = given().get("/v1/announcements/2025-18")
                .then()
                .statusCode(200)
                .body("id", equalTo("2025-18"))
                .body("numberZh", equalTo("商务部 海关总署公告2025年第18号"))
                .body("edition.number", equalTo(1))
                .body("document.sources", hasSize(17))
                .body("document.notVerified", hasSize(5))
                .extract()
                .asString();
        JsonNode shipped = ShippedList.JSON.readTree(ShippedList.announcement());
        assertEquals(shipped, ShippedList.JSON.readTree(answer).path("document"));
    }

    @Test
    void theListOfAnnouncementsHoldsIt() {
        given().get("/v1/announcements").then().statusCode(200).body("items.id", hasItem("2025-18"));
    }

    /** CL-08, CL-10: published by a date, and recorded here by an instant. */
    @Test
    void announcementsAreAskedForAsOfADateAndAsKnownAtAnInstant() {
        String before = editions.newest().edition().recordedAt().toString();
        published(Announcements.ADDITIONS);
        editions.refresh();
        ids("").body("items.id", contains("2025-18", "2031-55"));
        ids("?asOf=2031-10-08").body("items.id", contains("2025-18"));
        ids("?asOf=2031-10-09").body("items.id", contains("2025-18", "2031-55"));
        ids("?asOf=2025-04-03").body("items.id", empty());
        ids("?knownAt=" + before).body("items.id", contains("2025-18"));
        ids("/2031-55?knownAt=" + before, 404).body("type", equalTo("/problems/announcement-not-found"));
        ids("/2031-55/touched-entries?knownAt=" + before, 404);
        ids("/2031-55/touched-entries").body("items.code", hasSize(11));
        ids("/2031-55/touched-entries?asOf=2031-10-08").body("items.code", empty());
        ids("?asOf=tomorrow", 400).body("violations.pointer", contains("?asOf"));
        ids("?knownAt=2020-01-01T00:00:00Z", 422).body("type", equalTo("/problems/known-at-before-records"));
    }

    private static ValidatableResponse ids(String query) {
        return ids(query, 200);
    }

    private static ValidatableResponse ids(String query, int status) {
        return given().get("/v1/announcements" + query).then().statusCode(status);
    }

    @Test
    void theEntityTagIsTheDigestOfWhatIsRecorded() {
        given().get("/v1/announcements/2025-18")
                .then()
                .header("ETag", equalTo("\"" + ShippedList.document().text().digest() + "\""));
    }
}
