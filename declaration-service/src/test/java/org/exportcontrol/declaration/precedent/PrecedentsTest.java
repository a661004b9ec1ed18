package org.exportcontrol.declaration.precedent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.declaration.ChallengeScenario;
import org.exportcontrol.declaration.Forms;
import org.junit.jupiter.api.Test;

/** CH-13: a conclusion may guide but does not decide later consignments. */
@QuarkusTest
class PrecedentsTest extends ChallengeScenario {

    @Test
    void anEarlierConclusionOnLikeGoodsIsShownAndDecidesNothing() {
        identified(true);
        id = accepted(Forms.magnets());
        seenBy(OFFICER)
                .body("screening[0].finding", equalTo("NOT_CONTROLLED"))
                .body("earlierConclusions", hasSize(1))
                .body("earlierConclusions[0].line", equalTo(1))
                .body("earlierConclusions[0].basis", equalTo("IDENTIFICATION"))
                .body("earlierConclusions[0].controlled", equalTo(true))
                .body("earlierConclusions[0].controlCodes[0]", equalTo("1C904.a.4"))
                .body("earlierConclusions[0].ofDeclaration", notNullValue())
                .body("earlierConclusions[0].effect.en", containsString("does not decide"));
        challenged().body("earlierConclusions", hasSize(1)); // shown with the new challenge
        result("NO_LICENSE_NEEDED").statusCode(200);
    }

    @Test
    void customsOwnResultIsAConclusionToo() {
        challenged();
        result("NO_LICENSE_NEEDED");
        id = accepted(Forms.magnets());
        seenBy(OFFICER)
                .body("earlierConclusions[0].basis", equalTo("CHALLENGE"))
                .body("earlierConclusions[0].controlled", equalTo(false));
    }

    @Test
    void theExporterIsNotShownIt() {
        identified(false);
        id = accepted(Forms.magnets());
        seenBy(E1).body("earlierConclusions", nullValue());
    }

    @Test
    void goodsDescribedOtherwiseOrUnderAnotherNumberAreNotAlike() {
        identified(false);
        id = accepted(Forms.magnets().with("/lines/0/commodityCode", "\"8505119000\""));
        seenBy(OFFICER).body("earlierConclusions", hasSize(0));
        id = accepted(Forms.magnets().with("/lines/0/constituents/0/massFraction", "\"0.99\""));
        seenBy(OFFICER).body("earlierConclusions", hasSize(0));
        id = accepted(Forms.magnets().with("/lines/0/constituents/0/massFraction", "\"0.9950\""));
        seenBy(OFFICER).body("earlierConclusions", hasSize(1));
    }

    private void identified(boolean controlled) {
        challenged();
        cannotJudge();
        concluded(controlled);
    }
}
