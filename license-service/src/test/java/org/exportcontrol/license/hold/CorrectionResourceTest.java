package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.correct;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.reverse;
import static org.exportcontrol.license.testkit.Holding.state;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Partial loading: what was used and did not leave goes back to free (WO-06, AW-04). */
@QuarkusTest
@WithNeighbors
class CorrectionResourceTest {

    private final UUID declaration = declaration();

    @Test
    void whatDidNotLeaveGoesBackToFreeAndARepeatChangesNothing() {
        String number = licensed(generalApplication(line(1, "1", "TNE")));
        held(declaration, 1, goods(1, number, 1, "700"));
        ok(use(declaration, 2));

        for (int repeat = 0; repeat < 3; repeat++) {
            correct(declaration, 3, back(number, "0.05", "TNE"))
                    .then()
                    .statusCode(200)
                    .body("lines[0].usedKilograms", equalTo("650"));
        }

        assertEquals("0.65", balance(number, "used"));
        assertEquals("0.35", balance(number, "free"));
    }

    @Test
    void moreThanIsUsedCannotComeBack() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "200"));
        ok(use(declaration, 2));

        correct(declaration, 3, back(number, "200.000001", "KGM"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/correction-invalid"))
                .body("rule", equalTo("WO-06"))
                .body("violations.pointer", contains("/lines/0/quantity"));
        correct(declaration, 3, back(number, "0", "KGM")).then().statusCode(400);
        correct(declaration, 3, back(number, "1", "MTR")).then().statusCode(422);
        correct(declaration, 3, back(number, "1", "KGM"), back(number, "1", "KGM"))
                .then()
                .statusCode(422);
        assertEquals("200", balance(number, "used"));
    }

    @Test
    void whatIsOnlyHeldIsNotCorrected() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "200"));

        correct(declaration, 2, back(number, "1", "KGM")).then().statusCode(422);
        assertEquals("200", balance(number, "held"));
    }

    @Test
    void aSingleLicenseStaysLapsedUnlessAllComesBack() { // LI-01, LF-08, WO-03
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "200"));
        ok(use(declaration, 2));
        ok(correct(declaration, 3, back(number, "199", "KGM")));
        assertEquals("LAPSED", state(number));

        ok(reverse(declaration, 4));
        Holding.free(declaration, 5).then().statusCode(204);
        assertEquals("VALID", state(number), "exhaustion and lapse are computed, and reversible");
        assertEquals("500", balance(number, "free"));
    }

    private static Map<String, Object> back(String number, String quantity, String unit) {
        return Map.of("goodsLine", 1, "licenseNumber", number, "licenseLine", 1, "quantity", quantity, "unit", unit);
    }
}
