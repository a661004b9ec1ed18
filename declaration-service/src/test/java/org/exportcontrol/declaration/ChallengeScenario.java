package org.exportcontrol.declaration;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests around a challenge: magnets declared as not controlled, and the moves that follow. */
public abstract class ChallengeScenario extends DeclarationScenario {

    protected String id;

    @BeforeEach
    void magnetsDeclaredAsNotControlled() {
        Neighbors.finds(Neighbors.hinted(1));
        id = accepted(Forms.magnets());
    }

    protected ValidatableResponse challenged() {
        return challenged("{\"kind\":\"LABORATORY_SHEET\",\"summary\":\"terbium 0.11 % by mass\"}");
    }

    protected ValidatableResponse challenged(String evidence) {
        return move(
                        OFFICER,
                        id,
                        "challenges",
                        "{\"ground\":\"EVIDENCE_OF_CONTROL\",\"statement\":\"Terbium <found>.\",\"evidence\":["
                                + evidence + "]}")
                .statusCode(200);
    }

    protected ValidatableResponse step(String token, String step, String body) {
        return move(token, id, "challenges/" + read(id).path("challenges[0].id") + "/" + step, body);
    }

    protected ValidatableResponse served(String day) {
        return step(OFFICER, "service", "{\"receivedOn\":\"" + day + "\"}").statusCode(200);
    }

    protected ValidatableResponse replied(String documents) {
        return step(E1, "reply", "{\"statement\":\"Loudspeaker magnets.\",\"documents\":[" + documents + "]}")
                .statusCode(200);
    }

    protected ValidatableResponse cannotJudge() {
        return step(
                        OFFICER,
                        "result",
                        "{\"outcome\":\"CANNOT_JUDGE\",\"reasoning\":\"The sheets differ.\",\"question\":\"Terbium?\","
                                + "\"lines\":[1]}")
                .statusCode(200);
    }

    protected ValidatableResponse result(String outcome) {
        return step(OFFICER, "result", "{\"outcome\":\"" + outcome + "\",\"reasoning\":\"as identified\"}");
    }

    /** A move of MOFCOM on the first identification. */
    protected ValidatableResponse identification(String token, String step, String body) {
        return as(token)
                .header("If-Match", "\"" + version(id) + "\"")
                .body(body)
                .post("/v1/identifications/" + read(id).path("identifications[0].id") + "/" + step)
                .then();
    }

    protected ValidatableResponse concluded(boolean controlled) {
        String codes = controlled ? "\"1C904.a.4\"" : "";
        return identification(
                        DIRECTOR,
                        "conclusion",
                        "{\"controlled\":" + controlled + ",\"controlCodes\":[" + codes
                                + "],\"reasoning\":\"measured\"}")
                .statusCode(200);
    }

    /** The declaration as that caller sees it. */
    protected ValidatableResponse seenBy(String token) {
        return as(token).get("/v1/declarations/" + id).then().statusCode(200);
    }
}
