package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.free;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.state;
import static org.exportcontrol.license.testkit.Holding.status;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class HoldResourceTest {

    @Test
    void aHoldTakesTheQuantityOutOfWhatIsFree() {
        String number = licensed(singleApplication());

        put(declaration(), request(1, goods(1, number, 1, "500")))
                .then()
                .statusCode(200)
                .body("held", equalTo(true))
                .body("lines[0].verdict", equalTo("OK"))
                .body("lines[0].heldKilograms", equalTo("500"))
                .body("lines[0].failures", empty());

        assertEquals("500", balance(number, "held"));
        assertEquals("0", balance(number, "free"));
        assertEquals("VALID", state(number));
    }

    @Test
    void eitherAllLinesAreHeldOrNone() {
        String number = licensed(generalApplication(line(1, "100", "KGM"), line(2, "100", "KGM")));

        put(declaration(), request(1, goods(1, number, 1, "60"), goods(2, number, 2, "100.000001")))
                .then()
                .statusCode(200)
                .body("held", equalTo(false))
                .body("lines.verdict", contains("OK", "REFUSED"))
                .body("lines[0].heldKilograms", nullValue())
                .body("lines[1].failures.check", contains("QUANTITY"));

        assertEquals("0", balance(number, "held"));
    }

    @Test
    void linesOnOneLicenseLineAreCountedTogether() {
        String number = licensed(generalApplication(line(1, "100", "KGM")));

        put(declaration(), request(1, goods(1, number, 1, "60"), goods(2, number, 1, "50")))
                .then()
                .body("held", equalTo(false))
                .body("lines.verdict", contains("OK", "REFUSED"));
        held(declaration(), 1, goods(1, number, 1, "60"), goods(2, number, 1, "40"));
    }

    @Test
    void aHigherAttemptReplacesWhatIsHeld() {
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "500"));

        held(declaration, 2, goods(1, number, 1, "499.5"));

        assertEquals("499.5", balance(number, "held"));
        assertEquals("0.5", balance(number, "free"));
        assertEquals(2, status(declaration).getInt("lines[0].heldByAttempt"));
        Api.get(TestTokens.officer(), "/v1/licenses/" + number + "/ledger")
                .then()
                .statusCode(200)
                .body("items.kind", contains("LICENSED", "HELD", "FREED", "HELD"))
                .body("items.attempt", contains(null, 1, 1, 2))
                .body("items[3].kilograms", equalTo("499.5"));
    }

    @Test
    void aRefusedHigherAttemptLeavesTheOlderHold() {
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "400"));

        put(declaration, request(2, goods(1, number, 1, "501"))).then().body("held", equalTo(false));

        assertEquals("400", balance(number, "held"));
        assertEquals("HELD", status(declaration).getString("state"));
        assertEquals(2, status(declaration).getInt("attempt"));
        assertEquals(1, status(declaration).getInt("lines[0].heldByAttempt"));
    }

    @Test
    void freeingGivesEverythingBack() {
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "500"));

        assertEquals(204, free(declaration, 1).statusCode());
        assertEquals(204, free(declaration, 1).statusCode());

        assertEquals("500", balance(number, "free"));
        assertEquals("FREED", status(declaration).getString("state"));
    }

    @Test
    void aDeclarationThatNeverHeldAnythingSaysSo() {
        UUID declaration = declaration();

        assertEquals("NONE", status(declaration).getString("state"));
        assertEquals(0, status(declaration).getInt("attempt"));
        assertEquals(204, free(declaration, 3).statusCode());
        assertEquals(3, status(declaration).getInt("attempt"));
    }

    @Test
    void aDryRunJudgesAndChangesNothing() {
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        Map<String, Object> rehearsal = request(1, goods(1, number, 1, "500"));
        rehearsal.put("dryRun", true);

        put(declaration, rehearsal)
                .then()
                .statusCode(200)
                .body("held", equalTo(false))
                .body("lines.verdict", contains("OK"));

        assertEquals("0", balance(number, "held"));
        assertEquals(0, status(declaration).getInt("attempt"));
        held(declaration, 1, goods(1, number, 1, "500"));
    }

    @Test
    void massIsConvertedExactlyAndShownInTheUnitOfTheLicense() {
        String number = licensed(generalApplication(line(1, "2", "TNE")));
        Map<String, Object> pounds = goods(1, number, 1, "100");
        pounds.put("unit", "LBR");

        put(declaration(), request(1, pounds)).then().body("lines[0].heldKilograms", equalTo("45.359237"));

        assertEquals("TNE", balance(number, "unit"));
        assertEquals("0.045359237", balance(number, "held"));
        assertEquals("1.954640763", balance(number, "free"));
    }

    @Test
    void theSameLicenseLineTwiceForOneGoodsLineIsAFaultOfTheCaller() {
        String number = licensed(singleApplication());

        put(declaration(), request(1, goods(1, number, 1, "1"), goods(1, number, 1, "2")))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/lines/1"));
    }
}
