package org.exportcontrol.license.report;

import static org.awaitility.Awaitility.await;
import static org.exportcontrol.license.testkit.Database.execute;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.exportcontrol.license.testkit.Reporting.changeOfEndUse;
import static org.exportcontrol.license.testkit.Reporting.decide;
import static org.exportcontrol.license.testkit.Reporting.factsChanged;
import static org.exportcontrol.license.testkit.Reporting.file;
import static org.exportcontrol.license.testkit.Reporting.filed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** What holders must tell at once, and what it does to their license. */
@QuarkusTest
@WithNeighbors
class ReportResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);
    private static final String OTHER = TestTokens.exporter(TestTokens.E2);
    private static final String DIRECTOR = TestTokens.director();

    @Inject
    WorkingDays workingDays;

    @Test
    void aReportedChangeOfEndUseMakesTheLicenseRestAtOnce() { // LF-04
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "500"));

        file(number, changeOfEndUse())
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("licenseNumber", equalTo(number))
                .body("rule", equalTo("LF-04"))
                .body("source", containsString("DUR 25"))
                .body("state", equalTo("OPEN"))
                .body("circumstances", contains("END_USER_CHANGED"))
                .body("pausedLicense", equalTo(true))
                .body("consequence.zh", containsString("立即停止出口"))
                .body("decision", nullValue());

        Api.get(EXPORTER, "/v1/licenses/" + number)
                .then()
                .body("state", equalTo("PAUSED"))
                .body("lastMove.ground", equalTo("END_USE_REPORTED"))
                .body("lastMove.rule", equalTo("LF-04"));
        use(declaration, 2).then().statusCode(200).body("used", equalTo(false));
    }

    @Test
    void customsHearsOfTheRestAndTheMinistryOfTheReport() { // LF-04, CH-11
        String number = licensed(singleApplication());
        String id = filed(number, changeOfEndUse());

        await().untilAsserted(() -> {
            assertTrue(seen(TestTokens.officer()).contains("license.paused " + number));
            assertTrue(seen(DIRECTOR).contains("report.filed " + id));
        });
        assertTrue(seen(TestTokens.officer()).stream().noneMatch(event -> event.contains(id)));
        Api.get(EXPORTER, "/v1/audit/report/" + id).then().body("items.move", contains("filed"));
        Api.get(EXPORTER, "/v1/audit/report/" + id + "/verification").then().body("intact", equalTo(true));
        Api.get(EXPORTER, "/v1/audit/license/" + number + "/verification")
                .then()
                .body("intact", equalTo(true));
        Api.get(OTHER, "/v1/audit/report/" + id).then().statusCode(404);
    }

    @Test
    void changedFactsOfARegistrationNeedANewOneOrALicense() { // DUR 19, LI-05
        String number = licensed(singleApplication());

        file(number, factsChanged())
                .then()
                .statusCode(201)
                .body("rule", equalTo("LI-05"))
                .body("source", equalTo("DUR 19"))
                .body("state", equalTo("OPEN"))
                .body("consequence.en", containsString("a new registration or a license is needed"))
                .body("consequence.zh", containsString("重新登记"));
        Api.get(EXPORTER, "/v1/licenses/" + number)
                .then()
                .body("state", equalTo("PAUSED"))
                .body("lastMove.ground", equalTo("FACTS_REPORTED"));
    }

    @Test
    void whatIsReportedOfAnEndedLicenseIsTakenTooAndMovesNothing() { // LF-04: also after the export
        String number = licensed(singleApplication());
        ok(Api.move(
                EXPORTER, "/v1/licenses/" + number + "/surrender", 0, Map.of("ground", "NOT_NEEDED", "reason", "r")));

        String id = filed(number, changeOfEndUse());

        assertEquals("SURRENDERED", Holding.state(number));
        Api.get(EXPORTER, "/v1/reports/" + id).then().body("pausedLicense", equalTo(false));
        ok(decide(id, "GO_ON", null));
        assertEquals("SURRENDERED", Holding.state(number));
    }

    @Test
    void theHolderOfALicenseThatWasReplacedReportsOnTheOneThatCarriesItOn() { // LF-04, LF-02
        String old = licensed(singleApplication());
        String change = Api.create(
                        EXPORTER, "/v1/licenses/" + old + "/changes", Map.of("importer", "Elbe GmbH", "reason", "r"))
                .path("id");
        ok(Api.move(TestTokens.provincial("36"), "/v1/license-changes/" + change + "/accept", 0, null));
        String number = ok(Api.move(
                        DIRECTOR,
                        "/v1/license-changes/" + change + "/decide",
                        1,
                        Map.of("granted", true, "grounds", "g")))
                .getString("newNumber");

        file(old, changeOfEndUse()).then().statusCode(422).body("violations[0].remedy", containsString(number));
        filed(number, changeOfEndUse());
        assertEquals("PAUSED", Holding.state(number));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() { // LF-04, AP-07
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", "CHANGE_OF_END_USE",
                "day", today().plusDays(1).toString(),
                "until", today().minusDays(1).toString(),
                "lines", List.of(Map.of("line", 1, "quantity", "1", "unit", "KGM")),
                "truthful", false));
        String number = licensed(singleApplication());

        file(number, body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/report-invalid"))
                .body("rule", equalTo("LF-04"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/day", "/until", "/details", "/circumstances", "/lines", "/truthful"))
                .body("violations.rule", hasItems("LF-04", "AP-07"));
        assertEquals("VALID", Holding.state(number), "what is refused pauses nothing");
    }

    @Test
    void aReportSentTwiceIsOneReport() {
        String path = "/v1/licenses/" + licensed(singleApplication()) + "/reports";
        String key = UUID.randomUUID().toString();

        String id = Api.as(EXPORTER)
                .header("Idempotency-Key", key)
                .body(changeOfEndUse())
                .post(path)
                .path("id");
        Api.as(EXPORTER)
                .header("Idempotency-Key", key)
                .body(changeOfEndUse())
                .post(path)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
        Api.as(EXPORTER).body(changeOfEndUse()).post(path).then().statusCode(400);
    }

    @Test
    void aReportIsAFileOfItsHolderAndItsProvince() {
        String number = licensed(singleApplication());
        String id = filed(number, changeOfEndUse());

        Api.create(OTHER, "/v1/licenses/" + number + "/reports", changeOfEndUse())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/license-not-found"));
        for (String token : List.of(OTHER, TestTokens.provincial("33"))) {
            Api.get(token, "/v1/reports/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/report-not-found"));
            Api.get(token, "/v1/reports?license=" + number).then().body("items", equalTo(List.of()));
        }
        Api.get(TestTokens.provincial("36"), "/v1/reports?license=" + number)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void theMinistrySeesOpenReportsFirstAndHowLongTheyWait() { // no number of days is set: none is invented
        String number = licensed(singleApplication());
        String oldest = filed(number, changeOfEndUse());
        String second = filed(number, factsChanged());
        String newest = filed(number, changeOfEndUse());
        ok(decide(newest, "GO_ON", null));
        LocalDate then = today().minusDays(20);
        execute("update report set filed_on = date '" + then + "', first_day = date '" + then + "' where id = '"
                + oldest + "'");

        String all = "/v1/reports?license=" + number;
        Api.get(DIRECTOR, all).then().body("items.id", contains(second, oldest, newest));
        Api.get(DIRECTOR, all + "&state=OPEN&kind=CHANGE_OF_END_USE")
                .then()
                .body("items.id", contains(oldest))
                .body("items[0].waiting.since", equalTo(then.toString()))
                .body("items[0].waiting.workingDays", equalTo(workingDays.elapsed(then, today())))
                .body("items[0].waiting.limit.en", equalTo("The law sets no number of days."));
        Api.get(DIRECTOR, all + "&state=CLOSED").then().body("items.waiting", contains(nullValue()));
        Api.get(DIRECTOR, "/v1/reports?limit=500").then().body("items.id", hasItem(second));

        List<String> pages = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = ok(Api.get(DIRECTOR, all + "&limit=1" + next));
            pages.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        assertEquals(List.of(second, oldest, newest), pages);
    }

    @Test
    void aPageStartsOnlyWhereAnotherEnded() {
        for (String after : List.of("x", "open.", "other.x", UUID.randomUUID().toString())) {
            Api.get(DIRECTOR, "/v1/reports?after=" + after)
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("?after"));
        }
    }

    @Test
    void noReportIsBookedAndTheServiceItselfCannotChangeOne() throws SQLException {
        String number = licensed(singleApplication());
        String before = ledger(number);
        String id = filed(number, changeOfEndUse());

        assertEquals(before, ledger(number));
        try (Connection app = PostgresTestResource.asApp("license");
                Statement statement = app.createStatement()) {
            for (String change : List.of("details = 'x'", "kind = 'USE'", "lines = '[]'", "filed_on = filed_on - 1")) {
                SQLException refused = assertThrows(
                        SQLException.class,
                        () -> statement.executeUpdate("update report set " + change + " where id = '" + id + "'"));
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }

    private static String ledger(String number) {
        return Api.get(EXPORTER, "/v1/licenses/" + number + "/ledger").asString();
    }

    /** Type and subject of all events that the token may see. */
    private static List<String> seen(String token) {
        List<String> seen = new ArrayList<>();
        long after = 0;
        List<Map<String, ?>> page;
        do {
            JsonPath answer = ok(Api.get(token, "/v1/events?limit=500&after=" + after));
            page = answer.getList("items");
            page.forEach(event -> seen.add(event.get("type") + " " + event.get("subjectId")));
            after = answer.getLong("next");
        } while (!page.isEmpty());
        return seen;
    }
}
