package org.exportcontrol.declaration.challenge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.exportcontrol.declaration.ChallengeScenario;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResultResourceTest extends ChallengeScenario {

    @Test
    void whatCustomsCannotJudgeGoesToMofcomAndTheChallengeGoesOn() { // CH-05
        challenged();
        cannotJudge()
                .body("challenges[0].outcome", nullValue())
                .body("challenges[0].notices", hasSize(2))
                .body("challenges[0].notices[1].outcome", equalTo("CANNOT_JUDGE"))
                .body("identifications[0].question", equalTo("Terbium?"))
                .body("holds[2].kind", equalTo("IDENTIFICATION"));
        release(id).statusCode(409).body("rule", equalTo("CH-07"));
        concluded(false);
        result("NO_LICENSE_NEEDED").statusCode(200).body("challenges[0].notices", hasSize(3));
        release(id).statusCode(200).body("state", equalTo("RELEASED"));
    }

    @Test
    void mofcomIsAskedExactlyWhenCustomsCannotJudge() { // CH-05
        challenged();
        result("CANNOT_JUDGE").statusCode(400).body("violations", hasSize(2));
        step(OFFICER, "result", "{\"outcome\":\"LICENSE_NEEDED\",\"reasoning\":\"r\",\"question\":\"q\",\"lines\":[1]}")
                .statusCode(400)
                .body("rule", equalTo("CH-05"));
    }

    @Test
    void aReplyThatDoesNotComeIsOverdueAndReleasesNothing() { // CH-09
        challenged();
        served("2026-03-16").body("challenges[0].overdue", nullValue());
        clock.move(Duration.ofDays(14)); // 30 March; due was the 25th
        seenBy(E1)
                .body("challenges[0].overdue.rule", equalTo("CH-09"))
                .body("challenges[0].overdue.since", equalTo("2026-03-25"))
                .body("challenges[0].overdue.workingDays", equalTo(3))
                .body("challenges[0].overdue.text.en", containsString("nothing is released by lapse of time"))
                .body("holds[1].open", equalTo(true));
        release(id).statusCode(409).body("rule", equalTo("CH-07"));
        replied("").body("challenges[0].repliedLate", equalTo(true)).body("challenges[0].overdue", nullValue());
    }

    @Test
    void theTimeOfJudgementAndIdentificationIsShownWithoutADueDate() { // CH-10
        challenged();
        served("2026-03-16").body("challenges[0].judgement", nullValue());
        replied("").body("challenges[0].judgement.workingDays", equalTo(0));
        clock.move(Duration.ofDays(4)); // Friday
        cannotJudge()
                .body("challenges[0].judgement.workingDays", equalTo(4))
                .body("challenges[0].judgement.running", equalTo(true))
                .body("challenges[0].judgement.rule", equalTo("CH-10"))
                .body("holds.dueOn", hasSize(3))
                .body("holds[2].dueOn", nullValue());
        clock.move(Duration.ofDays(3)); // Monday
        concluded(false)
                .body("identifications[0].elapsed.workingDays", equalTo(1))
                .body("identifications[0].elapsed.running", equalTo(false));
        clock.move(Duration.ofDays(7));
        seenBy(OFFICER).body("identifications[0].elapsed.workingDays", equalTo(1));
        result("NO_LICENSE_NEEDED")
                .body("challenges[0].judgement.running", equalTo(false))
                .body("challenges[0].judgement.workingDays", equalTo(10));
    }
}
