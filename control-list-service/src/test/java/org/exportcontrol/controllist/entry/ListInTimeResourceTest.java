package org.exportcontrol.controllist.entry;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.controllist.draft.Drafting.published;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.Announcements;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Announcements imported, published by a second person, and asked for. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class ListInTimeResourceTest {

    private static final String CORRECTION = """
            {"announcement": {"id": "2033-1", "number": "公告2033年第1号", "titleZh": "更正", "publishedOn": "2033-01-05"},
             "effects": [{"action": "CORRECT", "targetAnnouncement": "2031-55", "codes": ["1C229.a"],
               "effectiveFrom": "2031-12-15", "entry": {"nameEn": "Bismuth metal, unwrought"}}]}""";

    private final Editions editions;

    private Instant afterAdditions;

    ListInTimeResourceTest(Editions editions) {
        this.editions = editions;
    }

    @BeforeEach
    void additionsAndTheirSuspension() {
        published(Announcements.ADDITIONS);
        editions.refresh();
        afterAdditions = editions.newest().edition().recordedAt();
        published(Announcements.SUSPENSION);
        editions.refresh();
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void aFutureDayOfEffectIsVisibleAtOnceAndOperativeOnItsDay() {
        given().get("/v1/entries/1C229.a?asOf=2031-11-06")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANNOUNCED"))
                .body("effectiveFrom", equalTo("2031-12-01"))
                .body("suspension", nullValue());
        given().get("/v1/entries/1C229.a?asOf=2031-12-01&knownAt=" + afterAdditions)
                .then()
                .body("edition.number", equalTo(2))
                .body("state", equalTo("OPERATIVE"));
    }

    @Test
    void theAnswerShowsTheSuspensionWithItsBoundaries() {
        given().get("/v1/entries/1C117.a?asOf=2032-11-10")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("inDoubt", equalTo(true))
                .body("suspension.from", equalTo("2031-11-07"))
                .body("suspension.fromBoundary", equalTo("INCLUSIVE"))
                .body("suspension.until", equalTo("2032-11-10"))
                .body("suspension.untilBoundary", equalTo("UNSTATED"))
                .body("suspension.announcedBy", equalTo("2031-70"))
                .body("technicalParameters.parameter", contains("density", "purity"))
                .body("reading.fallback", equalTo(true));
    }

    /** Entered late: what was answered before stays reproducible, what is answered now rests on the extension. */
    @Test
    void anExtensionEnteredLateChangesNoEarlierAnswer() {
        Instant before = editions.newest().edition().recordedAt();
        published(Announcements.EXTENSION);
        editions.refresh();
        String question = "/v1/entries/1C117.a?asOf=2032-12-01";
        given().get(question + "&knownAt=" + before)
                .then()
                .body("state", equalTo("SUSPENSION_ENDED_UNCONFIRMED"))
                // So short after it, an edition recorded before could still be on its way.
                .header("Cache-Control", equalTo("public, no-cache"));
        given().get(question)
                .then()
                .body("state", equalTo("SUSPENDED"))
                .header("Cache-Control", equalTo("public, no-cache"));
    }

    @Test
    void aCorrectionHoldsAsIfRecordedSoAndIsKnownFromItsRecordingOn() {
        Instant before = editions.newest().edition().recordedAt();
        published(CORRECTION);
        editions.refresh();
        String question = "/v1/entries/1C229.a?asOf=2031-10-10";
        given().get(question)
                .then()
                .body("nameEn", startsWith("Bismuth metal, unwrought"))
                .body("effectiveFrom", equalTo("2031-12-15"));
        given().get(question + "&knownAt=" + before)
                .then()
                .body("nameEn", equalTo("Bismuth metal"))
                .body("effectiveFrom", equalTo("2031-12-01"));
        given().get("/v1/comparisons?from=2031-12-01&to=2031-12-01&knownAt=" + afterAdditions + "&toKnownAt="
                        + Instant.now())
                .then()
                .statusCode(200)
                .body("items.find { it.code == '1C229.a' }.changed", contains("nameEn"))
                .body("items.find { it.code == '1C229.a' }.kinds", contains("SUSPENDED", "CHANGED"));
    }

    @Test
    void theHistoryOfAnEntryIsATimeLine() {
        published(CORRECTION);
        editions.refresh();
        given().get("/v1/entries/1C229.a/history")
                .then()
                .statusCode(200)
                .body("states.state", contains("ANNOUNCED", "SUSPENDED", "SUSPENDED", "SUSPENSION_ENDED_UNCONFIRMED"))
                .body("states.inDoubt", contains(false, false, true, false))
                .body("states.from", contains("2031-10-09", "2031-11-07", "2032-11-10", "2032-11-11"))
                .body("states[3].to", nullValue())
                .body("versions.nameEn", contains("Bismuth metal, unwrought"))
                .body("suspensions", hasSize(1))
                .body("recorded.announcement", contains("2031-55", "2031-70", "2033-1"));
    }

    @Test
    void twoDatesAreCompared() {
        given().get("/v1/comparisons?from=2031-10-08&to=2031-10-09")
                .then()
                .statusCode(200)
                .body("from.edition.number", equalTo(3))
                .body("items", hasSize(11))
                .body("items.kinds.flatten().unique()", contains("CAME"));
        given().get("/v1/comparisons?from=2031-11-06&to=2031-11-07")
                .then()
                .body("items.code", hasItems("1C117.a", "1C229.a"))
                .body("items.find { it.code == '1C117.a' }.stateAfter", equalTo("SUSPENDED"))
                .body("items.code", not(hasItem("1C117.c")));
        given().get("/v1/comparisons?from=2031-11-07&to=2031-11-07").then().body("items", empty());
        given().get("/v1/comparisons?from=2031-11-06&to=yesterday&knownAt=x")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("?to", "?knownAt"));
    }

    @Test
    void aCodeThatSeveralEntriesBearIsAskedFor() {
        given().get("/v1/entries/3A901?asOf=2031-11-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/entry-ambiguous"))
                .body("detail", containsString("2031-55 3A901#1, 2031-55 3A901#2"));
        given().urlEncodingEnabled(false)
                .get("/v1/entries/3A901%232?asOf=2031-11-01")
                .then()
                .statusCode(200)
                .body("printedCode", equalTo("3A901"));
        given().get("/v1/entries/1C905.b?announcement=2031-55").then().statusCode(404);
        given().get("/v1/entries?asOf=2031-11-01&announcement=2031-55&limit=3")
                .then()
                .body("items.code", contains("1C117", "1C117.a", "1C117.b"))
                .body("next", equalTo("2031-55 1C117.b"));
    }

    @ParameterizedTest(name = "{0} finds {1} by {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1c905.b              | 1C905.b | CODE",
                "1C229                | 1C229   | CODE",
                "2846901500           | 1C905.b | NUMBER",
                "81019990             | 1C117.a | NUMBER",
                "8505111000           | 1C902.a.4 | TARIFF_HINT",
                "Lu                   | 1C906   | ELEMENT",
                "12070-12-1           | 1C117.b | CAS_NUMBER",
                "氧化镝               | 1C905.b | NAME",
                "dysprosium OXIDE     | 1C905.b | NAME",
                "铋金属               | 1C229.a | WORDS",
                "oxide dysprosium     | 1C905.b | WORDS",
                "disprosium oxyde     | 1C905.b | SIMILAR_NAME"
            })
    void entriesAreFoundByWhateverIsInHand(String text, String code, String by) {
        given().queryParam("q", text)
                .queryParam("asOf", "2031-11-01")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("items[0].entry.code", equalTo(code))
                .body("items[0].by", equalTo(by));
    }

    @Test
    void whatIsFoundComesInPages() {
        var first = given().queryParam("q", "合金")
                .queryParam("limit", 10)
                .get("/v1/search?asOf=2031-11-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(10))
                .body("next", equalTo("10"))
                .extract();
        int found = first.path("found");
        List<String> codes = new ArrayList<>(first.path("items.entry.code"));
        given().queryParam("q", "合金")
                .queryParam("limit", 500)
                .queryParam("after", "10")
                .get("/v1/search?asOf=2031-11-01")
                .then()
                .body("items", hasSize(found - 10))
                .body("next", nullValue())
                .body("items.entry.code", not(hasItem(codes.get(0))));
        given().get("/v1/search?q=&after=x")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("?q", "?after"));
        given().get("/v1/search?q=无此物").then().body("items", empty());
    }

    @Test
    void oneLineCanBeAskedForByItsAddress() {
        String tag = given().get("/v1/screenings?asOf=2031-11-08&form=METAL&constituents=W:0.99"
                        + "&parameters=density:17.1:g/cm3&parameters=purity:99:%25")
                .then()
                .statusCode(200)
                .body("lines[0].finding", equalTo("NEEDS_REVIEW"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/screenings?asOf=2031-11-08&form=METAL&constituents=W:0.99"
                        + "&parameters=density:17.1:g/cm3&parameters=purity:99:%25")
                .then()
                .statusCode(304);
        given().get("/v1/screenings?asOf=2025-04-04&form=OXIDE&constituents=Dy:0.9:OXIDE&commodityCode=2846901500")
                .then()
                .body("lines[0].matches.code", contains("1C905.b"))
                .body("catchAll", nullValue());
        given().get("/v1/screenings?asOf=2025-04-04&form=OXYDE&constituents=Td&parameters=density&dimensions=1x1"
                        + "&compositionComplete=maybe")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "?form", "?constituents", "?parameters", "?dimensions", "?compositionComplete"));
    }

    @Test
    void whatIsAskedWithoutADateIsAskedForToday() {
        given().get("/v1/entries/1C229.a").then().body("state", equalTo("UNKNOWN"));
    }
}
