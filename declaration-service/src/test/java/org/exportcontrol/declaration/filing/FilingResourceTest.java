package org.exportcontrol.declaration.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilingResourceTest extends DeclarationScenario {

    @Test
    void aDraftMayLeaveAnythingOpenAndKeepsWhatWasFilledIn() {
        String id = as(E1).header("Idempotency-Key", "k1")
                .body("{\"remarks\":\"不属于管制物项\",\"grossWeight\":\"520.50\"}")
                .post("/v1/declarations")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DRAFT"))
                .body("number", nullValue())
                .extract()
                .path("id");
        read(id).then().body("form.grossWeight", equalTo("520.50")).body("form.remarks", equalTo("不属于管制物项"));
    }

    @Test
    void anEditNeedsThePresentVersion() {
        String id = draft(E1, Forms.magnets());
        String body = Forms.magnets().with("/packages", "7").json();
        as(E1).body(body).put("/v1/declarations/" + id).then().statusCode(428);
        as(E1).header("If-Match", "\"9\"")
                .body(body)
                .put("/v1/declarations/" + id)
                .then()
                .statusCode(412);
        as(E1).header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/declarations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("form.packages", equalTo(7));
    }

    @Test
    void afterAcceptanceNothingIsEditedOrWithdrawnFreely() {
        String id = accepted(Forms.magnets());
        move(E1, id, "withdraw", null).statusCode(409).body("rule", equalTo("CU-10"));
        as(E1).header("If-Match", "\"" + version(id) + "\"")
                .body(Forms.magnets().json())
                .put("/v1/declarations/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void aDraftIsWithdrawn() {
        String id = draft(E1, Forms.magnets());
        move(E1, id, "withdraw", null).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void listsHoldTheCallersFilesNewestFirstPageByPage() {
        String first = draft(E1, Forms.magnets());
        String second = accepted(Forms.magnets());
        draft(E2, Forms.magnets());
        as(E1).get("/v1/declarations")
                .then()
                .body("items.id", contains(second, first))
                .body("next", nullValue());
        as(E1).get("/v1/declarations?limit=1")
                .then()
                .body("items.id", contains(second))
                .body("next", equalTo(second));
        as(E1).get("/v1/declarations?limit=1&after=" + second).then().body("items.id", contains(first));
        as(E1).get("/v1/declarations?state=DRAFT").then().body("items.id", contains(first));
        as(OFFICER).get("/v1/declarations").then().body("items.id", contains(second));
        as(TestTokens.customs("far", "5301", "officer"))
                .get("/v1/declarations")
                .then()
                .body("items", hasSize(0));
        as(E1).get("/v1/declarations?limit=0").then().statusCode(400);
        as(E1).get("/v1/declarations?state=LOST").then().statusCode(400);
    }

    @Test
    void aBrokersOwnCodeMustBeTheConsignors() {
        String id = draft(TestTokens.exporter(TestTokens.BROKER), Forms.magnets());
        move(TestTokens.exporter(TestTokens.BROKER), id, "lodge", null)
                .statusCode(422)
                .body("violations[0].rule", equalTo("CU-01"))
                .body("violations[0].pointer", equalTo("/consignor/uscc"));
    }

    @Test
    void eachMoveIsInTheChainAndInTheFeedInOrder() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.licensedOxide());
        release(id).statusCode(200);
        List<String> moves = List.of("drafted", "lodged", "accepted", "release begun", "released");
        as(E1).get("/v1/audit/declaration/" + id).then().body("move", equalTo(moves));
        as(TestTokens.operator())
                .get("/v1/audit/declaration/" + id + "/verification")
                .then()
                .body("intact", equalTo(true))
                .body("rows", equalTo(5));
        as(OFFICER).get("/v1/audit/declaration/" + id).then().body("move", equalTo(moves.subList(1, 5)));
        as(TestTokens.operator())
                .get("/v1/audit/declaration/" + UUID.randomUUID() + "/verification")
                .then()
                .statusCode(404);
        Awaitility.await()
                .atMost(Patience.LIMIT)
                .untilAsserted(() -> assertEquals(
                        List.of(
                                "declaration.drafted",
                                "declaration.lodged",
                                "declaration.accepted",
                                "declaration.release-begun",
                                "declaration.released"),
                        as(E1).get("/v1/events").path("items.type")));
        assertEquals(List.of(), as(E2).get("/v1/events").path("items"));
        assertEquals(
                List.of(),
                as(TestTokens.customs("far", "5301", "officer"))
                        .get("/v1/events")
                        .path("items"));
        assertEquals(
                List.of(
                        "declaration.lodged",
                        "declaration.accepted",
                        "declaration.release-begun",
                        "declaration.released"),
                as(OFFICER).get("/v1/events").path("items.type"));
    }
}
