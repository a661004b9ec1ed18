package org.exportcontrol.declaration.calendar;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.exportcontrol.common.time.BuiltInHolidays;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.common.time.HolidayCalendar;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.TrialClock;
import org.junit.jupiter.api.Test;

/** Working days follow the calendar that license-service keeps (CH-04, ALL 82). */
@QuarkusTest
class KeptHolidaysTest extends DeclarationScenario {

    private static final LocalDate NEW_YEARS_DAY = LocalDate.parse("2027-01-01");
    private static final String OF_2027 = year(2027, "\"2027-01-01\"", "\"2027-01-03\"", 0);

    @Inject
    CalendarRefresh calendar;

    @Inject
    HolidayCalendar holidays;

    @Inject
    WorkingDays workingDays;

    @Test
    void untilAYearIsReceivedTheOneTheSuiteWasBuiltWithCounts() {
        assertEquals(new BuiltInHolidays().year(2026), holidays.year(2026));
        assertEquals(Optional.empty(), holidays.year(2027));
        serves(OF_2027);
        calendar.refresh();
        assertEquals(new BuiltInHolidays().year(2026), holidays.year(2026));
        assertFalse(workingDays.isOpen(NEW_YEARS_DAY));
        assertTrue(workingDays.isOpen(LocalDate.parse("2027-01-03"))); // a Sunday worked by exchange
    }

    @Test
    void aReplyIsDueByTheYearReceivedAndADueDateOnFileDoesNotMove() {
        String earlier = magnetsOnFile();
        String later = magnetsOnFile();
        clock.move(Duration.between(TrialClock.START, Instant.parse("2026-12-30T02:00:00Z")));
        served(earlier)
                .body("challenges[0].replyDueOn", equalTo("2027-01-08"))
                .body("challenges[0].replyDueProvisional", equalTo(true));
        serves(year(2027, "\"2027-01-01\"", "", 0));
        calendar.refresh();
        served(later)
                .body("challenges[0].replyDueOn", equalTo("2027-01-11"))
                .body("challenges[0].replyDueProvisional", equalTo(false));
        read(earlier)
                .then()
                .body("challenges[0].replyDueOn", equalTo("2027-01-08"))
                .body("challenges[0].replyDueProvisional", equalTo(true));
    }

    @Test
    void whatWasReceivedCountsWhileLicenseServiceIsAwayOrKnowsNoCalendar() {
        serves(OF_2027);
        calendar.refresh();
        Neighbors.breaks(calls());
        calendar.refresh();
        assertFalse(workingDays.isOpen(NEW_YEARS_DAY));
        Neighbors.stub(calls().willReturn(notFound()));
        calendar.refresh();
        assertFalse(workingDays.isOpen(NEW_YEARS_DAY));
    }

    @Test
    void aYearEnteredAnewReplacesTheOneReceivedAndTheOneBuiltIn() {
        serves(year(2026, "\"2026-01-01\",\"2026-03-17\"", "", 0));
        calendar.refresh();
        assertEquals(
                new DueDate(LocalDate.parse("2026-03-18"), false), workingDays.after(LocalDate.parse("2026-03-16"), 1));
        serves(year(2026, "\"2026-01-01\",\"2026-03-18\"", "", 1));
        calendar.refresh();
        assertEquals(
                new DueDate(LocalDate.parse("2026-03-17"), false), workingDays.after(LocalDate.parse("2026-03-16"), 1));
    }

    @Test
    void aYearWithoutASingleClosedDayIsNotTaken() {
        serves(year(2028, "", "", 0), OF_2027.replace("\"State Council notice\"", "null"));
        calendar.refresh();
        assertEquals(Optional.empty(), holidays.year(2028));
        assertFalse(workingDays.isOpen(NEW_YEARS_DAY));
    }

    private static String magnetsOnFile() {
        Neighbors.finds(Neighbors.hinted(1));
        return accepted(Forms.magnets());
    }

    private static ValidatableResponse served(String id) {
        move(
                        OFFICER,
                        id,
                        "challenges",
                        "{\"ground\":\"EVIDENCE_OF_CONTROL\",\"statement\":\"s\",\"evidence\":["
                                + "{\"kind\":\"LABORATORY_SHEET\",\"summary\":\"terbium\"}]}")
                .statusCode(200);
        String challenge = read(id).path("challenges[0].id");
        return move(OFFICER, id, "challenges/" + challenge + "/service", "{\"receivedOn\":\"2026-12-30\"}")
                .statusCode(200);
    }

    private static MappingBuilder calls() {
        return get("/v1/calendar").withHeader("Authorization", absent());
    }

    private static void serves(String... years) {
        Neighbors.stub(calls().willReturn(okJson("{\"years\":[" + String.join(",", years) + "]}")));
    }

    private static String year(int year, String closed, String openByExchange, int version) {
        return "{\"year\":" + year + ",\"closed\":[" + closed + "],\"openByExchange\":[" + openByExchange
                + "],\"source\":\"State Council notice\",\"version\":" + version + "}";
    }
}
