package org.exportcontrol.declaration.statement;

import static io.restassured.path.json.JsonPath.from;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What declarations hold and have used is told to the ledger for comparison (WO-05, WO-06). */
@QuarkusTest
class StatementResourceTest extends DeclarationScenario {

    private static final String OPERATOR = TestTokens.operator();

    @BeforeEach
    void theGoodsAreControlledAndTheLedgerCompares() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Statements.compared(1, 1, 0, 0, 0);
    }

    @Test
    void anOperatorPushesAStatementAndHearsWhatTheComparisonFound() {
        String id = accepted(Forms.licensedOxide());
        Statements.compared(1, 10, 3, 2, 1);
        Statements.push(OPERATOR, "k")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPARED"))
                .body("date", equalTo("2026-03-16"))
                .body("requestedBy", equalTo("operator"))
                .body("items", equalTo(1))
                .body("compared", equalTo(10))
                .body("inMotion", equalTo(3))
                .body("differences", equalTo(2))
                .body("parked", equalTo(1));
        assertEquals(1, Neighbors.calls("PUT", "/internal/v1/statements/2026-03-16"));
        assertEquals(
                from("{\"takenAt\":\"2026-03-16T02:00:00Z\",\"part\":1,\"parts\":1,\"items\":[{\"declarationId\":\""
                                + id
                                + "\",\"declarationNumber\":\"" + read(id).path("number")
                                + "\",\"goodsLine\":1,\"licenseNumber\":\"26-AA-000001\",\"licenseLine\":1,"
                                + "\"heldKilograms\":\"500\",\"usedKilograms\":\"0\"}]}")
                        .getMap(""),
                sent().getMap(""));
    }

    @Test
    void releasedGoodsAreUsedAndWhatIsReturnedWithdrawnOrNotReleasedHoldsNothing() {
        String released = accepted(Forms.licensedOxide());
        release(released).statusCode(200);
        Neighbors.holds(1, "0.000001");
        String refused = accepted(Forms.licensedOxide());
        move(OFFICER, refused, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200);
        lodge(draft(E1, Forms.licensedOxide().with("/packages", "0"))).statusCode(422);
        Statements.push(OPERATOR, "k").then().statusCode(200);
        assertEquals(List.of(released), sent().getList("items.declarationId"));
        assertEquals(List.of("0"), sent().getList("items.heldKilograms"));
        assertEquals(List.of("500"), sent().getList("items.usedKilograms"));
    }

    @Test
    void aHoldWhoseLodgingStillRunsIsHeldWithoutANumberAndInKilogramsAsHeld() throws SQLException {
        Neighbors.holds(1, "12.500000");
        String id = accepted(Forms.licensedOxide());
        stillRuns(id);
        Statements.push(OPERATOR, "k").then().statusCode(200);
        assertEquals(List.of(id), sent().getList("items.declarationId"));
        assertEquals(List.of("12.5"), sent().getList("items.heldKilograms"));
        assertNull(sent().get("items[0].declarationNumber"));
    }

    @Test
    void aHoldOutlivesALodgingThatIsRepeatedButNotOneThatWasReturned() throws SQLException {
        String id = accepted(Forms.licensedOxide());
        stillRuns(id);
        sql("update lodging set outcome = 'REPEATED', ended_at = started_at;"
                + " insert into lodging (declaration_id, attempt, base_version, lodged_by, started_at, acceptance_date)"
                + " select declaration_id, 2, base_version, lodged_by, started_at, acceptance_date from lodging");
        Statements.push(OPERATOR, "repeated").then().statusCode(200).body("items", equalTo(1));
        sql("update lodging set outcome = 'RETURNED', ended_at = started_at where attempt = 2;"
                + " insert into lodging (declaration_id, attempt, base_version, lodged_by, started_at, acceptance_date)"
                + " select declaration_id, 3, base_version, lodged_by, started_at, acceptance_date from lodging"
                + " where attempt = 2");
        Statements.push(OPERATOR, "returned").then().statusCode(200).body("items", equalTo(0));
    }

    @Test
    void whereNothingIsHeldAnEmptyStatementSaysSo() {
        Statements.push(OPERATOR, "k").then().statusCode(200).body("items", equalTo(0));
        assertEquals(1, sent().getInt("parts"));
        assertEquals(List.of(), sent().getList("items"));
    }

    @Test
    void twoThousandFiveHundredItemsGoInThreePartsOfOneSnapshot() throws SQLException {
        manyReleased(2_500);
        Statements.compared(3, 2_500, 0, 0, 0);
        Statements.push(OPERATOR, "k")
                .then()
                .statusCode(200)
                .body("items", equalTo(2_500))
                .body("compared", equalTo(2_500));
        List<JsonPath> parts = sentParts();
        assertEquals(
                List.of(1, 2, 3),
                parts.stream().map(part -> part.getInt("part")).toList());
        assertEquals(
                List.of(1_000, 1_000, 500),
                parts.stream().map(part -> part.getList("items").size()).toList());
        Set<Object> declarations = new HashSet<>();
        parts.forEach(part -> declarations.addAll(part.getList("items.declarationId")));
        assertEquals(2_500, declarations.size());
        assertEquals(
                1,
                parts.stream().map(part -> part.getString("takenAt")).distinct().count());
    }

    @Test
    void anInterruptedStatementIsRepeatedWholeUnderTheSameKey() throws SQLException {
        manyReleased(2_500);
        Statements.compared(3, 2_500, 0, 0, 0);
        Statements.breakAt(2);
        Statements.push(OPERATOR, "k").then().statusCode(503).body("type", equalTo("/problems/neighbor-unavailable"));
        String first = sent().getString("takenAt");
        int before = Statements.parts();
        clock.move(Duration.ofMinutes(1));
        Statements.compared(3, 2_500, 0, 0, 0);
        Statements.push(OPERATOR, "k").then().statusCode(200).body("tries", equalTo(2));
        List<JsonPath> parts = sentParts();
        List<JsonPath> again = parts.subList(before, parts.size());
        assertEquals(
                List.of(1, 2, 3),
                again.stream().map(part -> part.getInt("part")).toList());
        assertNotEquals(first, again.get(0).getString("takenAt"));
        Statements.push(OPERATOR, "k").then().statusCode(200).body("tries", equalTo(2)); // compared: nothing more to do
        assertEquals(parts.size(), Statements.parts());
    }

    @Test
    void aStatementThatTheLedgerHasNotGotWholeIsNotTakenForCompared() {
        Statements.compared(2, 1, 0, 0, 0); // it waits for a second part
        Statements.push(OPERATOR, "k").then().statusCode(502).body("type", equalTo("/problems/statement-refused"));
        latest().body("items[0].state", equalTo("FAILED")).body("items[0].trouble", equalTo("INCOMPLETE"));
    }

    @Test
    void whileOneStatementIsPushedAnotherWaitsAndOneWhoseReplicaDiedIsShownAsInterrupted() {
        Statements.isBeingPushed();
        Statements.push(OPERATOR, "k")
                .then()
                .statusCode(409)
                .header("Retry-After", "60")
                .body("rule", equalTo("WO-05"));
        clock.move(Duration.ofMinutes(2));
        latest().body("items.state", contains("FAILED")).body("items[0].trouble", equalTo("INTERRUPTED"));
        Statements.push(OPERATOR, "k").then().statusCode(200);
    }

    @Test
    void theLastStatementsAreListedNewestFirstInPages() {
        Statements.push(OPERATOR, "first").then().statusCode(200);
        clock.move(Duration.ofMinutes(1));
        Statements.push(OPERATOR, "second").then().statusCode(200);
        latest().body("items", hasSize(2))
                .body("items[0].takenAt", equalTo("2026-03-16T02:01:00Z"))
                .body("next", nullValue());
        String next = as(OPERATOR).get("/v1/statements?limit=1").path("next");
        as(OPERATOR)
                .get("/v1/statements?limit=1&after=" + next)
                .then()
                .body("items.takenAt", contains("2026-03-16T02:00:00Z"));
    }

    @Test
    void onlyAnOperatorPushesOrSeesStatements() {
        for (String token : List.of(E1, OFFICER, DIRECTOR, TestTokens.service("license-service"))) {
            Statements.push(token, "k").then().statusCode(403);
            as(token).get("/v1/statements").then().statusCode(403);
        }
        as(OPERATOR)
                .post("/v1/statements")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
        assertEquals(0, Statements.parts());
    }

    /** As if the replica had died between the hold and the acceptance. */
    private static void stillRuns(String id) throws SQLException {
        sql("delete from goods_line; update lodging set outcome = null, violations = null, ended_at = null;"
                + " update declaration set state = 'AWAITING_VERIFICATION', number = null, accepted_on = null"
                + " where id = '" + id + "'");
    }

    private static void manyReleased(int count) throws SQLException {
        sql("insert into declaration (id, version, state, attempt, number, declarant, form, created_at, accepted_on)"
                + " select gen_random_uuid(), 1, 'RELEASED', 2, lpad(n::text, 18, '0'), 'E1', '{}',"
                + " timestamptz '2026-03-16 01:00:00Z', '2026-03-16' from generate_series(1, " + count + ") n;"
                + " insert into goods_line (declaration_id, line, finding, control_codes, needs_license,"
                + " license_number, license_line, held_kilograms, held_attempt, used_attempt)"
                + " select id, 1, 'CONTROLLED', '{1C905.b}', true, '26-AA-000001', 1, 1.25, 1, 2 from declaration");
    }

    private static ValidatableResponse latest() {
        return as(OPERATOR).get("/v1/statements").then().statusCode(200);
    }

    private static JsonPath sent() {
        List<JsonPath> parts = sentParts();
        return parts.get(parts.size() - 1);
    }

    private static List<JsonPath> sentParts() {
        return Neighbors.bodies("PUT", Statements.CALLS).stream()
                .map(JsonPath::from)
                .toList();
    }
}
