package org.exportcontrol.declaration.stop;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MOFCOM's word to customs (CH-11): from order to acknowledgment to its end. */
@QuarkusTest
class StopOrderResourceTest extends DeclarationScenario {

    @Inject
    StopOrderProcess process;

    private static final String END_USER = order("PARTY", "Motorenwerk GmbH");

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY, 91360700MA1A2B3C6N",
        "PARTY, motorenwerk ＧｍｂＨ",
        "LICENSE, 26-AA-000001",
        "GOODS, 1C905.b",
        "GOODS, 1C905",
        "GOODS, 28469015"
    })
    void anOrderHoldsTheUnreleasedGoodsThatItMeets(String target, String value) {
        String met = accepted(Forms.licensedOxide());
        enter(order(target, value))
                .statusCode(201)
                .body("standing", equalTo(true))
                .body("carriedOut", equalTo(true))
                .body("held.id", contains(met))
                .body("rule", equalTo("CH-11"));
        asCustoms(met)
                .body("holds[0].kind", equalTo("STOP"))
                .body("holds[0].rule", equalTo("CH-11"))
                .body("holds[0].owner", equalTo("MOFCOM"))
                .body("holds[0].reason.en", containsString("in doubt abroad"));
        release(met)
                .statusCode(409)
                .body("rule", equalTo("CH-11"))
                .body("violations[0].remedy", containsString("lift"));
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY, Motorenwerk",
        "PARTY, 91150200MA0RARE250",
        "LICENSE, 26-AA-00000",
        "GOODS, 1C905.b.1",
        "GOODS, 1C90",
        "GOODS, 28469016"
    })
    void anOrderLeavesOtherGoodsAlone(String target, String value) {
        String other = accepted(Forms.licensedOxide());
        if (target.equals("GOODS") && value.equals("1C90")) {
            enter(order(target, value)).statusCode(422);
        } else {
            enter(order(target, value)).statusCode(201).body("held", empty());
        }
        release(other).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void anOrderForOneDestinationLeavesGoodsForAnotherAlone() {
        String toGermany = accepted(Forms.licensedOxide());
        enter(END_USER.replace("}", ",\"destination\":\"FRA\"}"))
                .statusCode(201)
                .body("held", empty());
        enter(END_USER.replace("}", ",\"destination\":\"DEU\"}"))
                .statusCode(201)
                .body("held.id", contains(toGermany));
    }

    @Test
    void aDeclarationAcceptedUnderAStandingOrderBeginsHeld() {
        String order = entered(END_USER);
        String id = accepted(Forms.licensedOxide());
        asCustoms(id).body("holds[0].stopOrder", equalTo(order));
        release(id).statusCode(409);
    }

    @Test
    void theDeclarantIsToldWhenCustomsHasAcknowledged() {
        String id = accepted(Forms.licensedOxide());
        String order = entered(END_USER);
        read(id).then().body("holds", empty());
        as(E1).get("/v1/audit/declaration/" + id).then().body("move", not(hasItem("hold opened")));
        moveOrder(order, "acknowledgment", OFFICER, null)
                .statusCode(200)
                .body("acknowledgments.customsOffice", contains("2248"))
                .body("held.id", contains(id));
        read(id).then().body("holds[0].kind", equalTo("STOP")).body("holds[0].open", equalTo(true));
        as(E1).get("/v1/audit/declaration/" + id).then().body("move", hasItem("hold told"));
    }

    @Test
    void theAcknowledgmentNamesWhatWasReleasedBefore() {
        String gone = accepted(Forms.licensedOxide());
        release(gone).statusCode(200);
        String order = entered(END_USER);
        moveOrder(order, "acknowledgment", OFFICER, null)
                .statusCode(200)
                .body("held", empty())
                .body("released.id", contains(gone))
                .body("released[0].releasedAt", notNullValue());
        as(TestTokens.customs("far", "5301", "officer"))
                .get("/v1/stop-orders/" + order)
                .then()
                .statusCode(200)
                .body("released", empty());
    }

    @Test
    void liftingTheOrderEndsItsHoldsAndTheGoodsMayGo() {
        String id = accepted(Forms.licensedOxide());
        String order = entered(END_USER);
        moveOrder(order, "lift", DIRECTOR, "{\"ground\":\"checked on site\"}")
                .statusCode(200)
                .body("standing", equalTo(false))
                .body("held", empty());
        asCustoms(id)
                .body("holds[0].end", equalTo("STOP_LIFTED"))
                .body("holds[0].endGround", equalTo("checked on site"));
        read(id).then().body("holds", empty()); // it was never told
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
        moveOrder(order, "lift", DIRECTOR, "{\"ground\":\"again\"}").statusCode(409);
    }

    @Test
    void anOrderEnteredDuringAReleaseWinsAndTheUseIsReversed() {
        String id = accepted(Forms.licensedOxide());
        Neighbors.breaks(Neighbors.useCalls());
        release(id).statusCode(202);
        String order = entered(END_USER);
        Neighbors.reset();
        worker.carryOnWhatIsDue();
        asCustoms(id)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("holds[0].stopOrder", equalTo(order))
                .body("lines[0].used", equalTo(false));
        assertEquals(1, Neighbors.calls("POST", "/internal/v1/holds/" + id + "/reversal"));
    }

    @Test
    void noOfficerEndsTheStopByHandButRefusalEndsTheFile() {
        String id = accepted(Forms.licensedOxide());
        entered(END_USER);
        String hold = asCustoms(id).extract().path("holds[0].id");
        move(OFFICER, id, "holds/" + hold + "/close", "{\"end\":\"PARTY_CLEARED\",\"ground\":\"g\"}")
                .statusCode(409)
                .body("remedy", containsString("stop order"));
        move(OFFICER, id, "not-release", "{\"ground\":\"stop order\",\"rule\":\"CH-11\"}")
                .statusCode(200)
                .body("state", equalTo("NOT_RELEASED"))
                .body("holds[0].end", equalTo("NOT_RELEASED"));
    }

    @Test
    void anOrderThatNobodyCarriedOutClosesTheGateAllTheSameAndAWorkerBringsItToTheFiles() throws SQLException {
        String id = accepted(Forms.licensedOxide());
        sql("insert into stop_order (id, version, target, value, basis, ground, ordered_at, ordered_by) values"
                + " (gen_random_uuid(), 1, 'LICENSE', '26-AA-000001', 'OTHER', 'in doubt', now(), 'director')");
        release(id).statusCode(409).body("rule", equalTo("CH-11"));
        asCustoms(id).body("holds", empty());
        assertEquals(1, process.carryOutWhatIsDue());
        asCustoms(id).body("holds", hasSize(1));
        assertEquals(0, process.carryOutWhatIsDue());
    }

    @Test
    void onlyTheMinistryOnDutyOrdersAndOnlyAnOfficerAcknowledges() {
        enter(END_USER, TestTokens.examiner()).statusCode(403).body("type", equalTo("/problems/duty-required"));
        enter(END_USER, OFFICER).statusCode(403);
        enter(END_USER, E1).statusCode(403);
        String order = entered(END_USER);
        moveOrder(order, "acknowledgment", TestTokens.supervisor(), null)
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        as(E1).get("/v1/stop-orders/" + order).then().statusCode(403);
        as(TestTokens.supervisor()).get("/v1/stop-orders/" + order).then().statusCode(200);
        as(OFFICER).get("/v1/stop-orders/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aStaleVersionIsRefusedAndARepeatedMoveChangesNothing() {
        String order = entered(END_USER);
        moveOrderOn(1, order, "acknowledgment", OFFICER, null).statusCode(200);
        moveOrderOn(1, order, "acknowledgment", OFFICER, null).statusCode(200).body("version", equalTo(2));
        moveOrderOn(1, order, "lift", DIRECTOR, "{\"ground\":\"g\"}").statusCode(412);
        as(DIRECTOR).get("/v1/audit/stop-order/" + order).then().body("move", contains("ordered", "acknowledged"));
        as(DIRECTOR)
                .get("/v1/audit/stop-order/" + order + "/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    void theSameOrderSentTwiceIsOneAndTheListPagesThroughAll() {
        String key = UUID.randomUUID().toString();
        String first = enter(END_USER, DIRECTOR, key).extract().path("id");
        assertEquals(first, enter(END_USER, DIRECTOR, key).extract().path("id"));
        String second = entered(order("GOODS", "1C902"));
        as(OFFICER).get("/v1/stop-orders").then().body("items.id", contains(second, first));
        moveOrder(second, "lift", DIRECTOR, "{\"ground\":\"g\"}").statusCode(200);
        as(OFFICER).get("/v1/stop-orders").then().body("items.id", contains(first));
        as(OFFICER)
                .get("/v1/stop-orders?standing=false&limit=1&after=" + second)
                .then()
                .body("items.id", contains(first));
    }

    private static String order(String target, String value) {
        return "{\"target\":\"" + target + "\",\"value\":\"" + value
                + "\",\"basis\":\"END_USE\",\"ground\":\"in doubt abroad\"}";
    }

    private static ValidatableResponse enter(String order) {
        return enter(order, DIRECTOR);
    }

    private static ValidatableResponse enter(String order, String token) {
        return enter(order, token, UUID.randomUUID().toString());
    }

    private static ValidatableResponse enter(String order, String token, String key) {
        return as(token)
                .header("Idempotency-Key", key)
                .body(order)
                .post("/v1/stop-orders")
                .then();
    }

    private static String entered(String order) {
        return enter(order).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse asCustoms(String id) {
        return as(OFFICER).get("/v1/declarations/" + id).then().statusCode(200);
    }

    private static ValidatableResponse moveOrder(String order, String move, String token, String body) {
        int version = as(DIRECTOR).get("/v1/stop-orders/" + order).path("version");
        return moveOrderOn(version, order, move, token, body);
    }

    private static ValidatableResponse moveOrderOn(int version, String order, String move, String token, String body) {
        var request = as(token).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body))
                .post("/v1/stop-orders/" + order + "/" + move)
                .then();
    }
}
