package org.exportcontrol.declaration.retention;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.PaperFiles;
import org.exportcontrol.declaration.Statements;
import org.junit.jupiter.api.Test;

/** A file goes whole (LF-10), and nothing else with it. */
@QuarkusTest
class PurgedFileTest extends RetentionScenario {

    private static final String EXAMINER = TestTokens.examiner();
    private static final String SUPERVISOR = TestTokens.supervisor();

    private static final String AS_DECLARED =
            "{\"asDeclared\":true,\"inspectedOn\":\"%s\",\"findings\":\"seals whole\","
                    + "\"evidence\":[{\"kind\":\"INSPECTION_RECORD\",\"summary\":\"sheet 4\"}],"
                    + "\"officers\":[\"officer\",\"colleague\"]}";
    private static final Forms LESS = Forms.licensedOxide().with("/lines/0/quantity", "\"400\"");

    /** Answers kept for repeated requests go after seven days, by a job of their own. */
    private static final String REPEATED_LONG_AGO = "delete from idempotent_request";

    @Test
    void aChallengedFileGoesWithAllThatHangsOnIt() throws SQLException {
        String other = refusedAfterAChallenge();
        String sheet = PaperFiles.uploaded(OFFICER, id, "laboratory sheet");
        as(OFFICER).get("/v1/declarations/" + id).then().statusCode(200); // is noted
        as(SUPERVISOR)
                .body("{\"name\":\"li\",\"onDuty\":true}")
                .put("/v1/lane-officers/li")
                .then()
                .statusCode(200);
        move(SUPERVISOR, id, "assignment", "{\"officer\":\"li\",\"ground\":\"knows magnets\"}")
                .statusCode(200);
        challenged("{\"kind\":\"LABORATORY_SHEET\",\"summary\":\"terbium\",\"sha256\":\"" + sheet + "\"}");
        served(today());
        replied("");
        cannotJudge();
        opinionOfABody();
        concluded(true);
        result("LICENSE_NEEDED").statusCode(200).body("state", equalTo("NOT_RELEASED"));
        String number = read(id).path("number");
        sql("insert into party_recheck values ('" + id + "', now(), now())");
        // A notice is signed when somebody asks for the signed document.
        sql("insert into notice_signature select gen_random_uuid(), id, 'key', 'signed', now() from notice");

        assertEquals(1, Nights.purging(retention, 1)); // the other one
        isGone(other);
        isThere(id); // its referral is open
        referral("{\"state\":\"HANDED_OVER\",\"ground\":\"g\",\"caseReference\":\"2248-P-17\"}");
        assertEquals(0, Nights.purging(retention, Nights.ALL));
        referral("{\"state\":\"CLOSED\",\"ground\":\"Fined.\"}");

        sql(REPEATED_LONG_AGO);
        assertTrue(tablesNaming(id)
                .containsAll(Set.of(
                        "declaration",
                        "goods_line",
                        "hold",
                        "lodging",
                        "challenge",
                        "identification",
                        "penalty_referral",
                        "paper",
                        "notice",
                        "concluded_goods",
                        "assignment",
                        "lane_choice",
                        "file_view",
                        "party_recheck",
                        "audit_entry")));
        Map<String, Long> before = Map.of(
                "paper_content", count("paper_content"),
                "notice_signature", count("notice_signature"),
                "entrustment", count("entrustment"));
        assertTrue(before.values().stream().allMatch(rows -> rows > 0), before.toString());
        String last = lastHash(id);

        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone(id);
        assertEquals(Set.of("event", "purged_subject"), tablesNaming(id));
        assertEquals(Set.of("event"), tablesNaming(number));
        for (String table : before.keySet()) {
            assertEquals(0, count(table), table);
        }
        assertEquals(
                "(declaration,NOT_RELEASED," + last + ",LF-10)",
                one("select (subject_type, state, encode(last_hash, 'hex'), rule)::text from purged_subject"
                        + " where subject_type = 'declaration' and subject_id = '" + id + "'"));
        assertEquals(
                1, Long.parseLong(one("select audit_entries from purged_subject where subject_type = 'assignment'")));
    }

