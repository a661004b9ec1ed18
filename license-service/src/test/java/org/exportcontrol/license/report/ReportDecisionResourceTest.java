package org.exportcontrol.license.report;

import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.exportcontrol.license.testkit.Reporting.changeOfEndUse;
import static org.exportcontrol.license.testkit.Reporting.decide;
import static org.exportcontrol.license.testkit.Reporting.filed;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the authority closes a report: withdraw, revoke, demand a change, or let the license go on (LF-03). */
@QuarkusTest
@WithNeighbors
class ReportDecisionResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);
    private static final String DIRECTOR = TestTokens.director();
    private static final String JIANGXI = TestTokens.provincial("36");

    @ParameterizedTest(name = "{0} on {1} -> {2}")
    @CsvSource({
        "WITHDRAW, END_USE_IN_DOUBT, WITHDRAWN_BY_AUTHORITY, LF-04",
        "WITHDRAW, FACTORS_CHANGED, WITHDRAWN_BY_AUTHORITY, LF-03",
        "REVOKE, END_USE_IN_DOUBT, REVOKED, LF-04",
        "REVOKE, OBTAINED_BY_FRAUD, REVOKED, LF-05",
        "GO_ON, , VALID, LF-03",
        "DEMAND_CHANGE, , PAUSED, LF-03"
    })
    void eachOutcomeClosesTheReportAndMovesTheLicense(String outcome, String ground, String state, String rule) {
        String number = licensed(singleApplication());
        String id = filed(number, changeOfEndUse());

        decide(id, outcome, ground)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("CLOSED"))
                .body("decision.outcome", equalTo(outcome))
                .body("decision.ground", equalTo(ground))
                .body("decision.decidedBy", equalTo("Test director"))
                .body("decision.decidedOn", equalTo(today().toString()))
                .body("decision.reason", equalTo("经核查"));

        Api.get(EXPORTER, "/v1/licenses/" + number)
                .then()
                .body("state", equalTo(state))
                .body("lastMove.rule", equalTo(rule));
        Api.get(EXPORTER, "/v1/audit/report/" + id).then().body("items.move", hasItem("decided"));
        Api.get(EXPORTER, "/v1/audit/report/" + id + "/verification").then().body("intact", equalTo(true));
    }

    @Test
    void aGroundIsNamedWhereTheLicenseEndsAndNowhereElse() { // LF-03
        String id = filed(licensed(singleApplication()), changeOfEndUse());

        for (Response refused : List.of(decide(id, "WITHDRAW", null), decide(id, "GO_ON", "FACTORS_CHANGED"))) {
            refused.then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/report-invalid"))
                    .body("violations.pointer", hasItem("/ground"));
        }
        decide(id, "WITHDRAW", "PASSED_ON")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/license-move-illegal"))
                .body("remedy", containsString("END_USE_IN_DOUBT"));
        Api.get(EXPORTER, "/v1/reports/" + id).then().body("state", equalTo("OPEN"));
    }

    @Test
    void onlyWhoIsEntrustedDecides() {
        String id = filed(licensed(singleApplication()), changeOfEndUse());
        Map<String, String> goOn = Map.of("outcome", "GO_ON", "reason", "r");

        for (String token : List.of(TestTokens.examiner(), JIANGXI)) {
            Api.move(token, "/v1/reports/" + id + "/decide", 0, goOn)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/duty-required"));
        }
        Api.move(EXPORTER, "/v1/reports/" + id + "/decide", 0, goOn).then().statusCode(403);
        Api.as(DIRECTOR).body(goOn).post("/v1/reports/" + id + "/decide").then().statusCode(428);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() {
        String number = licensed(singleApplication());
        String id = filed(number, changeOfEndUse());

        List<CompletableFuture<Response>> both = Stream.of(
                        Map.entry("one", Map.of("outcome", "GO_ON", "reason", "r")),
                        Map.entry("other", Map.of("outcome", "REVOKE", "ground", "END_USE_IN_DOUBT", "reason", "r")))
                .map(person -> CompletableFuture.supplyAsync(() -> Api.move(
                        TestTokens.mofcom(person.getKey(), "decide"),
                        "/v1/reports/" + id + "/decide",
                        0,
                        person.getValue())))
                .toList();

        assertEquals(
                List.of(200, 412),
                both.stream().map(answer -> answer.join().statusCode()).sorted().toList());
        String outcome = Api.get(DIRECTOR, "/v1/reports/" + id).path("decision.outcome");
        assertEquals(outcome.equals("GO_ON") ? "VALID" : "REVOKED", Holding.state(number));
    }

    @Test
    void theSameDecisionSentTwiceIsOneAndAnotherComesTooLate() {
        String id = filed(licensed(singleApplication()), changeOfEndUse());

        ok(decide(id, "GO_ON", null));
        decide(id, "GO_ON", null).then().statusCode(200).body("version", equalTo(1));
        decide(id, "REVOKE", "END_USE_IN_DOUBT").then().statusCode(412);
        Api.move(DIRECTOR, "/v1/reports/" + id + "/decide", 1, Map.of("outcome", "GO_ON", "reason", "again"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }
}
