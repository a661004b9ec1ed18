package org.exportcontrol.license.issued;

import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.ControlListStandIn;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class ImpactResourceTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);
    private static final String IMPACT = "/v1/impact?announcement=2031-70";

    @Test
    void theLicensesWithATouchedCodeAreFound() {
        Map<String, Object> magnets = line(2, "10", "KGM");
        magnets.put("controlCodes", List.of("1C904.a.4"));
        String touched = licensed(generalApplication(line(1, "500", "KGM"), magnets));
        String other = licensed(generalApplication(magnets));
        String found = "items.find { it.number == '" + touched + "' }.";
        Api.get(E1, IMPACT + "&limit=500")
                .then()
                .statusCode(200)
                .body("codes", contains("1C905.b", "1C999"))
                .body("items.number", not(hasItem(other)))
                .body(found + "state", equalTo("VALID"))
                .body(found + "lines.line", contains(1))
                .body(found + "lines[0].codes", contains("1C905.b"));
        Api.get(TestTokens.director(), IMPACT + "&limit=500").then().body("items.number", hasItem(touched));
        Api.get(TestTokens.exporter(TestTokens.E2), IMPACT).then().body("items", empty());
        Api.get(TestTokens.provincial("15"), IMPACT).then().body("items", empty());
    }

    @Test
    void anAnnouncementThatTheListDoesNotRecordIsNotThere() {
        Api.get(E1, "/v1/impact?announcement=1999-1")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Api.get(E1, "/v1/impact").then().statusCode(400).body("violations.pointer", contains("?announcement"));
    }

    @Test
    void whileTheListDoesNotAnswerNothingIsSaid() {
        ControlListStandIn.breaks();
        try {
            Api.get(E1, IMPACT).then().statusCode(503).body("type", equalTo("/problems/neighbor-unavailable"));
        } finally {
            ControlListStandIn.answers();
        }
    }
}
