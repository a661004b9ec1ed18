package org.exportcontrol.controllist.draft;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.exportcontrol.controllist.draft.Drafting.DRAFTER;
import static org.exportcontrol.controllist.draft.Drafting.PUBLISHER;
import static org.exportcontrol.controllist.draft.Drafting.as;
import static org.exportcontrol.controllist.draft.Drafting.drafted;
import static org.exportcontrol.controllist.draft.Drafting.importing;
import static org.exportcontrol.controllist.draft.Drafting.move;
import static org.exportcontrol.controllist.draft.Drafting.published;
import static org.exportcontrol.controllist.draft.Drafting.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class DraftResourceTest {

    private static final String GALLIUM = """
            {"announcement": {"id": "2030-1", "number": "公告2030年第1号", "titleZh": "决定", "publishedOn": "2030-01-10",
              "effectiveFrom": "2030-02-01"},
             "entries": [{"code": "3C001", "form": "METAL", "element": "Ga", "nameZh": "金属镓"}]}""";

    private final Editions editions;

    DraftResourceTest(Editions editions) {
        this.editions = editions;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void oneDraftsAndAnotherPublishes() {
        String id = importing(GALLIUM)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", notNullValue())
                .body("state", equalTo("DRAFT"))
                .body("announcement", equalTo("2030-1"))
                .body("editors", contains("drafter"))
                .body("errors", equalTo(0))
                .body("warnings", equalTo(1))
                .body("findings[0].severity", equalTo("WARNING"))
                .body("findings[0].pointer", equalTo("/entries/0"))
                .extract()
                .path("id");
        move(PUBLISHER, id, "publish").statusCode(409).body("type", equalTo("/problems/illegal-move"));
        move(DRAFTER, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
        move(DRAFTER, id, "publish").statusCode(403).body("type", equalTo("/problems/four-eyes"));
        move(PUBLISHER, id, "publish")
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publishedBy", equalTo("publisher"))
                .body("edition", equalTo(2));
        given().get("/v1/announcements/2030-1")
                .then()
                .statusCode(200)
                .body("edition.number", equalTo(2))
                .body("document.entries", hasSize(1));
        as(PUBLISHER)
                .get("/v1/audit/draft/" + id)
                .then()
                .statusCode(200)
                .body("items.move", contains("drafted", "submitted", "published"))
                .body("items.person", contains("drafter", "drafter", "publisher"));
        as(TestTokens.operator())
                .get("/v1/audit/draft/" + id + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("rows", equalTo(3));
    }

    @Test
    void aSubmittedDraftComesBackWithReasonsAndIsEdited() {
        String id = drafted(GALLIUM);
        move(DRAFTER, id, "submit").statusCode(200);
        edit(id, GALLIUM).statusCode(409).body("type", equalTo("/problems/illegal-move"));
        as(PUBLISHER)
                .header("If-Match", "\"1\"")
                .body("{\"ground\": \"the English name is missing\"}")
                .post("/v1/drafts/" + id + "/send-back")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("sentBackGround", equalTo("the English name is missing"))
                .body("submittedBy", nullValue());
        edit(id, GALLIUM.replace("\"nameZh\"", "\"nameEn\": \"Gallium metal\", \"nameZh\""))
                .statusCode(200)
                .body("version", equalTo(3));
        as(DRAFTER).get("/v1/drafts/" + id + "/document").then().body("entries[0].nameEn", equalTo("Gallium metal"));
        move(DRAFTER, id, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        move(DRAFTER, id, "submit").statusCode(409);
    }

    /** Whoever wrote a line of it must not publish it. */
    @Test
    void anEditorDoesNotPublishEither() {
        String id = drafted(GALLIUM);
        as(PUBLISHER)
                .header("If-Match", "\"0\"")
                .body(GALLIUM)
                .put("/v1/drafts/" + id + "/document")
                .then()
                .statusCode(200)
                .body("editors", contains("drafter", "publisher"));
        move(DRAFTER, id, "submit").statusCode(200);
        move(PUBLISHER, id, "publish").statusCode(403).body("type", equalTo("/problems/four-eyes"));
    }

    @Test
    void aDraftWithAnErrorIsKeptAndCannotBeSubmitted() {
        String id = importing(GALLIUM.replace("\"form\"", "\"parent\": \"3C0\", \"form\""))
                .statusCode(201)
                .body("errors", equalTo(1))
                .body("findings[0].pointer", equalTo("/entries/0/parent"))
                .extract()
                .path("id");
        move(DRAFTER, id, "submit")
                .statusCode(422)
                .body("type", equalTo("/problems/draft-not-valid"))
                .body("violations.pointer", contains("/entries/0/parent"));
    }

    @Test
    void withoutTheDutyOrFromAProvinceNobodyDrafts() {
        for (String token : List.of(TestTokens.examiner(), TestTokens.provincial("36"))) {
            as(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(GALLIUM)
                    .post("/v1/drafts")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/duty-required"));
        }
    }

    @Test
    void whatIsNotPublishedIsTheMinistrysAlone() {
        String id = drafted(GALLIUM);
        for (String path : List.of(
                "/v1/drafts", "/v1/drafts/" + id, "/v1/drafts/" + id + "/document", "/v1/drafts/" + id + "/impact")) {
            as(TestTokens.provincial("36"))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/duty-required"));
            as(TestTokens.examiner()).get(path).then().statusCode(200);
        }
    }

    /** No wait between the answer and the question. */
    @Test
    void whoPublishesSeesItInTheListAtOnce() {
        published(GALLIUM);
        given().get("/v1/entries?asOf=2030-03-01&announcement=2030-1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    /** The extension was recorded before the suspension that it extends, and both before what they suspend. */
    @Test
    void whatWasSaidBeforeTakesHoldInWhateverOrderItCame() {
        String head = "{\"announcement\": {\"id\": \"%s\", \"number\": \"公告\", \"titleZh\": \"决定\","
                + " \"publishedOn\": \"2030-02-01\"}, \"effects\": [%s]}";
        published(head.formatted("2030-8", """
                {"action": "EXTEND", "targetAnnouncement": "2030-1", "until": "2030-12-31", "untilInclusive": true}"""));
        published(head.formatted("2030-9", """
                {"action": "SUSPEND", "targetAnnouncement": "2030-1", "from": "2030-02-01", "until": "2030-06-30",
                 "untilInclusive": true}"""));
        published(head.formatted("2030-7", """
                {"action": "REMOVE", "targetAnnouncement": "2030-1", "codes": "ALL", "from": "2029-01-01"}"""));
        String id = drafted(GALLIUM);
        as(DRAFTER)
                .get("/v1/drafts/" + id)
                .then()
                .body("findings.findAll { it.pointer == '/announcement/id' }.detail[0].en", containsString("2030-7"));
        move(DRAFTER, id, "submit").statusCode(200);
        move(PUBLISHER, id, "publish").statusCode(200);
        given().get("/v1/entries?asOf=2030-12-31&announcement=2030-1")
                .then()
                .body("items[0].state", equalTo("SUSPENDED"));
    }

    @Test
    void aRepeatedImportMakesOneDraft() {
        String key = UUID.randomUUID().toString();
        String first = as(DRAFTER)
                .header("Idempotency-Key", key)
                .body(GALLIUM)
                .post("/v1/drafts")
                .path("id");
        as(DRAFTER)
                .header("Idempotency-Key", key)
                .body(GALLIUM)
                .post("/v1/drafts")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        as(DRAFTER).get("/v1/drafts?state=DRAFT").then().body("items.id", contains(first));
        as(DRAFTER).get("/v1/drafts?state=PUBLISHED").then().body("items", hasSize(0));
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        published(GALLIUM);
        String again = drafted(GALLIUM);
        move(DRAFTER, again, "submit").statusCode(422).body("violations.pointer", contains("/announcement/id"));
    }

    /** Between submission and publication the list moved on: the second draft is checked against the newer edition. */
    @Test
    void aDraftIsCheckedAgainAtItsPublication() {
        published(GALLIUM);
        String removal = """
                {"announcement": {"id": "2030-%s", "number": "公告", "titleZh": "决定", "publishedOn": "2030-03-01"},
                 "effects": [{"action": "REMOVE", "targetAnnouncement": "2030-1", "from": "2030-04-01"}]}""";
        String one = drafted(removal.formatted("2"));
        String two = drafted(removal.formatted("3"));
        move(DRAFTER, one, "submit").statusCode(200);
        move(DRAFTER, two, "submit").statusCode(200);
        move(PUBLISHER, one, "publish").statusCode(200);
        move(PUBLISHER, two, "publish").statusCode(422).body("violations.pointer", contains("/effects/0"));
    }

    @Test
    void ofTwoPublicationsAtOnceOneIsToldToRepeat() throws SQLException {
        String id = drafted(GALLIUM);
        move(DRAFTER, id, "submit").statusCode(200);
        try (Connection other = PostgresTestResource.asApp("control_list");
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("select pg_advisory_xact_lock(hashtextextended('edition', 0))");
            move(PUBLISHER, id, "publish")
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/publication-in-progress"));
            other.rollback();
        }
        move(PUBLISHER, id, "publish").statusCode(200);
    }

    @Test
    void plainEntriesComeFromATable() {
        String id = drafted(GALLIUM);
        as(DRAFTER)
                .header("If-Match", "\"0\"")
                .contentType("text/csv; charset=UTF-8")
                .body("""
                        code,parent,form,element,nameZh,nameEn,referenceCommodityCodes,effectiveFrom
                        3C002,,GROUP,,锗相关物项,Germanium,,
                        3C002.a,3C002,METAL,Ge,金属锗,"Germanium, metal",8112921000 8112929010,2030-02-10
                        """)
                .put("/v1/drafts/" + id + "/entries")
                .then()
                .statusCode(200)
                .body("errors", equalTo(0));
        as(DRAFTER)
                .get("/v1/drafts/" + id + "/document")
                .then()
                .body("announcement.id", equalTo("2030-1"))
                .body("entries.code", contains("3C002", "3C002.a"))
                .body("entries[1].nameEn", equalTo("Germanium, metal"))
                .body("entries[1].referenceCommodityCodes", contains("8112921000", "8112929010"));
        move(DRAFTER, id, "submit").statusCode(200);
        move(PUBLISHER, id, "publish").statusCode(200);
        editions.refresh();
        given().get("/v1/entries/3C002.a?asOf=2030-02-10").then().body("state", equalTo("OPERATIVE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"code,color\n3C002,red\n", "code,effectiveFrom\n3C002,tomorrow\n", "code,nameZh\n3C002,\"open\n"
            })
    void aTableThatCannotBeReadIsRefused(String table) {
        String id = drafted(GALLIUM);
        as(DRAFTER)
                .header("If-Match", "\"0\"")
                .contentType("text/csv")
                .body(table)
                .put("/v1/drafts/" + id + "/entries")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/document-unreadable"))
                .body("violations", not(hasSize(0)));
        assertEquals(0, version(id));
    }

    @Test
    void aTableInAnotherEncodingIsRefused() {
        String id = drafted(GALLIUM);
        as(DRAFTER)
                .header("If-Match", "\"0\"")
                .contentType("text/csv")
                .body("code,nameZh\n3C002,锗\n".getBytes(Charset.forName("GBK")))
                .put("/v1/drafts/" + id + "/entries")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/document-unreadable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update draft set state = 'DRAFT'",
                "update draft set document = '{}'",
                "update draft set published_by = 'drafter'"
            })
    void theDatabaseKeepsAPublishedDraftAsItIs(String statement) throws SQLException {
        published(GALLIUM);
        refused("23000", statement);
    }

    @Test
    void theDatabaseKnowsFourEyesAndDeletesNoDraft() throws SQLException {
        String id = drafted(GALLIUM);
        refused("42501", "delete from draft");
        refused(
                "23514",
                "update draft set state = 'PUBLISHED', submitted_by = 'drafter', published_by = 'drafter', edition = 1"
                        + " where id = '" + id + "'");
    }

    @Test
    void theMinistryHearsOfDraftsAndThePublicDoesNot() {
        drafted(GALLIUM);
        await().untilAsserted(() -> as(PUBLISHER)
                .get("/v1/events?limit=500")
                .then()
                .body("items.type", hasItems("announcement.published", "draft.drafted")));
        given().get("/v1/events?limit=500").then().body("items.type", not(hasItems("draft.drafted")));
    }

    static Stream<Arguments> unreadable() {
        byte[] gbk = GALLIUM.getBytes(Charset.forName("GBK"));
        String entries = String.join(",", Collections.nCopies(100_000, "{\"code\":\"3C001\"}"));
        return Stream.of(
                Arguments.of("10 MB", utf8(GALLIUM + " ".repeat(10 << 20)), 413, null),
                Arguments.of(
                        "100,000 entries",
                        utf8(GALLIUM.replaceAll("(?s)\\[.*]", "[" + entries + "]")),
                        400,
                        "/entries"),
                Arguments.of("another encoding", gbk, 400, ""),
                Arguments.of(
                        "duplicate keys",
                        utf8(GALLIUM.replace("\"entries\"", "\"entries\": [], \"entries\"")),
                        400,
                        ""),
                Arguments.of(
                        "a circle of parents",
                        utf8(GALLIUM.replace("\"form\"", "\"parent\": \"3C001\", \"form\"")),
                        400,
                        "/entries/0/parent"),
                Arguments.of(
                        "no such date",
                        utf8(GALLIUM.replace("2030-01-10", "0000-00-00")),
                        400,
                        "/announcement/publishedOn"),
                Arguments.of("NaN", utf8(GALLIUM.replace("\"METAL\"", "NaN")), 400, ""),
                Arguments.of(
                        "deep nesting", utf8(GALLIUM.replace("\"METAL\"", "[".repeat(900) + "]".repeat(900))), 400, ""),
                Arguments.of("nothing", new byte[0], 400, ""));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedAndStoredNowhere(String what, byte[] document, int status, String pointer) {
        ValidatableResponse answer = as(DRAFTER)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(document)
                .post("/v1/drafts")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        if (pointer != null) {
            answer.body("type", equalTo("/problems/document-unreadable")).body("violations.pointer", contains(pointer));
        }
        as(DRAFTER).get("/v1/drafts").then().statusCode(200).body("items", hasSize(0));
        drafted(GALLIUM);
    }

    private static void refused(String state, String statement) throws SQLException {
        try (Connection app = PostgresTestResource.asApp("control_list");
                Statement sql = app.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> sql.execute(statement));
            assertEquals(state, refusal.getSQLState(), refusal.getMessage());
        }
    }

    private static ValidatableResponse edit(String id, String document) {
        return as(DRAFTER)
                .header("If-Match", "\"" + version(id) + "\"")
                .body(document)
                .put("/v1/drafts/" + id + "/document")
                .then();
    }
}
