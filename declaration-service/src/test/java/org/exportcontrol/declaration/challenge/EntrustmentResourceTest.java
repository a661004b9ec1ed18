package org.exportcontrol.declaration.challenge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.ChallengeScenario;
import org.exportcontrol.declaration.PaperFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-06: MOFCOM can entrust bodies or experts; it concludes itself. */
@QuarkusTest
class EntrustmentResourceTest extends ChallengeScenario {

    private static final String EXAMINER = TestTokens.examiner();
    private static final String TASK =
            "{\"kind\":\"BODY\",\"name\":\"Institute of Rare Earths\",\"task\":\"Measure terbium.\"}";

    @BeforeEach
    void mofcomIsAsked() {
        challenged();
        cannotJudge();
    }

    @Test
    void anOpinionIsEntrustedThenGivenThenConcludedUpon() {
        identification(EXAMINER, "entrustments", TASK).statusCode(200);
        identification(DIRECTOR, "conclusion", "{\"controlled\":false,\"reasoning\":\"r\"}")
                .statusCode(409)
                .body("rule", equalTo("CH-06"));
        opinion("0".repeat(64)).statusCode(422).body("violations[0].pointer", equalTo("/papers/0"));
        String paper = PaperFiles.uploaded(EXAMINER, id, "opinion");
        opinion(paper).statusCode(200).body("identifications[0].entrustments[0].opinion", equalTo("0.11 %"));
        opinion(paper).statusCode(409);
        seenBy(OFFICER).body("identifications[0].entrustments", nullValue());
        PaperFiles.get(OFFICER, id, paper).then().statusCode(404);
        concluded(true);
        seenBy(OFFICER).body("identifications[0].entrustments[0].name", equalTo("Institute of Rare Earths"));
        PaperFiles.get(OFFICER, id, paper).then().statusCode(200);
        identification(EXAMINER, "entrustments", TASK).statusCode(409);
    }

    @Test
    void theExporterIsNeverToldWhoWasAskedNorShownTheOpinion() {
        identification(EXAMINER, "entrustments", TASK).statusCode(200);
        String paper = PaperFiles.uploaded(EXAMINER, id, "opinion");
        opinion(paper).statusCode(200);
        concluded(true);
        PaperFiles.get(E1, id, paper).then().statusCode(404);
        for (String path : new String[] {"/v1/declarations/", "/v1/audit/declaration/"}) {
            as(E1).get(path + id).then().statusCode(200).body(not(containsString("Institute of Rare Earths")));
        }
        seenBy(E1).body("identifications[0].controlled", equalTo(true));
    }

    @Test
    void anEntrustmentEndsWithoutAnOpinionWhereMofcomWithdrawsIt() {
        identification(EXAMINER, "entrustments", TASK).statusCode(200);
        identification(EXAMINER, entrustment() + "/withdrawal", "{\"ground\":\"No capacity.\"}")
                .statusCode(200);
        concluded(false).body("identifications[0].entrustments", hasSize(1));
    }

    @Test
    void entrustingNeedsADutyAndSomeoneToEntrust() {
        identification(TestTokens.mofcom("clerk"), "entrustments", TASK).statusCode(403);
        identification(EXAMINER, "entrustments", "{\"kind\":\"EXPERT\"}")
                .statusCode(400)
                .body("violations", hasSize(2));
        identification(EXAMINER, "entrustments/" + id + "/withdrawal", "{\"ground\":\"g\"}")
                .statusCode(404);
    }

    private ValidatableResponse opinion(String paper) {
        return identification(
                EXAMINER, entrustment() + "/opinion", "{\"opinion\":\"0.11 %\",\"papers\":[\"" + paper + "\"]}");
    }

    private String entrustment() {
        return "entrustments/"
                + as(EXAMINER).get("/v1/declarations/" + id).path("identifications[0].entrustments[0].id");
    }
}
