package org.exportcontrol.declaration.ruling;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MOFCOM's rulings (MA-03) at customs: looked up at lodging and at review, shown, and no bar to anything (MA-04). */
@QuarkusTest
class RulingResourceTest extends DeclarationScenario {

    private static final String NOT_CONTROLLED = Neighbors.ruling(TestTokens.E1, "NOT_CONTROLLED", "2027-01-04");

    @Test
    void whatMofcomRuledOnGoodsDescribedAlikeIsShownWithTheDeclaration() {
        Neighbors.rules(NOT_CONTROLLED);
        String id = accepted(Forms.magnets());
        read(id).then()
                .body("rulings.line", contains(1))
                .body("rulings[0].finding", equalTo("NOT_CONTROLLED"))
                .body("rulings[0].inForce", equalTo(true))
                .body("rulings[0].general", equalTo(false))
                .body("rulings[0].effect.en", equalTo("guides"));
        String asked = Neighbors.lastBody("POST", "/v1/rulings/look-up");
        assertTrue(asked.contains("\"form\":\"PERMANENT_MAGNET\""), asked);
        assertTrue(asked.contains("\"element\":\"Dy\""), asked);
    }

    @Test
    void rulingsThatOthersAskedForAreNotShownAndThoseThatRanOutAreMarked() {
        Neighbors.rules(
                Neighbors.ruling(TestTokens.E2, "NOT_CONTROLLED", "2027-01-04"),
                Neighbors.ruling(null, "CONTROLLED", "2026-03-16"),
                Neighbors.ruling(TestTokens.E1, "NOT_CONTROLLED", "2026-03-15"));
        String id = accepted(Forms.magnets());
        read(id).then()
                .body("rulings.general", contains(true, false))
                .body("rulings.inForce", contains(true, false))
                .body("rulings[0].codes", contains("1C904.a.4"));
        look(OFFICER, id).body("current", equalTo(true)).body("items.general", contains(true, false));
    }

    /** Rulings are not for everybody: the list is asked as this service. */
    @Test
    void theListIsAskedWithTheTokenOfThisService() {
        Neighbors.stub(Neighbors.rulingCalls().willReturn(okJson("{\"items\":[]}")));
        Neighbors.stub(Neighbors.rulingCalls()
                .withHeader("Authorization", WireMock.equalTo("Bearer t"))
                .willReturn(okJson("{\"items\":[{\"line\":1,\"rulings\":[" + NOT_CONTROLLED + "]}]}")));
        read(accepted(Forms.magnets())).then().body("rulings", not(empty()));
    }

    /** MA-04: whatever was ruled on papers, the goods themselves can be challenged. */
    @ParameterizedTest
    @ValueSource(strings = {"NOT_CONTROLLED", "CONTROLLED"})
    void aRulingBarsNoChallenge(String ruled) {
        Neighbors.finds(Neighbors.hinted(1));
        Neighbors.rules(Neighbors.ruling(TestTokens.E1, ruled, "2027-01-04"));
        String id = accepted(Forms.magnets());
        move(OFFICER, id, "challenges", """
                        {"ground": "EVIDENCE_OF_CONTROL", "statement": "Terbium found.",
                         "evidence": [{"kind": "LABORATORY_SHEET", "summary": "terbium 0.11 % by mass"}]}""")
                .statusCode(200)
                .body("holds[1].kind", equalTo("CHALLENGE"))
                .body("rulings[0].finding", equalTo(ruled));
        release(id).statusCode(409).body("rule", equalTo("CH-07"));
    }

    /** MA-04: it is no finding on these goods, so the review that their own data call for stays. */
    @Test
    void aRulingEndsNoReviewAndOpensNone() {
        Neighbors.rules(NOT_CONTROLLED);
        Neighbors.finds(Neighbors.controlled(1, "1C904.a.4"));
        String id = accepted(Forms.magnets());
        String hold = read(id).then()
                .body("holds[0].kind", equalTo("REVIEW"))
                .body("holds[0].rule", equalTo("CH-01"))
                .extract()
                .path("holds[0].id");
        move(
                        OFFICER,
                        id,
                        "holds/" + hold + "/close",
                        "{\"end\":\"CLEARED_ON_DOCUMENTS\",\"ground\":\"ruled by MOFCOM\"}")
                .statusCode(409)
                .body("rule", equalTo("CH-01"));
        Neighbors.rules(Neighbors.ruling(TestTokens.E1, "CONTROLLED", "2027-01-04"));
        Neighbors.finds(Neighbors.uncontrolled(1));
        read(accepted(Forms.magnets())).then().body("holds", empty());
    }

    @Test
    void whileRulingsCannotBeLookedUpTheLodgingGoesOn() {
        Neighbors.breaks(Neighbors.rulingCalls());
        String id = draft(E1, Forms.magnets());
        lodge(id).statusCode(200).body("state", equalTo("ACCEPTED")).body("rulings", nullValue());
        assertEquals(1, Neighbors.calls("POST", "/v1/rulings/look-up"));
        look(OFFICER, id).body("current", equalTo(false)).body("items", empty());
        Neighbors.rules(NOT_CONTROLLED);
        look(OFFICER, id).body("current", equalTo(true)).body("items.finding", contains("NOT_CONTROLLED"));
    }

    @Test
    void whoReviewsSeesWhatWasRuledSinceOrElseWhatTheLodgingFound() {
        Neighbors.rules(NOT_CONTROLLED);
        String id = accepted(Forms.magnets());
        Neighbors.rules(Neighbors.ruling(TestTokens.E1, "CONTROLLED", "2027-01-04"), NOT_CONTROLLED);
        look(OFFICER, id)
                .body("current", equalTo(true))
                .body("items.finding", contains("CONTROLLED", "NOT_CONTROLLED"));
        Neighbors.breaks(Neighbors.rulingCalls());
        look(E1, id).body("current", equalTo(false)).body("items.finding", contains("NOT_CONTROLLED"));
    }

    @Test
    void onlyWhoSeesTheDeclarationSeesItsRulings() {
        Neighbors.rules(NOT_CONTROLLED);
        String id = accepted(Forms.magnets());
        as(E2).get("/v1/declarations/" + id + "/rulings").then().statusCode(404);
        as(DIRECTOR).get("/v1/declarations/" + id + "/rulings").then().statusCode(404);
    }

    private static ValidatableResponse look(String token, String id) {
        return as(token).get("/v1/declarations/" + id + "/rulings").then().statusCode(200);
    }
}
