package org.exportcontrol.license.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.BuiltInHolidays;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class CalendarResourceTest {

    private static final String MINISTRY = TestTokens.director();

    @Inject
    WorkingDays workingDays;

    @Test
    void everybodyCountsTheDaysThatTheSuiteBringsAlong() {
        BuiltInHolidays builtIn = new BuiltInHolidays();

        for (int year : List.of(2025, 2026)) {
            JsonPath kept = given().get("/v1/calendar/" + year).jsonPath();
            assertEquals(builtIn.year(year).orElseThrow().closed(), days(kept, "closed"));
            assertEquals(builtIn.year(year).orElseThrow().openByExchange(), days(kept, "openByExchange"));
        }
        given().get("/v1/calendar").then().statusCode(200).body("years.year", hasItems(2025, 2026));
    }

    @Test
    void aTermIsProvisionalUntilTheYearItRunsIntoIsEntered() {
        LocalDate event = LocalDate.parse("2033-12-30");
        assertTrue(workingDays.after(event, 1).provisional());

        Api.create(MINISTRY, "/v1/calendar", year(2033, List.of(), List.of()))
                .then()
                .statusCode(201);
        Api.create(MINISTRY, "/v1/calendar", year(2034, List.of("2034-01-02"), List.of("2034-01-08")))
                .then()
                .statusCode(201)
                .body("version", equalTo(0));

        assertEquals(new DueDate(LocalDate.parse("2034-01-03"), false), workingDays.after(event, 1));
        assertEquals(new DueDate(LocalDate.parse("2034-01-08"), false), workingDays.after(event, 5));
    }

    @Test
    void aCorrectionNeedsTheVersionItRestsOnAndIsRecorded() {
        Api.create(MINISTRY, "/v1/calendar", year(2041, List.of(), List.of()))
                .then()
                .statusCode(201);
        Map<String, ?> corrected = year(2041, List.of("2041-05-01"), List.of());

        correct(2041, 0, corrected).then().statusCode(200).body("version", equalTo(1));
        correct(2041, 0, year(2041, List.of("2041-05-02"), List.of())).then().statusCode(412);
        Api.get(MINISTRY, "/v1/audit/calendar/2041/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("rows", equalTo(2));
    }

    @Test
    void aYearIsEnteredOnce() {
        Api.create(MINISTRY, "/v1/calendar", year(2026, List.of(), List.of()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/year-kept-already"));
        given().get("/v1/calendar/2099").then().statusCode(404);
    }

    @Test
    void daysThatContradictTheCalendarAreAllNamed() {
        Map<String, ?> wrong = year(2042, List.of("2041-12-31", "2042-01-01", "2042-01-01"), List.of("2042-01-06"));

        Api.create(MINISTRY, "/v1/calendar", wrong)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/calendar-invalid"))
                .body("violations.pointer", hasItems("/closed/0", "/closed/2", "/openByExchange/0"));
    }

    @Test
    void onlyTheMinistryKeepsTheCalendar() {
        Api.create(TestTokens.provincial("36"), "/v1/calendar", year(2043, List.of(), List.of()))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        Api.create(TestTokens.exporter(TestTokens.E1), "/v1/calendar", year(2043, List.of(), List.of()))
                .then()
                .statusCode(403);
    }

    private static Response correct(int year, long version, Object body) {
        return Api.as(MINISTRY)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/calendar/" + year);
    }

    private static Map<String, ?> year(int year, List<String> closed, List<String> open) {
        return Map.of("year", year, "closed", closed, "openByExchange", open, "source", "国务院办公厅通知");
    }

    private static Set<LocalDate> days(JsonPath year, String field) {
        return year.getList(field, String.class).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}
