package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Database.execute;
import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.free;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.reverse;
import static org.exportcontrol.license.testkit.Holding.state;
import static org.exportcontrol.license.testkit.Holding.status;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class UseResourceTest {

    private final UUID declaration = declaration();

    @Test
    void theReleaseUsesWhatIsHeldAndASingleLicenseLapses() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "400"));

        use(declaration, 2)
                .then()
                .statusCode(200)
                .body("used", equalTo(true))
                .body("lines[0].verdict", equalTo("OK"))
                .body("lines[0].usedKilograms", equalTo("400"))
                .body("lines[0].failures", empty());
        use(declaration, 2).then().statusCode(200).body("used", equalTo(true));
        use(declaration, 3).then().statusCode(200).body("lines[0].usedKilograms", equalTo("400"));

        assertEquals("400", balance(number, "used"));
        assertEquals("100", balance(number, "free"));
        assertEquals("0", balance(number, "available"));
        assertEquals("LAPSED", state(number));
        assertEquals("USED", status(declaration).getString("state"));
    }

    @Test
    void aReversalBringsASingleLicenseBack() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "400"));
        use(declaration, 2);

        reverse(declaration, 3)
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("lines[0].heldKilograms", equalTo("400"));
        reverse(declaration, 4).then().statusCode(200).body("state", equalTo("HELD"));

        assertEquals("VALID", state(number));
        assertEquals(204, free(declaration, 4).statusCode());
        assertEquals("500", balance(number, "free"));
    }

    @Test
    void whatIsUsedIsNeitherFreedNorHeldAnew() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "400"));
        use(declaration, 2);

        free(declaration, 3).then().statusCode(409).body("type", equalTo("/problems/hold-used"));
        put(declaration, request(3, goods(1, number, 1, "1")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/hold-used"));
    }

    @Test
    void nothingIsUsedWithoutAHold() {
        use(declaration, 1).then().statusCode(409).body("type", equalTo("/problems/nothing-held"));
    }

    @Test
    void aLicensePausedAfterAcceptanceIsNotUsed() {
        String paused = licensed(singleApplication());
        String valid = licensed(singleApplication());
        held(declaration, 1, goods(1, paused, 1, "400"), goods(2, valid, 1, "100"));
        execute("update license set state = 'PAUSED' where number = '" + paused + "'");

        use(declaration, 2)
                .then()
                .statusCode(200)
                .body("used", equalTo(false))
                .body("lines.verdict", contains("REFUSED", "OK"))
                .body("lines[0].failures.check", contains("LICENSE_STATE"));

        assertEquals("400", balance(paused, "held"));
        assertEquals("100", balance(valid, "held"));
        execute("update license set state = 'VALID' where number = '" + paused + "'");
        use(declaration, 3).then().body("used", equalTo(true));
    }

    @Test
    void mereExpiryAfterAcceptanceIsNoGroundToRefuse() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "400"));
        execute("update declaration_attempt set acceptance_date = date '2026-01-15' where declaration_id = '"
                + declaration + "'");
        execute("update license set valid_from = date '2026-01-01', valid_to = date '2026-01-31' where number = '"
                + number + "'");

        assertEquals("EXPIRED", state(number));
        use(declaration, 2).then().statusCode(200).body("used", equalTo(true));
    }

    @Test
    void aGeneralLicenseIsUsedAgainAndAgainUntilNothingIsLeft() {
        String number = licensed(generalApplication(line(1, "500", "KGM")));
        held(declaration, 1, goods(1, number, 1, "200"));
        use(declaration, 1).then().body("used", equalTo(true));

        assertEquals("VALID", state(number));
        UUID second = declaration();
        held(second, 1, goods(1, number, 1, "300"));
        use(second, 1).then().body("used", equalTo(true));
        assertEquals("USED_UP", state(number));
    }

    @Test
    void aHoldWhoseReplacementWasRefusedIsNotUsed() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "400"));
        put(declaration, request(2, goods(1, number, 1, "501"))).then().body("held", equalTo(false));

        for (int attempt = 2; attempt <= 3; attempt++) {
            use(declaration, attempt)
                    .then()
                    .statusCode(200)
                    .body("used", equalTo(false))
                    .body("lines.verdict", contains("REFUSED"))
                    .body("lines[0].failures.check", contains("HOLD"))
                    .body("lines[0].failures.rule", contains("WO-06"));
        }
        assertEquals("400", balance(number, "held"));
        assertEquals("0", balance(number, "used"));
        held(declaration, 4, goods(1, number, 1, "500"));
        use(declaration, 5).then().body("used", equalTo(true)).body("lines[0].usedKilograms", equalTo("500"));
    }
}
