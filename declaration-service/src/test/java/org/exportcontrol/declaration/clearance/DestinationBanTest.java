package org.exportcontrol.declaration.clearance;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goods that may not go where they are sent are stopped, whatever license is held (CL-12, CL-13). */
@QuarkusTest
class DestinationBanTest extends DeclarationScenario {

    private static final String CHECKS = "/internal/v1/party-checks";
    private static final String BAN = "{\"id\":\"019cf000-0000-7000-8000-000000000001\",\"measure\":\"%s\","
            + "\"from\":\"2026-01-01\",\"to\":null}";

    @BeforeEach
    void theGoodsAreControlledAndLicensed() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    @Test
    void theCountryOfLastUseAndTheCodesOfControlledLinesAreAskedAboutAtLodgingAndAtRelease() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b", "1C904.a.4"), Neighbors.uncontrolled(2));
        String id = accepted(Forms.licensedOxide()
                .withLineAgain()
                .without("/lines/1/license")
                .with("/arrivalCountry", "\"NLD\"")
                .with("/destinationCountry", "\"USA\"")
                .with("/remarks", "\"属于两用物项 1C905.b 1C904.a.4\""));
        asked("USA", List.of("1C904.a.4", "1C905.b"));
        assertEquals(1, Neighbors.calls("POST", CHECKS));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
        asked("USA", List.of("1C904.a.4", "1C905.b"));
        assertEquals(2, Neighbors.calls("POST", CHECKS));
    }

    @Test
    void forGoodsThatAreNotControlledNoCodesAreSent() {
        Neighbors.finds(Neighbors.uncontrolled(1));
        accepted(Forms.magnets());
        Map<String, Object> sent = lastCheck().getMap("");
        assertEquals("DEU", sent.get("destinationCountry"));
        assertFalse(sent.containsKey("controlCodes"));
    }

    @Test
    void aBannedDestinationStopsTheGoodsAtLodgingWhateverLicenseIsHeld() {
        finds("[]", destination("FORBIDDEN", "FORBID"));
        String id = accepted(Forms.licensedOxide());
        read(id).then()
                .body("state", equalTo("ACCEPTED"))
                .body("lines[0].heldKilograms", equalTo("500.000000"))
                .body("holds[0].kind", equalTo("STOP"))
                .body("holds[0].rule", equalTo("CL-12"))
                .body("holds[0].source", equalTo("ECL 10; DUR 13"))
                .body("holds[0].reason.en", containsString("to DEU is forbidden from 2026-01-01."))
                .body("holds[0].reason.zh", containsString("禁止向 DEU 出口"));
        release(id)
                .statusCode(409)
                .body("rule", equalTo("CL-12"))
                .body("violations[0].source", equalTo("ECL 10; DUR 13"))
                .body("violations[0].remedy", equalTo("The ban must be over or lifted."));
    }

    @Test
    void aDestinationUnderAMeasureIsReviewedAndJudgedOnceForTheFile() {
        finds("[]", destination("QUESTION", "RESTRICT"));
        String id = accepted(Forms.licensedOxide());
        read(id).then()
                .body("holds[0].kind", equalTo("REVIEW"))
                .body("holds[0].rule", equalTo("CL-13"))
                .body("holds[0].source", equalTo("ECL 8; DUR 10"));
        close(id, 0, "CLEARED_ON_DOCUMENTS").statusCode(200);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void aFindingOnTheDestinationThatIsNotKnownHereIsNoClearance() {
        finds("[]", destination("NEW_WORD", "FORBID"));
        read(accepted(Forms.licensedOxide())).then().body("holds.rule", contains("CL-13"));
    }

    @Test
    void aBanThatCameMeanwhileStopsTheReleaseUntilItIsLifted() {
        String id = accepted(Forms.licensedOxide());
        finds("[]", destination("FORBIDDEN", "FORBID"));
        release(id)
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("holds[0].kind", equalTo("STOP"))
                .body("holds[0].rule", equalTo("CL-12"));
        assertEquals(0, Neighbors.calls("POST", "/internal/v1/holds/.*/use"));
        worker.carryOnWhatIsDue();
        close(id, 0, "PARTY_CLEARED").statusCode(200);
        release(id).statusCode(200).body("holds", hasSize(2)); // asked again, still forbidden
        worker.carryOnWhatIsDue();
        finds("[]", destination("CLEAR", null));
        close(id, 1, "PARTY_CLEARED").statusCode(200);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void aMeasureThatCameMeanwhileIsReviewedBeforeTheRelease() {
        String id = accepted(Forms.licensedOxide());
        finds("[]", destination("QUESTION", "RESTRICT"));
        release(id).statusCode(200).body("holds[0].kind", equalTo("REVIEW")).body("holds[0].rule", equalTo("CL-13"));
        worker.carryOnWhatIsDue();
        close(id, 0, "CLEARED_ON_INSPECTION").statusCode(200);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void aBannedPartyAndABannedDestinationAreBothNamed() {
        String banned =
                "[{\"role\":\"END_USER\",\"name\":\"Blocked Ltd\",\"finding\":\"FORBIDDEN\",\"question\":null}]";
        String open = accepted(Forms.licensedOxide());
        finds(banned, destination("FORBIDDEN", "FORBID"));
        String stopped = accepted(Forms.licensedOxide());
        read(stopped).then().body("holds.rule", contains("PL-04", "CL-12"));
        release(open).statusCode(200).body("holds.rule", contains("PL-04", "CL-12"));
    }

    @Test
    void anOpenQuestionAboutANameIsTakenAsOneAndASayingAboutNoDestinationIsNone() {
        finds(
                "[{\"role\":\"END_USER\",\"name\":\"Motorenwerk GmbH\",\"finding\":\"QUESTION\",\"question\":{"
                        + "\"id\":\"019cf000-0000-7000-8000-000000000002\",\"state\":\"OPEN\"}}]",
                "null");
        String id = accepted(Forms.licensedOxide());
        read(id).then().body("holds.rule", contains("PL-05"));
        close(id, 0, "CLEARED_ON_DOCUMENTS").statusCode(200);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    private static ValidatableResponse close(String id, int hold, String end) {
        return move(
                OFFICER,
                id,
                "holds/" + read(id).path("holds[" + hold + "].id") + "/close",
                "{\"end\":\"" + end + "\",\"ground\":\"letter of the ministry\"}");
    }

    private static void finds(String parties, String destination) {
        Neighbors.stub(post(CHECKS)
                .willReturn(okJson(
                        "{\"date\":\"2026-03-16\",\"parties\":" + parties + ",\"destination\":" + destination + "}")));
    }

    /** @param measure null for no ban */
    private static String destination(String finding, String measure) {
        return "{\"country\":\"DEU\",\"finding\":\"" + finding + "\",\"ban\":"
                + (measure == null ? "null" : BAN.formatted(measure)) + "}";
    }

    private static void asked(String country, List<String> codes) {
        assertEquals(country, lastCheck().getString("destinationCountry"));
        assertEquals(codes, lastCheck().getList("controlCodes"));
    }

    private static JsonPath lastCheck() {
        return JsonPath.from(Neighbors.lastBody("POST", CHECKS));
    }
}
