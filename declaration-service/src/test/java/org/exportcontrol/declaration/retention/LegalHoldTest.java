package org.exportcontrol.declaration.retention;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.exportcontrol.common.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file under legal hold is kept however old it is (LF-10). */
@QuarkusTest
class LegalHoldTest extends RetentionScenario {

    private static final String SUPERVISOR = TestTokens.supervisor();
    private static final String COURT = "{\"ground\":\"Court file (2026) 12\"}";
    private static final String OVER = "{\"ground\":\"the judgment is final\"}";

    @BeforeEach
    void anOldFileThatEnded() {
        notReleased(id);
    }

    @Test
    void aHeldFileStaysUntilTheHoldIsLifted() {
        move(SUPERVISOR, id, "legal-hold", COURT)
                .statusCode(200)
                .body("legalHold.ground", equalTo("Court file (2026) 12"))
                .body("legalHold.by", notNullValue())
                .body("legalHold.since", notNullValue());
        assertEquals(0, Nights.purging(retention, Nights.ALL));
        assertTrue(refused(CHECK_VIOLATION, purge(id, 5)).contains("it is under legal hold"));
        isThere(id);

        turnTo(fiveYearsAgo().plusYears(5)); // lifting it begins no new years
        move(SUPERVISOR, id, "lift-legal-hold", OVER).statusCode(200).body("legalHold", nullValue());
        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone(id);
    }

    @Test
    void onlyTheAgenciesKnowOfIt() throws SQLException {
        move(SUPERVISOR, id, "legal-hold", COURT).statusCode(200);
        as(OFFICER).get("/v1/declarations/" + id).then().body("legalHold.ground", notNullValue());
        as(OFFICER).get("/v1/audit/declaration/" + id).then().body("move", hasItem("legal hold set"));
        as(OFFICER)
                .get("/v1/declarations/" + id + "/story")
                .then()
                .body("entries.what.en", hasItems("The file was put under legal hold."));
        as(E1).get("/v1/declarations/" + id).then().statusCode(200).body("legalHold", nullValue());
        as(E1).get("/v1/audit/declaration/" + id).then().body("move", not(hasItem("legal hold set")));
        assertEquals(
                "{customs-office:2248}",
                one("select audience::text from event where type = 'declaration.legal-hold-set'"));
    }

    @Test
    void itIsAMoveLikeAnyOther() {
        long version = version(id);
        move(OFFICER, id, "legal-hold", COURT).statusCode(403).body("type", equalTo("/problems/duty-required"));
        moveOn(version + 7, SUPERVISOR, id, "legal-hold", COURT).statusCode(412);
        move(SUPERVISOR, id, "lift-legal-hold", OVER).statusCode(409).body("rule", equalTo("LF-10"));
        move(SUPERVISOR, id, "legal-hold", "{\"ground\":\" \"}").statusCode(400);

        moveOn(version, SUPERVISOR, id, "legal-hold", COURT).statusCode(200);
        moveOn(version, SUPERVISOR, id, "legal-hold", COURT).statusCode(200); // repeated
        assertEquals(version + 1, version(id));
        move(SUPERVISOR, id, "legal-hold", COURT).statusCode(409).body("rule", equalTo("LF-10"));
        move(SUPERVISOR, id, "lift-legal-hold", OVER).statusCode(200);
    }
}
