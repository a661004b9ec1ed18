package org.exportcontrol.license.change;

import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.free;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class ChangeResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);
    private static final String JIANGXI = TestTokens.provincial("36");
    private static final String DIRECTOR = TestTokens.director();
    private static final Map<String, ?> OTHER_IMPORTER = Map.of("importer", "Elbe Motoren GmbH", "reason", "买方更名");
    private static final Map<String, ?> GRANT = Map.of("granted", true, "grounds", "同意变更");
    private static final Map<String, ?> REFUSAL = Map.of("granted", false, "grounds", "证明不足");

    @Inject
    WorkingDays workingDays;

    @Test
    void aGrantedChangeCarriesTheBalanceOverExactlyOnce() { // LF-02
        String old = licensed(
                generalApplication(line(1, "500", "KGM"), line(2, "1.5", "TNE"), line(3, "10", "KGM")),
                Map.of("maxUses", 5));
        UUID shipped = declaration();
        held(shipped, 1, goods(1, old, 1, "120"), goods(2, old, 3, "10"));
        ok(use(shipped, 2));
        String id = accepted(old);
        assertEquals("PAUSED", Holding.state(old));

        String number = ok(decide(id, GRANT)).getString("newNumber");

        assertEquals("REPLACED", Holding.state(old));
        assertEquals("0", Holding.balance(old, "free"));
        assertEquals("380", Holding.balance(old, "carriedOver"));
        assertEquals("120", Holding.balance(old, "used"));
        Api.get(EXPORTER, "/v1/licenses/" + number)
                .then()
                .body("state", equalTo("VALID"))
                .body("replaces", equalTo(old))
                .body("importer", equalTo("Elbe Motoren GmbH"))
                .body("maxUses", equalTo(4))
                .body("lines.line", equalTo(List.of(1, 2)))
                .body("lines.quantity", equalTo(List.of("380", "1.5")))
                .body("lines.unit", equalTo(List.of("KGM", "TNE")));
        assertEquals("380", Holding.balance(number, "licensed"));
        Api.move(DIRECTOR, "/v1/license-changes/" + id + "/decide", 2, GRANT)
                .then()
                .statusCode(409);
        assertEquals("380", Holding.balance(number, "licensed"));
    }

    @Test
    void aRefusedChangeLetsTheOldLicenseGoOnUnchanged() { // LF-02
        String number = licensed(singleApplication());
        String id = accepted(number);

        ok(decide(id, REFUSAL));

        Api.get(EXPORTER, "/v1/licenses/" + number)
                .then()
                .body("state", equalTo("VALID"))
                .body("importer", equalTo(Licensing.IMPORTER));
        assertEquals("500", Holding.balance(number, "available"));
    }

    @Test
    void aWithdrawnChangeLetsTheLicenseGoOn() {
        String number = licensed(singleApplication());
        String id = filed(number);

        ok(Api.move(EXPORTER, "/v1/license-changes/" + id + "/withdraw", 0, null));

        assertEquals("VALID", Holding.state(number));
    }

    @Test
    void nothingIsChangedWhileDeclarationsHoldQuantities() {
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "500"));

        file(number, OTHER_IMPORTER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/holds-open"))
                .body("detail", containsString(declaration.toString()));
        assertEquals("VALID", Holding.state(number));

        free(declaration, 2).then().statusCode(204);
        file(number, OTHER_IMPORTER).then().statusCode(201);
    }

    @Test
    void aKeyElementNeedsANewLicense() { // LF-01
        file(
                        licensed(singleApplication()),
                        Map.of("destinationCountry", "USA", "endUse", "雷达", "reason", "r", "importer", "x"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/change-of-key-element"))
                .body("rule", equalTo("LF-01"))
                .body("violations.pointer", hasItems("/destinationCountry", "/endUse"))
                .body("remedy", containsString("surrender"));
    }

    @Test
    void theDecisionIsDueTwentyWorkingDaysAfterAcceptanceAndMadeByAnother() {
        String number = licensed(singleApplication());
        String id = filed(number);
        DueDate due = workingDays.after(today(), 20);
        Api.move(DIRECTOR, "/v1/license-changes/" + id + "/accept", 0, null)
                .then()
                .statusCode(200)
                .body("due.on", equalTo(due.date().toString()))
                .body("due.provisional", equalTo(due.provisional()));

        Api.move(DIRECTOR, "/v1/license-changes/" + id + "/decide", 1, GRANT)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        Api.move(TestTokens.mofcom("another", "decide"), "/v1/license-changes/" + id + "/decide", 1, GRANT)
                .then()
                .statusCode(200);
    }

    @Test
    void aLicenseUnderChangeIsNeitherResumedByHandNorChangedTwice() {
        String number = licensed(singleApplication());
        filed(number);
        Map<String, String> checked = Map.of("ground", "CHECKED", "reason", "r");

        file(number, OTHER_IMPORTER).then().statusCode(409);
        long version = ok(Api.get(DIRECTOR, "/v1/licenses/" + number)).getLong("version");
        Api.move(DIRECTOR, "/v1/licenses/" + number + "/resume", version, checked)
                .then()
                .statusCode(409)
                .body("rule", equalTo("LF-02"));
    }

    @Test
    void aLicenseThatRestsForAnotherReasonTooStaysPausedWhenTheChangeEnds() {
        String importer = "Gelistet " + UUID.randomUUID();
        Map<String, Object> application = singleApplication();
        application.put("importer", importer);
        String number = licensed(application);
        String id = accepted(number);
        forbid(importer);
        Api.get(DIRECTOR, "/v1/licenses/" + number).then().body("lastMove.rule", equalTo("PL-04"));

        decide(id, GRANT).then().statusCode(409).body("rule", equalTo("PL-04"));
        ok(decide(id, REFUSAL));
        assertEquals("PAUSED", Holding.state(number), "the end of the change does not end the other reason");
        assertEquals("0", Holding.balance(number, "available"));
    }

    @Test
    void noChangeLeadsToAPartyThatIsForbidden() { // PL-05
        String importer = "Verboten " + UUID.randomUUID();
        String number = licensed(singleApplication());
        String id = file(number, Map.of("importer", importer, "reason", "r")).path("id");
        ok(Api.move(JIANGXI, "/v1/license-changes/" + id + "/accept", 0, null));
        forbid(importer);

        decide(id, GRANT)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/change-invalid"))
                .body("rule", equalTo("PL-05"));
        ok(decide(id, REFUSAL));
        assertEquals("VALID", Holding.state(number));
    }

    @Test
    void nobodyNamesTheGroundOfAChangeByHand() {
        String number = licensed(singleApplication());

        Api.move(DIRECTOR, "/v1/licenses/" + number + "/pause", 0, Map.of("ground", "CHANGE_FILED", "reason", "r"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("LF-02"));
        assertEquals("VALID", Holding.state(number));
    }

    @Test
    void theValidityStaysWithinTheLongestOfItsType() { // LI-01
        file(
                        licensed(singleApplication()),
                        Map.of("validTo", today().plusYears(1).plusDays(1).toString(), "reason", "r"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/change-invalid"))
                .body("violations.pointer", hasItems("/validTo"));
    }

    @Test
    void aChangeIsAFileOfItsHolder() {
        String id = filed(licensed(singleApplication()));

        Api.get(TestTokens.exporter(TestTokens.E2), "/v1/license-changes/" + id)
                .then()
                .statusCode(404);
        Api.get(EXPORTER, "/v1/license-changes?state=FILED").then().body("items.id", hasItems(id));
        Api.get(EXPORTER, "/v1/audit/license-change/" + id + "/verification")
                .then()
                .body("intact", equalTo(true));
    }

    private static void forbid(String party) {
        Map<String, Object> listing = Map.of(
                "kind", "CONTROL_LIST",
                "names", List.of(party),
                "measures", List.of("FORBID"),
                "from", "2026-01-01",
                "ground", "g");
        Api.create(DIRECTOR, "/v1/party-listings", listing).then().statusCode(201);
    }

    private static Response file(String number, Object wish) {
        return Api.create(EXPORTER, "/v1/licenses/" + number + "/changes", wish);
    }

    private static String filed(String number) {
        Response answer = file(number, OTHER_IMPORTER);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    private static String accepted(String number) {
        String id = filed(number);
        ok(Api.move(JIANGXI, "/v1/license-changes/" + id + "/accept", 0, null));
        return id;
    }

    private static Response decide(String id, Object decision) {
        return Api.move(DIRECTOR, "/v1/license-changes/" + id + "/decide", 1, decision);
    }
}
