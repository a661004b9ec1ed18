package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.free;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.reverse;
import static org.exportcontrol.license.testkit.Holding.status;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class AttemptResourceTest {

    private final UUID declaration = declaration();

    @Test
    void theSameAttemptAgainGetsTheSameAnswerWithoutEffect() {
        String number = licensed(singleApplication());
        Map<String, Object> request = request(1, goods(1, number, 1, "300"));
        String first = put(declaration, request).asString();

        assertEquals(first, put(declaration, request).asString());

        assertEquals("300", balance(number, "held"));
    }

    @Test
    void aRefusalIsRepeatedTooEvenWhenItsReasonIsGone() {
        String number = licensed(singleApplication());
        UUID other = declaration();
        held(other, 1, goods(1, number, 1, "500"));
        Map<String, Object> request = request(1, goods(1, number, 1, "500"));
        put(declaration, request).then().body("held", equalTo(false));
        free(other, 2);

        put(declaration, request).then().statusCode(200).body("held", equalTo(false));
        held(declaration, 2, goods(1, number, 1, "500"));
    }

    @Test
    void theSameAttemptWithOtherContentIsRefused() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "300"));

        put(declaration, request(1, goods(1, number, 1, "301")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/attempt-reused"));
    }

    @Test
    void aLowerAttemptHasNoEffect() {
        String number = licensed(singleApplication());
        held(declaration, 5, goods(1, number, 1, "300"));

        stale(put(declaration, request(4, goods(1, number, 1, "1"))));
        stale(use(declaration, 4));
        stale(reverse(declaration, 4));
        stale(free(declaration, 4));
        Map<String, Object> rehearsal = request(4, goods(1, number, 1, "1"));
        rehearsal.put("dryRun", true);
        stale(put(declaration, rehearsal));

        assertEquals("300", balance(number, "held"));
        assertEquals(5, status(declaration).getInt("attempt"));
    }

    @Test
    void theAttemptIsRememberedAfterEverythingIsFreed() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "300"));
        free(declaration, 2);

        stale(put(declaration, request(1, goods(1, number, 1, "300"))));
        stale(put(declaration, request(2, goods(1, number, 1, "300"))));

        assertEquals("0", balance(number, "held"));
        held(declaration, 3, goods(1, number, 1, "300"));
    }

    @Test
    void aLateUseDoesNotUndoAReversal() {
        String number = licensed(singleApplication());
        held(declaration, 1, goods(1, number, 1, "300"));
        use(declaration, 2);
        reverse(declaration, 2).then().statusCode(200).body("state", equalTo("HELD"));

        stale(use(declaration, 2));

        assertEquals("300", balance(number, "held"));
        use(declaration, 3).then().body("used", equalTo(true));
    }

    private static void stale(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("/problems/stale-attempt"));
    }
}
