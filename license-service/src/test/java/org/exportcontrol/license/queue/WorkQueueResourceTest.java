package org.exportcontrol.license.queue;

import static org.exportcontrol.license.testkit.Licensing.accepted;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.receivedOn;
import static org.exportcontrol.license.testkit.Licensing.reviewed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.Reporting;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** What waits for whom, and until when. */
@QuarkusTest
@WithNeighbors
class WorkQueueResourceTest {

    private static final String DIRECTOR = TestTokens.director();

    @Test
    void eachOpenCaseIsInTheHandWhoseTurnItIs() {
        String draft = draft(singleApplication());
        String submitted = submitted(singleApplication());
        String accepted = accepted(singleApplication());
        String asked = reviewed(singleApplication());
        Licensing.ok(Api.move(TestTokens.examiner(), path(asked, "questions"), 3, Map.of("text", "用途？")));
        String paused = accepted(singleApplication());
        Licensing.ok(Api.move(
                TestTokens.examiner(),
                path(paused, "pause"),
                2,
                Map.of(
                        "ground",
                        "EXPERT_OPINION",
                        "reason",
                        "r",
                        "expectedUntil",
                        today().plusDays(9).toString())));

        assertEquals("PROVINCE", item(submitted).get("waitingFor"));
        assertEquals("MINISTRY", item(accepted).get("waitingFor"));
        assertEquals("APPLICANT", item(asked).get("waitingFor"));
        assertEquals("CHECKS", item(paused).get("waitingFor"));
        assertEquals(null, item(draft));
    }

    @Test
    void whatIsDueFirstStandsFirstAndWhatHasNoTermStandsLast() {
        String late = accepted(singleApplication());
        Database.execute("update application set accepted_on = date '2020-01-02' where id = '" + late + "'");
        String unlimited = accepted(singleApplication());
        Licensing.ok(Api.move(
                TestTokens.examiner(),
                path(unlimited, "refer"),
                2,
                Map.of("ground", "STATE_COUNCIL_OR_CENTRAL_MILITARY_COMMISSION", "reason", "r")));

        List<Map<String, Object>> all = all("");
        List<String> due = all.stream()
                .map(item -> (Map<?, ?>) item.get("due"))
                .map(term -> term == null ? "9999" : (String) term.get("on"))
                .toList();
        assertEquals(due.stream().sorted().toList(), due);
        assertEquals(true, item(late).get("overdue"));
        assertEquals(null, item(unlimited).get("due"));
        Api.get(DIRECTOR, "/v1/work-queue?overdue=true&limit=500")
                .then()
                .body("items.id", hasItem(late))
                .body("items.overdue", everyItem(equalTo(true)));
        Api.get(DIRECTOR, "/v1/work-queue?limit=500&dueUntil=" + today())
                .then()
                .body("items.id", hasItem(late))
                .body("items.id", not(hasItem(unlimited)));
    }

    @Test
    void papersMustBeTakenInWithinFiveWorkingDays() { // AP-05
        String id = submitted(singleApplication());
        receivedOn(id, today().minusMonths(2));

        assertEquals(true, item(id).get("overdue"));
        assertEquals(null, item(id).get("elapsed"));
    }

    @Test
    void changesWaitInTheSameQueue() { // LF-02
        String number = licensed(generalApplication(line(1, "500", "KGM")));
        Response change = Api.create(
                TestTokens.exporter(TestTokens.E1),
                "/v1/licenses/" + number + "/changes",
                Map.of("importer", "Another", "reason", "r"));

        Api.get(DIRECTOR, "/v1/work-queue?kind=LICENSE_CHANGE&type=GENERAL&limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(change.<String>path("id")))
                .body("items.kind", everyItem(equalTo("LICENSE_CHANGE")))
                .body("items.type", everyItem(equalTo("GENERAL")));
    }

    @Test
    void reportsAndInquiriesWaitThereToo() { // LF-04, MA-03: without a term
        String number = licensed(singleApplication());
        String report = Reporting.filed(number, Reporting.changeOfEndUse());
        String inquiry = Api.create(TestTokens.exporter(TestTokens.E1), "/v1/inquiries", Reporting.inquiry())
                .path("id");

        assertEquals("REPORT", item(report).get("kind"));
        assertEquals("INQUIRY", item(inquiry).get("kind"));
        assertEquals(null, item(report).get("due"));
    }

    @Test
    void aQueueIsReadPageByPageByThoseWhoWorkOnIt() {
        submitted(singleApplication());
        submitted(singleApplication());
        JsonPath first = Licensing.ok(Api.get(DIRECTOR, "/v1/work-queue?limit=1"));

        assertEquals("1", first.getString("next"));
        Api.get(DIRECTOR, "/v1/work-queue?limit=1&after=1")
                .then()
                .body("items", hasSize(1))
                .body("items.id", not(contains(first.getString("items[0].id"))));
        Api.get(TestTokens.provincial("33"), "/v1/work-queue?organization=" + TestTokens.E1)
                .then()
                .body("items", hasSize(0))
                .body("next", nullValue());
        Api.get(DIRECTOR, "/v1/work-queue?province=33&limit=500")
                .then()
                .body("items.organization", not(hasItem(TestTokens.E1)));
        Api.get(DIRECTOR, "/v1/work-queue?waitingFor=NOBODY").then().statusCode(400);
        Api.get(DIRECTOR, "/v1/work-queue?dueUntil=soon").then().statusCode(400);
        assertEquals(
                403,
                Api.get(TestTokens.exporter(TestTokens.E1), "/v1/work-queue").statusCode());
    }

    private static Map<String, Object> item(String id) {
        return all("").stream()
                .filter(item -> id.equals(item.get("id")))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> all(String filter) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String after = "0"; after != null; ) {
            JsonPath page = Licensing.ok(Api.get(DIRECTOR, "/v1/work-queue?limit=500&after=" + after + filter));
            all.addAll(page.getList("items"));
            after = Objects.toString(page.get("next"), null);
        }
        return all;
    }
}
