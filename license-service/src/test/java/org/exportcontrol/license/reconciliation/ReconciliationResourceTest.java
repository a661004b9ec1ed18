package org.exportcontrol.license.reconciliation;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Statements.item;
import static org.exportcontrol.license.testkit.Statements.push;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A total sent by a partner is a statement: compared, never added (WO-05, WO-06). Each test begins with a ledger of its
 * own lines only: what earlier tests hold is stated by nobody and therefore parked, so differences are told by line.
 */
@QuarkusTest
@WithNeighbors
class ReconciliationResourceTest {

    private static final String OPERATOR = TestTokens.operator();
    private static final String MINISTRY = TestTokens.director();

    private final UUID declaration = declaration();
    private String number;

    @BeforeEach
    void anOldHold() {
        number = licensed(generalApplication(line(1, "500", "KGM")));
        held(declaration, 1, goods(1, number, 1, "200"));
        longAgo(declaration);
    }

    @Test
    void whatAgreesIsNotParkedAndMovesNothing() {
        push(Instant.now(), 1, 1, item(declaration, number, "200", "0"))
                .then()
                .statusCode(200)
                .body("complete", equalTo(true));

        assertEquals(List.of(), parked());
        assertEquals("200", Holding.balance(number, "held"));
        assertEquals("300", Holding.balance(number, "free"));
    }

    @Test
    void eachKindOfDifferenceIsParkedAndGoesWhenItAgreesAgain() {
        UUID unknown = declaration();
        push(Instant.now(), 1, 1, item(declaration, number, "0", "200"), item(unknown, number, "5", "0"));
        assertEquals(List.of("DIFFERS", "NOT_BOOKED"), kinds());
        assertEquals("300", Holding.balance(number, "free"), "a statement is never added");

        push(Instant.now(), 1, 1, item(unknown, "26-AA-999999", "5", "0"));
        assertEquals(List.of("NOT_STATED", "RESOLVED NOT_BOOKED"), kinds());
        Api.get(OPERATOR, "/v1/parked-items?license=26-AA-999999")
                .then()
                .body("items.find { it.licenseNumber == '26-AA-999999' }.kind", equalTo("UNKNOWN_LICENSE"));

        push(Instant.now(), 1, 1, item(declaration, number, "200", "0"));
        assertEquals(List.of("RESOLVED NOT_BOOKED", "RESOLVED NOT_STATED"), kinds());
    }

    @Test
    void aDeclarationThatMovedLatelyIsInMotionAndNotParked() {
        UUID moving = declaration();
        held(moving, 1, goods(1, number, 1, "100"));

        JsonPath answer = ok(push(Instant.now(), 1, 1, item(declaration, number, "200", "0")));

        assertTrue(answer.getInt("inMotion") >= 1, answer.prettify());
        assertEquals(List.of(), parked());
    }

    @Test
    void aLargeStatementIsComparedWhenItsLastPartHasCome() {
        Instant takenAt = Instant.now();
        push(takenAt, 2, 2, item(declaration, number, "200", "0")).then().body("complete", equalTo(false));
        assertEquals(List.of(), parked());

        push(takenAt, 1, 2).then().body("complete", equalTo(true));
        push(takenAt, 1, 2).then().statusCode(200).body("complete", equalTo(true));
        assertEquals(List.of(), parked());
        Api.get(MINISTRY, "/v1/reconciliations").then().body("items[0].compared", equalTo(comparedLast()));
    }

    @Test
    void closingADifferenceTakesTwoPersonsAndHoldsWhileNothingChanges() {
        push(Instant.now(), 1, 1, item(declaration, number, "150", "0"));
        String id = parkedId();
        Map<String, String> ground = Map.of("ground", "报关数量更正中");
        Api.move(OPERATOR, path(id, "propose-close"), 0, ground).then().statusCode(200);

        Api.move(OPERATOR, path(id, "close"), 1, null)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        Api.move(MINISTRY, path(id, "close"), 1, null).then().statusCode(200).body("state", equalTo("CLOSED"));

        push(Instant.now(), 1, 1, item(declaration, number, "150", "0"));
        assertEquals(List.of("CLOSED DIFFERS"), kinds());
        push(Instant.now(), 1, 1, item(declaration, number, "151", "0"));
        assertEquals(List.of("CLOSED DIFFERS", "DIFFERS"), kinds());
        Api.get(OPERATOR, "/v1/audit/parked-item/" + id + "/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    void whatWasProposedMayStayOpen() {
        push(Instant.now(), 1, 1, item(declaration, number, "150", "0"));
        String id = parkedId();
        ok(Api.move(OPERATOR, path(id, "propose-close"), 0, Map.of("ground", "g")));

        Api.move(MINISTRY, path(id, "keep-open"), 1, null).then().body("state", equalTo("OPEN"));
        Api.move(MINISTRY, path(id, "close"), 2, null).then().statusCode(409);
    }

    @Test
    void aResendComparesWithTheLedgerOfNow() {
        push(Instant.now(), 1, 1, item(declaration, number, "0", "200"));
        String id = parkedId();
        Api.move(OPERATOR, path(id, "resend"), 0, null)
                .then()
                .body("state", equalTo("OPEN"))
                .body("resends", equalTo(1));
        ok(use(declaration, 2));

        Api.move(OPERATOR, path(id, "resend"), 1, null)
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("endedOn", equalTo(Licensing.today().toString()));
    }

    @Test
    void aStatementWithoutAnythingOrTwiceTheSameIsRefused() {
        Map<String, Object> line = item(declaration, number, "1", "0");

        push(Instant.now(), 1, 1, item(declaration, number, "0", "0")).then().statusCode(400);
        push(Instant.now(), 1, 1, line, line).then().statusCode(400);
        push(Instant.now(), 2, 1).then().statusCode(400);
        push(Instant.now().plusSeconds(3600), 1, 1).then().statusCode(400);
        push(Instant.now(), 1, 1, item(declaration, number, "1.0000001", "0"))
                .then()
                .statusCode(400);
        push(Instant.now(), 1, 1, item(declaration, number, "-1", "0")).then().statusCode(400);
    }

    @Test
    void whatIsParkedRaisesTheAlarm() {
        push(Instant.now(), 1, 1, item(declaration, number, "150", "0"));

        assertTrue(
                given().get("/q/metrics").asString().matches("(?s).*license_reconciliation_parked [1-9][0-9]*\\.0.*"));
    }

    private static int comparedLast() {
        return ok(Api.get(OPERATOR, "/v1/reconciliations")).getInt("items[0].compared");
    }

    private static void longAgo(UUID declaration) {
        Database.execute("update declaration_attempt set seen_at = seen_at - interval '1 hour' where declaration_id = '"
                + declaration + "'");
    }

    private List<Map<String, ?>> parked() {
        List<Map<String, ?>> items = ok(Api.get(OPERATOR, "/v1/parked-items?limit=200&license=" + number))
                .getList("items");
        return items;
    }

    private List<String> kinds() {
        return parked().stream()
                .map(item -> (item.get("state").equals("OPEN") ? "" : item.get("state") + " ") + item.get("kind"))
                .sorted()
                .toList();
    }

    private String parkedId() {
        return parked().get(0).get("id").toString();
    }

    private static String path(String id, String verb) {
        return "/v1/parked-items/" + id + "/" + verb;
    }
}