    @Test
    void anExportedFileGoesAndTheLedgerStillHearsWhatItUsed() throws SQLException {
        String exported = exported();
        Statements.compared(1, 1, 0, 0, 0);
        List<Map<String, Object>> before = stated("before");
        assertEquals("400", before.get(0).get("usedKilograms"));
        sql(REPEATED_LONG_AGO);
        assertTrue(tablesNaming(exported)
                .containsAll(Set.of("change_request", "form_version", "inspection", "goods_line")));

        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone(exported);
        assertEquals(Set.of("event", "purged_subject", "purged_use"), tablesNaming(exported));
        assertEquals(before, stated("after"));
    }

    @Test
    void theOthersAndTheFeedStayAsTheyAre() throws SQLException {
        String gone = draft(E1, Forms.magnets());
        move(E1, gone, "withdraw", null).statusCode(200);
        long events = count("event");
        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isThere(id);
        assertEquals(events, count("event"));
        assertEquals(
                "{}", one("select string_agg(distinct data::text, ',') from event where subject_id = '" + gone + "'"));
        as(E1).get("/v1/declarations").then().body("items.id", equalTo(List.of(id)));
        as(E1).header("If-Match", "\"2\"")
                .post("/v1/declarations/" + gone + "/withdraw")
                .then()
                .statusCode(404);
        as(OFFICER).get("/v1/audit/declaration/" + id).then().statusCode(200).body("move", hasItem("accepted"));
    }

    /** A file of an earlier moment, without a referral. */
    private String refusedAfterAChallenge() {
        String other = id;
        notReleased(other);
        id = accepted(Forms.magnets());
        return other;
    }

    private String exported() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String file = accepted(Forms.licensedOxide());
        String request = askToChange(file, "AMENDMENT", "QUANTITY_DIFFERS", LESS)
                .statusCode(200)
                .extract()
                .path("id");
        Neighbors.holdsUnder(2, "400.000000");
        decide(file, request, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        move(OFFICER, file, "inspections", "{\"ground\":\"weight differs from the manifest\"}")
                .statusCode(200);
        String inspection =
                as(OFFICER).get("/v1/declarations/" + file + "/inspections").path("[0].id");
        move(OFFICER, file, "inspections/" + inspection + "/result", AS_DECLARED.formatted(today()))
                .statusCode(200);
        move(OFFICER, file, "release", null).statusCode(200).body("state", equalTo("RELEASED"));
        move(OFFICER, file, "clear", "{\"exitedOn\":\"" + today() + "\",\"reference\":\"manifest 9\"}")
                .statusCode(200)
                .body("state", equalTo("CLEARED"));
        return file;
    }

    private void opinionOfABody() {
        identification(
                        EXAMINER,
                        "entrustments",
                        "{\"kind\":\"BODY\",\"name\":\"Institute of Rare Earths\",\"task\":\"Measure terbium.\"}")
                .statusCode(200);
        String paper = PaperFiles.uploaded(EXAMINER, id, "opinion");
        String entrustment = as(EXAMINER).get("/v1/declarations/" + id).path("identifications[0].entrustments[0].id");
        identification(
                        EXAMINER,
                        "entrustments/" + entrustment + "/opinion",
                        "{\"opinion\":\"0.11 %\",\"papers\":[\"" + paper + "\"]}")
                .statusCode(200);
    }

    private ValidatableResponse referral(String body) {
        return move(OFFICER, id, "penalty-referrals/" + read(id).path("penaltyReferrals[0].id") + "/state", body)
                .statusCode(200);
    }

    private String today() {
        return BusinessZone.today(clock).toString();
    }

    private static String lastHash(String file) {
        return as(TestTokens.operator())
                .get("/v1/audit/declaration/" + file + "/verification")
                .path("lastHash");
    }

    private static List<Map<String, Object>> stated(String key) {
        Statements.push(TestTokens.operator(), key).then().statusCode(200);
        List<String> parts = Neighbors.bodies("PUT", Statements.CALLS);
        return JsonPath.from(parts.get(parts.size() - 1)).getList("items");
    }
}
