package org.exportcontrol.declaration.departure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AW-04: what was not loaded is free again; and the confirmed exit ends the file. */
@QuarkusTest
class DepartureTest extends DeclarationScenario {

    private static final String CORRECTIONS = "/internal/v1/holds/.*/corrections";

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.corrects("450.000000");
    }

    private static String released() {
        String id = accepted(Forms.licensedOxide());
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
        return id;
    }

    private static String loading(String day, String lines) {
        return "{\"loadedOn\":\"" + day + "\",\"reference\":\"tally 7\",\"lines\":[" + lines + "]}";
    }

    @Test
    void whatWasNotLoadedIsFreeAgain() {
        String id = released();
        move(OFFICER, id, "loading", loading("2026-03-16", "{\"line\":1,\"loaded\":\"450\"}"))
                .statusCode(200)
                .body("lines[0].loadedQuantity", equalTo("450"))
                .body("lines[0].heldKilograms", equalTo("500.000000"))
                .body("lines[0].loadedKilograms", equalTo("450.000000"));
        assertEquals(
                "{\"attempt\":3,\"lines\":[{\"goodsLine\":1,\"licenseNumber\":\"26-AA-000001\",\"licenseLine\":1,"
                        + "\"quantity\":\"50.000000000\",\"unit\":\"KGM\"}]}",
                Neighbors.lastBody("POST", CORRECTIONS).replace("\"50\"", "\"50.000000000\""));
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    @Test
    void whileTheLedgerIsAwayTheRecordStandsAndTheWorkerCorrectsLaterAndOnce() {
        String id = released();
        Neighbors.breaks(Neighbors.licenseCalls());
        move(OFFICER, id, "loading", loading("2026-03-16", "{\"line\":1,\"loaded\":\"450\"}"))
                .statusCode(200)
                .body("waitingFor", equalTo("license-service"))
                .body("lines[0].loadedKilograms", nullValue());
        Neighbors.reset();
        Neighbors.corrects("450.000000");
        assertEquals(1, worker.carryOnWhatIsDue());
        read(id).then().body("lines[0].loadedKilograms", equalTo("450.000000"));
        assertEquals(1, Neighbors.calls("POST", CORRECTIONS));
        assertEquals(0, worker.carryOnWhatIsDue());
    }

    @Test
    void goodsLoadedAsDeclaredOweTheLedgerNothing() {
        String id = released();
        move(OFFICER, id, "loading", loading("2026-03-16", "{\"line\":1,\"loaded\":\"500\"}"))
                .statusCode(200);
        assertEquals(0, Neighbors.calls("POST", CORRECTIONS));
        move(OFFICER, id, "loading", loading("2026-03-16", "{\"line\":1,\"loaded\":\"400\"}"))
                .statusCode(409); // it is recorded once
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"line\":1,\"loaded\":\"501\"}                              | /lines/0/loaded",
                "{\"line\":2,\"loaded\":\"1\"}                                | /lines/0/line",
                "{\"line\":1,\"loaded\":\"1\"},{\"line\":1,\"loaded\":\"1\"}  | /lines/1/line",
                "{\"line\":1,\"loaded\":\"0\"}                                | /lines"
            })
    void eachFaultOfTheRecordIsToldWithItsPlace(String lines, String pointer) {
        String id = released();
        move(OFFICER, id, "loading", loading("2026-03-16", lines))
                .statusCode(422)
                .body("type", equalTo("/problems/content-refused"))
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void theExitIsConfirmedWithItsDay() {
        String id = released();
        clock.move(Duration.ofDays(1));
        move(OFFICER, id, "clear", "{\"exitedOn\":\"2026-03-17\",\"reference\":\"manifest 9\"}")
                .statusCode(200)
                .body("state", equalTo("CLEARED"))
                .body("exitedOn", equalTo("2026-03-17"));
        askToChange(id, "WITHDRAWAL", "NOT_LOADED", null).statusCode(409);
        move(OFFICER, id, "loading", loading("2026-03-17", "{\"line\":1,\"loaded\":\"450\"}"))
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15", "2026-03-18"})
    void goodsLeaveNeitherBeforeTheirReleaseNorInTheFuture(String day) {
        String id = released();
        move(OFFICER, id, "clear", "{\"exitedOn\":\"" + day + "\",\"reference\":\"m\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/date-impossible"));
        move(OFFICER, id, "loading", loading(day, "{\"line\":1,\"loaded\":\"450\"}"))
                .statusCode(422);
    }

    @Test
    void goodsThatAreNotReleasedDoNotLeave() {
        String id = accepted(Forms.licensedOxide());
        move(OFFICER, id, "clear", "{\"exitedOn\":\"2026-03-16\",\"reference\":\"m\"}")
                .statusCode(409);
        String gone = released();
        String clear = "{\"exitedOn\":\"2026-03-16\",\"reference\":\"m\"}";
        move(TestTokens.supervisor(), gone, "clear", clear).statusCode(403);
        moveOn(version(gone) - 1, OFFICER, gone, "clear", clear).statusCode(412);
    }

    @Test
    void whatWasLoadedIsNotWithdrawn() {
        String id = released();
        move(OFFICER, id, "loading", loading("2026-03-16", "{\"line\":1,\"loaded\":\"450\"}"))
                .statusCode(200);
        String request = askToChange(id, "WITHDRAWAL", "NOT_LOADED", null)
                .statusCode(200)
                .extract()
                .path("id");
        decide(id, request, "approve").statusCode(409).body("type", equalTo("/problems/change-refused"));
    }

    @Test
    void aSupervisorSeesWhichOfficialsReadAFileOncePerDay() {
        String id = accepted(Forms.licensedOxide());
        as(OFFICER).get("/v1/declarations/" + id).then().statusCode(200);
        clock.move(Duration.ofMinutes(30));
        as(OFFICER).get("/v1/declarations/" + id).then().statusCode(200);
        read(id); // the exporter's own look is not noted
        clock.move(Duration.ofDays(1));
        as(OFFICER).get("/v1/declarations/" + id).then().statusCode(200);
        as(TestTokens.supervisor())
                .get("/v1/declarations/" + id + "/views")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[1].role", equalTo("customs"))
                .body("[1].day", equalTo("2026-03-16"))
                .body("[1].firstAt", equalTo("2026-03-16T02:00:00Z"))
                .body("[1].lastAt", equalTo("2026-03-16T02:30:00Z"))
                .body("[1].versionSeen", equalTo((int) version(id)));
        as(OFFICER).get("/v1/declarations/" + id + "/views").then().statusCode(403);
    }
}
