package org.exportcontrol.license.report;

import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Reporting.changeOfEndUse;
import static org.exportcontrol.license.testkit.Reporting.decide;
import static org.exportcontrol.license.testkit.Reporting.factsChanged;
import static org.exportcontrol.license.testkit.Reporting.filed;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How reports, changes and other reasons to rest get along on one license (LF-02, LF-03, LF-04). */
@QuarkusTest
@WithNeighbors
class ReportedRestResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);
    private static final String DIRECTOR = TestTokens.director();
    private static final String JIANGXI = TestTokens.provincial("36");
    private static final Map<String, ?> OTHER_IMPORTER = Map.of("importer", "Elbe Motoren GmbH", "reason", "买方更名");
    private static final Map<String, ?> GRANT = Map.of("granted", true, "grounds", "同意变更");
    private static final Map<String, ?> REFUSAL = Map.of("granted", false, "grounds", "证明不足");

    @ParameterizedTest
    @CsvSource({"before", "after"})
    void noReportEndsAnotherReasonToRest(String listed) { // LF-04, PL-04
        String number = licensed(withImporter("Liste " + UUID.randomUUID()));
        String importer = Api.get(EXPORTER, "/v1/licenses/" + number).path("importer");
        if (listed.equals("before")) {
            forbid(importer);
        }
        String id = filed(number, changeOfEndUse());
        if (listed.equals("after")) {
            forbid(importer);
        }

        Api.get(EXPORTER, "/v1/reports/" + id).then().body("pausedLicense", equalTo(listed.equals("after")));
        ok(decide(id, "GO_ON", null));

        Api.get(EXPORTER, "/v1/licenses/" + number)
                .then()
                .body("state", equalTo("PAUSED"))
                .body("lastMove.ground", equalTo("PARTY_LISTED"));
    }

    @Test
    void nobodyResumesByHandWhatAReportMakesRest() { // LF-04
        String number = licensed(singleApplication());
        String id = filed(number, changeOfEndUse());

        byHand(number, "resume", "CHECKED")
                .then()
                .statusCode(409)
                .body("rule", equalTo("LF-04"))
                .body("detail", containsString(id));
        ok(byHand(number, "pause", "FACTORS_CHANGED"));
        byHand(number, "resume", "CHECKED").then().statusCode(409);
        ok(decide(id, "GO_ON", null));
        assertEquals("PAUSED", Holding.state(number), "it rests on the ground named by hand");
        ok(byHand(number, "resume", "CHECKED"));
        assertEquals("VALID", Holding.state(number));
    }

    @Test
    void nobodyNamesTheGroundOfAReportByHand() {
        byHand(licensed(singleApplication()), "pause", "END_USE_REPORTED")
                .then()
                .statusCode(409)
                .body("rule", equalTo("LF-04"));
    }

    @Test
    void theLicenseGoesOnWithTheLastReportOnly() {
        String number = licensed(singleApplication());
        String first = filed(number, changeOfEndUse());
        String second = filed(number, factsChanged());

        ok(decide(first, "GO_ON", null));
        assertEquals("PAUSED", Holding.state(number));
        ok(decide(second, "GO_ON", null));
        assertEquals("VALID", Holding.state(number));
    }

    @Test
    void aChangeIsDemandedWithTheLastReportOnly() { // LF-03
        String number = licensed(singleApplication());
        String first = filed(number, changeOfEndUse());
        String second = filed(number, factsChanged());

        decide(first, "DEMAND_CHANGE", null)
                .then()
                .statusCode(409)
                .body("rule", equalTo("LF-03"))
                .body("detail", containsString(second));
        ok(decide(second, "GO_ON", null));
        ok(decide(first, "DEMAND_CHANGE", null));
        assertEquals("CHANGE_DEMANDED", ground(number));
    }

    @Test
    void nothingIsGrantedOnALicenseInDoubt() { // LF-02, LF-04
        String number = licensed(singleApplication());
        String change = accepted(number);

        String id = filed(number, changeOfEndUse());

        assertEquals("END_USE_REPORTED", ground(number));
        end(change, GRANT).then().statusCode(409).body("rule", equalTo("LF-04"));
        ok(decide(id, "GO_ON", null));
        assertEquals("CHANGE_FILED", ground(number), "the change under way has its rest back");
        ok(end(change, GRANT));
        assertEquals("REPLACED", Holding.state(number));
    }

    @Test
    void aChangeThatEndsMeanwhileDoesNotLetTheLicenseGoOn() { // LF-02, LF-04
        String number = licensed(singleApplication());
        String change = accepted(number);
        String id = filed(number, changeOfEndUse());

        ok(end(change, REFUSAL));
        assertEquals("PAUSED", Holding.state(number));
        ok(decide(id, "GO_ON", null));
        assertEquals("VALID", Holding.state(number));
    }

    @Test
    void aLicenseWhoseChangeIsDemandedRestsUntilTheChangeIsGranted() { // LF-03, LF-02
        String number = licensed(singleApplication());
        ok(decide(filed(number, changeOfEndUse()), "DEMAND_CHANGE", null));
        put(declaration(), request(1, goods(1, number, 1, "1")))
                .then()
                .body("lines[0].failures.check", hasItem("LICENSE_STATE"));

        ok(end(accepted(number), REFUSAL));
        assertEquals("CHANGE_DEMANDED", ground(number), "a refusal does not fulfil the demand");
        String further = filed(number, changeOfEndUse());
        file(number).then().statusCode(409).body("rule", equalTo("LF-04"));
        ok(decide(further, "GO_ON", null));
        assertEquals("CHANGE_DEMANDED", ground(number));

        String next = ok(end(accepted(number), GRANT)).getString("newNumber");
        assertEquals("REPLACED", Holding.state(number));
        assertEquals("VALID", Holding.state(next));
        assertEquals("500", Holding.balance(next, "available"));
    }

    @Test
    void aLicenseWhoseChangeIsDemandedIsHandedBackForAKeyElement() { // LF-01, LF-03
        String number = licensed(singleApplication());
        ok(decide(filed(number, changeOfEndUse()), "DEMAND_CHANGE", null));

        ok(Api.move(
                EXPORTER,
                "/v1/licenses/" + number + "/surrender",
                version(number),
                Map.of("ground", "KEY_ELEMENT_CHANGED", "reason", "r")));
        assertEquals("SURRENDERED", Holding.state(number));
    }

    private static Map<String, Object> withImporter(String importer) {
        Map<String, Object> application = singleApplication();
        application.put("importer", importer);
        return application;
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

    private static Response byHand(String number, String verb, String ground) {
        return Api.move(
                DIRECTOR,
                "/v1/licenses/" + number + "/" + verb,
                version(number),
                Map.of("ground", ground, "reason", "r"));
    }

    private static Response file(String number) {
        return Api.create(EXPORTER, "/v1/licenses/" + number + "/changes", OTHER_IMPORTER);
    }

    private static String accepted(String number) {
        Response filed = file(number);
        assertEquals(201, filed.statusCode(), filed.asString());
        String id = filed.path("id");
        ok(Api.move(JIANGXI, "/v1/license-changes/" + id + "/accept", 0, null));
        return id;
    }

    private static Response end(String change, Object decision) {
        return Api.move(DIRECTOR, "/v1/license-changes/" + change + "/decide", 1, decision);
    }

    private static String ground(String number) {
        return Api.get(DIRECTOR, "/v1/licenses/" + number).path("lastMove.ground");
    }

    private static long version(String number) {
        return Licensing.ok(Api.get(DIRECTOR, "/v1/licenses/" + number)).getLong("version");
    }
}
