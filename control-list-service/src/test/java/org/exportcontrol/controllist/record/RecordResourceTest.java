package org.exportcontrol.controllist.record;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.controllist.draft.Drafting.PUBLISHER;
import static org.exportcontrol.controllist.draft.Drafting.drafted;
import static org.exportcontrol.controllist.draft.Drafting.published;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Screenings that are kept, and what a later announcement means for them. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class RecordResourceTest {

    private static final String GOODS = """
            {"reference": "order 7", "screening": {"asOf": "2026-03-16", "lines": [
              {"name": "dysprosium oxide", "form": "OXIDE", "constituents": [{"element": "Dy"}]},
              {"name": "gallium", "form": "METAL", "constituents": [{"element": "Ga"}], "compositionComplete": true}]}}""";

    /** Gallium comes, and dysprosium oxide was listed by mistake. */
    private static final String LATE = """
            {"announcement": {"id": "2026-9", "number": "公告", "titleZh": "决定", "publishedOn": "2026-03-01",
              "effectiveFrom": "2026-03-10"},
             "entries": [{"code": "3C001", "form": "METAL", "element": "Ga", "nameZh": "金属镓"}],
             "effects": [{"action": "STRIKE", "targetAnnouncement": "2025-18", "codes": ["1C905.b"]}]}""";

    private static final String SUSPENSION = """
            {"announcement": {"id": "2026-2", "number": "公告", "titleZh": "决定", "publishedOn": "2026-03-01"},
             "effects": [{"action": "SUSPEND", "targetAnnouncement": "2025-18", "codes": ["1C905.b"],
                          "from": "2026-03-02", "until": "2026-06-01", "untilInclusive": true}]}""";

    /** Moves the end of that suspension, and adds gallium from a later day on. */
    private static final String EXTENSION = """
            {"announcement": {"id": "2026-3", "number": "公告", "titleZh": "决定", "publishedOn": "2026-04-01"},
             "entries": [{"code": "3C001", "form": "METAL", "element": "Ga", "nameZh": "金属镓",
                          "effectiveFrom": "2026-08-01"}],
             "effects": [{"action": "MOVE_END", "targetAnnouncement": "2025-18", "codes": ["1C905.b"],
                          "until": "2026-12-01", "untilInclusive": true}]}""";

    private final Editions editions;
    private final RecordService records;

    RecordResourceTest(Editions editions, RecordService records) {
        this.editions = editions;
        this.records = records;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void aRecordIsItsOrganizationsAlone() {
        String id = keep(TestTokens.E1).statusCode(201).extract().path("id");
        as(TestTokens.E1)
                .get("/v1/screening-records/" + id)
                .then()
                .statusCode(200)
                .body("reference", equalTo("order 7"))
                .body("edition", equalTo(1))
                .body("request.lines.name", contains("dysprosium oxide", "gallium"))
                .body("answer.lines.finding", contains("CONTROLLED", "NOT_CONTROLLED"))
                .body("differs", empty());
        as(TestTokens.E2)
                .get("/v1/screening-records/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/record-not-found"));
        as(TestTokens.E1).get("/v1/screening-records").then().body("items.id", contains(id));
        as(TestTokens.E2).get("/v1/screening-records").then().body("items", empty());
    }

    @Test
    void aRecordShowsWhatTheNewestEditionFindsOtherwise() {
        String id = keep(TestTokens.E1).statusCode(201).extract().path("id");
        published(LATE);
        editions.refresh();
        as(TestTokens.E1)
                .get("/v1/screening-records/" + id)
                .then()
                .body("answer.lines.finding", contains("CONTROLLED", "NOT_CONTROLLED"))
                .body("differs.name", contains("dysprosium oxide", "gallium"))
                .body("differs.before.finding", contains("CONTROLLED", "NOT_CONTROLLED"))
                .body("differs.after.finding", contains("NEEDS_REVIEW", "CONTROLLED"))
                .body("differs[1].after.codes", contains("3C001"));
    }

    @Test
    void theMinistrySeesCountsBeforeItPublishes() {
        keep(TestTokens.E1).statusCode(201);
        keep(TestTokens.E2).statusCode(201);
        String draft = drafted(LATE);
        given().auth()
                .oauth2(PUBLISHER)
                .get("/v1/drafts/" + draft + "/impact")
                .then()
                .statusCode(200)
                .body("announcement", equalTo("2026-9"))
                .body("entries.code", contains("3C001", "1C905.b"))
                .body("entries.how", contains("ADDED", "STRUCK"))
                .body("entries.firstDay", contains("2026-03-01", "2025-04-04"))
                .body("entries[1].stateBefore", equalTo("OPERATIVE"))
                .body("entries[1].stateAfter", equalTo("UNKNOWN"))
                .body("counts.records", equalTo(2))
                .body("counts.lines", equalTo(4))
                .body("counts.asAsked", equalTo(4))
                .body("counts.onEffect", equalTo(4))
                .body("records", nullValue());
    }

    @Test
    void theOwnerSeesTheGoodsAfterIt() {
        keep(TestTokens.E1).statusCode(201);
        published(LATE);
        editions.refresh();
        as(TestTokens.E1)
                .get("/v1/impact?announcement=2026-9")
                .then()
                .statusCode(200)
                .body("counts", nullValue())
                .body("records", hasSize(1))
                .body("records[0].reference", equalTo("order 7"))
                .body("records[0].lines.name", contains("dysprosium oxide", "gallium"));
        as(TestTokens.E2).get("/v1/impact?announcement=2026-9").then().body("records", empty());
        given().get("/v1/announcements/2026-9/touched-entries")
                .then()
                .statusCode(200)
                .body("items.code", contains("3C001", "1C905.b"));
        given().get("/v1/announcements/2025-18/touched-entries").then().body("items", hasSize(69));
        as(TestTokens.E1).get("/v1/impact?announcement=1999-1").then().statusCode(404);
        as(TestTokens.E1)
                .get("/v1/impact")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("?announcement"));
    }

    /** CL-09: what an extension or a later amendment changes lies on other days than its own first one. */
    @Test
    void findingsOnTheDaysThatAnAnnouncementChangesAreTold() {
        keep(TestTokens.E1).statusCode(201);
        as(TestTokens.E2)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(GOODS.replace("2026-03-16", "2026-07-01"))
                .post("/v1/screening-records")
                .then()
                .statusCode(201);
        published(SUSPENSION);
        editions.refresh();
        given().auth()
                .oauth2(PUBLISHER)
                .get("/v1/drafts/" + drafted(EXTENSION) + "/impact")
                .then()
                .body("effectiveFrom", equalTo("2026-04-01"))
                .body("days", contains("2026-04-01", "2026-06-02", "2026-08-01", "2026-12-01"))
                .body("complete", equalTo(true))
                .body("counts.asAsked", equalTo(1))
                .body("counts.onEffect", equalTo(4));
        published(EXTENSION.replace("2026-3", "2026-4"));
        editions.refresh();
        as(TestTokens.E1)
                .get("/v1/impact?announcement=2026-4")
                .then()
                .body("records[0].lines.name", contains("dysprosium oxide", "gallium"))
                .body("records[0].lines.day", contains("2026-06-02", "2026-08-01"));
        as(TestTokens.E2)
                .get("/v1/impact?announcement=2026-4")
                .then()
                .body("records[0].lines.name", contains("dysprosium oxide", "gallium"))
                .body("records[0].lines.day", contains("2026-07-01", "2026-08-01"));
    }

    @Test
    void whatWasNotLookedAtIsTold() {
        keep(TestTokens.E1).statusCode(201);
        keep(TestTokens.E2).statusCode(201);
        TwoLists lists = new TwoLists(editions.newest(), editions.newest(), Set.of());
        assertTrue(records.ofAll(lists, 2).complete());
        KeptComparison newest = records.ofAll(lists, 1);
        assertFalse(newest.complete());
        assertEquals(1, newest.count().records());
    }

    @Test
    void goodsThatCannotBeReadAreNotKept() {
        as(TestTokens.E1)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(GOODS.replace("OXIDE", "OXYDE"))
                .post("/v1/screening-records")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/lines/0/form"));
        as(TestTokens.E1).get("/v1/screening-records").then().body("items", empty());
    }

    private static ValidatableResponse keep(String organization) {
        return as(organization)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(GOODS)
                .post("/v1/screening-records")
                .then();
    }

    private static RequestSpecification as(String organization) {
        return given().auth().oauth2(TestTokens.exporter(organization)).contentType(ContentType.JSON);
    }
}
