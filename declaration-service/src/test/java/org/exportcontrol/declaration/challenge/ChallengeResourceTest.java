package org.exportcontrol.declaration.challenge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChallengeResourceTest extends DeclarationScenario {

    private String id;

    @BeforeEach
    void magnetsDeclaredAsNotControlled() {
        Neighbors.finds(Neighbors.hinted(1));
        id = accepted(Forms.magnets());
    }

    @Test
    void aChallengeNeedsEvidence() {
        challenge("[]").statusCode(422).body("rule", equalTo("CH-01"));
        challenge("[{\"kind\":\"LABORATORY_SHEET\",\"summary\":\" \"}]").statusCode(400);
    }

    @Test
    void aChallengeEndsTheReviewAndHoldsTheGoods() {
        challenged()
                .body("state", equalTo("UNDER_REVIEW"))
                .body("holds", hasSize(2))
                .body("holds[0].end", equalTo("CHALLENGED"))
                .body("holds[1].kind", equalTo("CHALLENGE"))
                .body("holds[1].open", equalTo(true))
                .body("challenges[0].evidence[0].summary", equalTo("terbium 0.11 % by mass"));
        release(id).statusCode(409).body("rule", equalTo("CH-07")).body("source", equalTo("ECL 19; DUR 22"));
    }

    @Test
    void theReplyIsDueSevenWorkingDaysAfterReceipt() {
        challenged();
        step(OFFICER, "service", "{\"receivedOn\":\"2026-03-16\"}")
                .statusCode(200)
                .body("challenges[0].replyDueOn", equalTo("2026-03-25"))
                .body("challenges[0].replyDueProvisional", equalTo(false));
        step(E1, "reply", reply()).statusCode(200).body("challenges[0].repliedLate", equalTo(false));
        step(E1, "reply", reply()).statusCode(409);
    }

    @Test
    void aLateReplyIsTakenAndMarkedAndNothingIsReleasedByLapse() {
        challenged();
        step(OFFICER, "service", "{\"receivedOn\":\"2026-03-16\"}");
        clock.move(Duration.ofDays(30));
        release(id).statusCode(409).body("rule", equalTo("CH-07"));
        step(E1, "reply", reply()).statusCode(200).body("challenges[0].repliedLate", equalTo(true));
    }

    @Test
    void anIncompleteReplyIsTakenAndMarkedAndBothSidesSeeWhatIsMissing() {
        challenged().body("challenges[0].checklist.state", everyItem(equalTo("MISSING")));
        step(OFFICER, "service", "{\"receivedOn\":\"2026-03-16\"}");
        step(E1, "supplement", supplement("CONTRACT")).statusCode(409);
        step(E1, "reply", reply()).statusCode(200).body("challenges[0].replyComplete", equalTo(false));
        as(OFFICER)
                .get("/v1/declarations/" + id)
                .then()
                .body("challenges[0].checklist.find { it.item == 'CONTRACT' }.state", equalTo("MISSING"))
                .body("challenges[0].checklist.find { it.item == 'CONTRACT' }.rule", equalTo("CH-04"))
                .body("challenges[0].checklist.find { it.item == 'TECHNICAL_PROOF' }.state", equalTo("NAMED"));
        step(E1, "supplement", supplement("CONTRACT")).statusCode(200);
        clock.move(Duration.ofDays(30));
        step(E1, "supplement", supplement("PAPER_DECLARATION"))
                .statusCode(200)
                .body("challenges[0].replyComplete", equalTo(true))
                .body("challenges[0].replyPapers.late", contains(false, false, true));
    }

    @Test
    void aReplyNamesOnlyPapersThatAreThere() {
        challenged();
        step(
                        E1,
                        "reply",
                        "{\"statement\":\"s\",\"documents\":[{\"kind\":\"CONTRACT\",\"name\":\"c\",\"sha256\":\""
                                + "0".repeat(64) + "\"}]}")
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/documents/0/sha256"));
    }

    @Test
    void aDayOfReceiptBeforeTheNoticeOrInTheFutureIsRefused() {
        challenged();
        step(OFFICER, "service", "{\"receivedOn\":\"2026-03-15\"}").statusCode(422);
        step(OFFICER, "service", "{\"receivedOn\":\"2026-03-17\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/date-impossible"))
                .body("violations[0].pointer", equalTo("/receivedOn"));
    }

    @Test
    void identifiedAsControlledTheGoodsAreNotReleasedAndThePenaltyIsReferred() {
        challenged();
        identificationAsked();
        result("LICENSE_NEEDED").statusCode(409).body("rule", equalTo("CH-07"));
        conclude(DIRECTOR, true, "1C904.a.4").statusCode(200).body("holds[2].end", equalTo("CONCLUDED"));
        release(id).statusCode(409).body("rule", equalTo("CH-07"));
        result("NO_LICENSE_NEEDED").statusCode(409).body("rule", equalTo("CH-06"));
        result("LICENSE_NEEDED")
                .statusCode(200)
                .body("state", equalTo("NOT_RELEASED"))
                .body("lines[0].controlCodes[0]", equalTo("1C904.a.4"))
                .body("penaltyReferrals[0].rule", equalTo("CH-12"));
        release(id).statusCode(409);
    }

    @Test
    void identifiedAsNotControlledTheGoodsAreReleased() {
        challenged();
        identificationAsked();
        conclude(DIRECTOR, false).statusCode(200);
        result("LICENSE_NEEDED").statusCode(409).body("rule", equalTo("CH-06"));
        result("NO_LICENSE_NEEDED").statusCode(200).body("holds[1].end", equalTo("NO_LICENSE_NEEDED"));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void goodsControlledByTheirOwnDataAreNotClearedByCustomsAlone() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        id = accepted(Forms.magnets());
        challenged();
        result("NO_LICENSE_NEEDED").statusCode(409).body("rule", equalTo("CH-05"));
    }

    @Test
    void aConclusionBearsCodesThatTheListKnows() {
        challenged();
        identificationAsked();
        conclude(DIRECTOR, true, "1C999").statusCode(422).body("type", equalTo("/problems/code-unknown"));
        conclude(DIRECTOR, true, "1C905").statusCode(422);
        conclude(DIRECTOR, true).statusCode(422);
        conclude(TestTokens.mofcom("clerk"), true, "1C904.a.4").statusCode(403);
    }

    @Test
    void aConclusionIsAboutTheLinesAskedAboutAlone() {
        Neighbors.finds(Neighbors.hinted(1), Neighbors.controlled(2, "1C905.b"));
        id = accepted(Forms.magnets().withLineAgain());
        challenged();
        step(OFFICER, "identification", "{\"question\":\"q\",\"lines\":[3]}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/lines/0"));
        identificationAsked();
        conclude(DIRECTOR, false).statusCode(200).body("lines[1].finding", equalTo("CONTROLLED"));
        result("NO_LICENSE_NEEDED").statusCode(409).body("rule", equalTo("CH-05"));
    }

    @Test
    void licensedGoodsConfirmedAsDeclaredAreReleased() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        id = accepted(Forms.licensedOxide());
        challenged();
        identificationAsked();
        conclude(DIRECTOR, true, "1C905.b").statusCode(200);
        result("LICENSE_NEEDED").statusCode(409).body("rule", equalTo("CH-06"));
        result("NO_LICENSE_NEEDED").statusCode(200);
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void aLicenseDoesNotCoverWhatMofcomIdentifiesOtherwise() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        id = accepted(Forms.licensedOxide());
        challenged();
        identificationAsked();
        conclude(DIRECTOR, true, "1C904.a.4").statusCode(200);
        result("NO_LICENSE_NEEDED").statusCode(409).body("rule", equalTo("CH-06"));
        result("LICENSE_NEEDED").statusCode(200).body("state", equalTo("NOT_RELEASED"));
    }

    @Test
    void whatAChallengeBeganOnlyItsResultEnds() {
        challenged();
        challenge("[{\"kind\":\"OTHER\",\"summary\":\"again\"}]").statusCode(409);
        move(OFFICER, id, "not-release", "{\"ground\":\"g\",\"rule\":\"CU-02\"}")
                .statusCode(409)
                .body("rule", equalTo("CH-05"));
    }

    @Test
    void whileTheListIsAwayAConclusionIsNotRecordedAndTheOfficialToldSo() {
        challenged();
        identificationAsked();
        Neighbors.breaks(WireMock.get(WireMock.urlPathMatching("/v1/entries/.*")));
        conclude(DIRECTOR, true, "1C904.a.4")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/neighbor-unavailable"));
        read(id).then().body("identifications[0].controlled", nullValue());
    }

    @Test
    void mofcomSeesTheFileOnlyOnceItIsAsked() {
        as(DIRECTOR).get("/v1/declarations/" + id).then().statusCode(404);
        challenged();
        identificationAsked();
        as(DIRECTOR).get("/v1/declarations/" + id).then().statusCode(200);
        as(DIRECTOR).get("/v1/identifications").then().statusCode(200).body("items", hasSize(1));
        as(TestTokens.provincial("36")).get("/v1/declarations/" + id).then().statusCode(404);
        as(TestTokens.provincial("36")).get("/v1/declarations").then().body("items", hasSize(0));
    }

    private ValidatableResponse challenge(String evidence) {
        return move(
                OFFICER,
                id,
                "challenges",
                "{\"ground\":\"EVIDENCE_OF_CONTROL\",\"statement\":\"Terbium found.\",\"evidence\":" + evidence + "}");
    }

    private ValidatableResponse challenged() {
        return challenge("[{\"kind\":\"LABORATORY_SHEET\",\"summary\":\"terbium 0.11 % by mass\"}]")
                .statusCode(200);
    }

    private ValidatableResponse step(String token, String step, String body) {
        String challenge = read(id).path("challenges[0].id");
        return move(token, id, "challenges/" + challenge + "/" + step, body);
    }

    private void identificationAsked() {
        step(OFFICER, "identification", "{\"question\":\"Do the magnets contain terbium?\",\"lines\":[1]}")
                .statusCode(200)
                .body("identifications", hasSize(1));
    }

    private ValidatableResponse result(String outcome) {
        return step(OFFICER, "result", "{\"outcome\":\"" + outcome + "\",\"reasoning\":\"as identified\"}");
    }

    private ValidatableResponse conclude(String token, boolean controlled, String... codes) {
        String identification = read(id).path("identifications[0].id");
        String list = codes.length == 0 ? "" : "\"" + String.join("\",\"", codes) + "\"";
        return as(token)
                .header("If-Match", "\"" + version(id) + "\"")
                .body("{\"controlled\":" + controlled + ",\"controlCodes\":[" + list + "],\"reasoning\":\"measured\"}")
                .post("/v1/identifications/" + identification + "/conclusion")
                .then();
    }

    private static String supplement(String kind) {
        return "{\"documents\":[{\"kind\":\"" + kind + "\",\"name\":\"n\"}]}";
    }

    private static String reply() {
        return "{\"statement\":\"Loudspeaker magnets without terbium.\",\"documents\":[{\"kind\":\"TEST_REPORT\","
                + "\"name\":\"report.pdf\"}]}";
    }

    /** CH-02: doubt about the remark is a ground of its own. */
    @Test
    void doubtAboutTheRemarkIsAGroundToo() {
        move(
                        OFFICER,
                        accepted(Forms.magnets()),
                        "challenges",
                        "{\"ground\":\"DOUBTFUL_REMARK\",\"statement\":\"s\",\"evidence\":[{\"kind\":\"OTHER\","
                                + "\"summary\":\"s\"}]}")
                .statusCode(200)
                .body("holds.find { it.kind == 'CHALLENGE' }.rule", equalTo("CH-02"));
    }
}
