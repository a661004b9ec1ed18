package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.free;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** The tolerance of a license (WO-04): none by default; measured against what is left. */
@QuarkusTest
@WithNeighbors
class ToleranceResourceTest {

    @Test
    void withoutADecisionOnItThereIsNone() {
        String number = licensed(singleApplication());

        put(declaration(), request(1, goods(1, number, 1, "500.000001")))
                .then()
                .body("held", equalTo(false))
                .body("lines[0].failures[0].check", equalTo("QUANTITY"));
    }

    @Test
    void theLastBatchIsMeasuredAgainstWhatIsLeftAndTheSameShare() {
        String number = tolerant("1000");
        UUID first = declaration();
        held(first, 1, goods(1, number, 1, "800"));
        ok(use(first, 2));

        put(declaration(), request(1, goods(1, number, 1, "210.000001")))
                .then()
                .body("held", equalTo(false))
                .body("lines[0].failures[0].remedy.en", containsString("210 kg"));
        held(declaration(), 1, goods(1, number, 1, "210"));

        assertEquals("10", balance(number, "toleranceDrawn"));
        assertEquals("210", balance(number, "held"));
        assertEquals("0", balance(number, "free"));
    }

    @Test
    void whatWasDrawnAndFreedHasNoToleranceOfItsOwn() {
        String number = tolerant("1000");
        UUID declaration = declaration();
        for (int attempt = 1; attempt < 20; attempt += 2) {
            held(declaration, attempt, goods(1, number, 1, "1050"));
            free(declaration, attempt + 1).then().statusCode(204);
        }

        put(declaration(), request(1, goods(1, number, 1, "1050.000001")))
                .then()
                .body("held", equalTo(false));
        assertEquals("50", balance(number, "toleranceDrawn"));
        assertEquals("1050", balance(number, "free"));
    }

    @Test
    void moreThanFivePercentIsNoTolerance() {
        String id = Licensing.reviewed(singleApplication());
        Map<String, Object> decision = Licensing.grant(Licensing.today().plusMonths(1));
        decision.put("tolerancePercent", "5.01");

        Api.move(TestTokens.director(), Licensing.path(id, "decide"), 3, decision)
                .then()
                .statusCode(400);
    }

    private static String tolerant(String quantity) {
        return licensed(generalApplication(line(1, quantity, "KGM")), Map.of("tolerancePercent", "5"));
    }
}
