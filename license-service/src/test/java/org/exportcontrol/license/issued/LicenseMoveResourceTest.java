package org.exportcontrol.license.issued;

import static org.awaitility.Awaitility.await;
import static org.exportcontrol.license.testkit.Holding.declaration;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class LicenseMoveResourceTest {

    private static final String DIRECTOR = TestTokens.director();
    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);

    @Test
    void aPausedLicenseHoldsNothingAndLetsNothingOutUntilItGoesOn() { // LF-03
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "200"));

        move(number, "pause", "FACTORS_CHANGED")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("lastMove.rule", equalTo("LF-03"))
                .body("lastMove.reason", equalTo("reason"));
        assertEquals("0", Holding.balance(number, "available"));
        assertEquals("300", Holding.balance(number, "free"));
        use(declaration, 2).then().statusCode(200).body("used", equalTo(false));
        put(declaration(), request(1, goods(1, number, 1, "1")))
                .then()
                .body("lines[0].failures.check", hasItem("LICENSE_STATE"));

        move(number, "resume", "CHECKED").then().body("state", equalTo("VALID"));
        assertEquals(true, ok(use(declaration, 3)).getBoolean("used"));
    }

    @Test
    void aRevokedLicenseStaysRevokedWhateverElseHolds() { // LF-05, order of strength
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "500"));
        ok(use(declaration, 2));

        move(number, "revoke", "OBTAINED_BY_FRAUD").then().body("state", equalTo("REVOKED"));
        move(number, "resume", "CHECKED")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/license-move-illegal"))
                .body("detail", containsString("REVOKED"));
        assertEquals("500", Holding.balance(number, "used"), "the ledger tells what was, whatever the state");
    }

    @Test
    void aGroundThatDoesNotBelongToTheMoveIsRefusedWithThoseThatDo() {
        move(licensed(singleApplication()), "pause", "OBTAINED_BY_FRAUD")
                .then()
                .statusCode(409)
                .body("rule", equalTo("LF-05"))
                .body("remedy", containsString("FACTORS_CHANGED"));
    }

    @Test
    void aDisqualifiedHolderLosesGeneralLicensesOnly() { // LF-06, LI-06
        move(licensed(singleApplication()), "revoke", "HOLDER_DISQUALIFIED")
                .then()
                .statusCode(409)
                .body("rule", equalTo("LF-06"));
        move(licensed(generalApplication(line(1, "500", "KGM"))), "revoke", "HOLDER_DISQUALIFIED")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
    }

    @Test
    void theHolderHandsItsLicenseBackBeforeItAppliesAnew() { // LF-01
        String number = licensed(singleApplication());
        Map<String, String> ground = Map.of("ground", "KEY_ELEMENT_CHANGED", "reason", "最终用户变更");

        Api.move(TestTokens.exporter(TestTokens.E2), path(number, "surrender"), version(number), ground)
                .then()
                .statusCode(404);
        Api.move(EXPORTER, path(number, "surrender"), version(number), ground)
                .then()
                .statusCode(200)
                .body("state", equalTo("SURRENDERED"));
        assertEquals("0", Holding.balance(number, "available"));
    }

    @Test
    void whatHasEndedIsTakenOffTheRegisterOnce() { // LF-07
        String number = licensed(singleApplication());
        move(number, "deregister", "HOLDER_DISSOLVED").then().statusCode(409);
        move(number, "cancel", "HOLDER_DISSOLVED").then().body("deregisteredOn", nullValue());

        move(number, "deregister", "HOLDER_DISSOLVED")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("deregisteredOn", notNullValue());
        move(number, "deregister", "HOLDER_DISSOLVED").then().statusCode(409);
    }

    @Test
    void whatTheAuthorityWithdrawsIsNotRevoked() { // LF-03
        String number = licensed(singleApplication());

        move(number, "withdraw", "FACTORS_CHANGED").then().body("state", equalTo("WITHDRAWN_BY_AUTHORITY"));
        move(number, "pause", "FACTORS_CHANGED").then().statusCode(409);
    }

    @Test
    void eachMoveIsInTheAuditAndInTheFeedOfHolderAndCustoms() {
        String number = licensed(singleApplication());
        move(number, "pause", "END_USE_IN_DOUBT").then().statusCode(200);

        Api.get(EXPORTER, "/v1/audit/license/" + number).then().body("items.move", hasItem("paused"));
        Api.get(DIRECTOR, "/v1/audit/license/" + number + "/verification")
                .then()
                .body("intact", equalTo(true));
        await().untilAsserted(() -> assertEquals("PAUSED", seenByCustoms(number)));
    }

    @Test
    void aStaleVersionMovesNothing() {
        String number = licensed(singleApplication());
        long read = version(number);
        move(number, "pause", "FACTORS_CHANGED").then().statusCode(200);

        Api.move(DIRECTOR, path(number, "revoke"), read, Map.of("ground", "PASSED_ON", "reason", "r"))
                .then()
                .statusCode(412);
    }

    private static String seenByCustoms(String number) {
        String token = TestTokens.officer();
        long after = 0;
        String state = null;
        List<Map<String, ?>> page;
        do {
            JsonPath answer = ok(Api.get(token, "/v1/events?limit=200&after=" + after));
            page = answer.getList("items");
            for (Map<String, ?> event : page) {
                if (event.get("type").equals("license.paused")
                        && event.get("subjectId").equals(number)) {
                    state = ((Map<?, ?>) event.get("data")).get("state").toString();
                }
            }
            after = answer.getLong("next");
        } while (!page.isEmpty());
        return state;
    }

    private static Response move(String number, String verb, String ground) {
        return Api.move(DIRECTOR, path(number, verb), version(number), Map.of("ground", ground, "reason", "reason"));
    }

    private static long version(String number) {
        return ok(Api.get(DIRECTOR, "/v1/licenses/" + number)).getLong("version");
    }

    private static String path(String number, String verb) {
        return "/v1/licenses/" + number + "/" + verb;
    }
}
