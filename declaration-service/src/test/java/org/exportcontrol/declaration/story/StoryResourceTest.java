package org.exportcontrol.declaration.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.ChallengeScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.PaperFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoryResourceTest extends ChallengeScenario {

    private static final String BODY = "Institute of Rare Earths";

    @Test
    void aLicensedReleaseIsToldFromTheDraftToTheRelease() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        id = accepted(Forms.licensedOxide());
        clock.move(Duration.ofMinutes(1));
        release(id).statusCode(200);
        story(E1)
                .body("state", equalTo("RELEASED"))
                .body("stateText.zh", equalTo("已放行"))
                .body("waitingFor", hasSize(0))
                .body(
                        "entries.what.en",
                        hasItems(
                                "The declaration was drafted.",
                                "Customs accepted the declaration.",
                                "Line 1 is controlled: 1C905.b.",
                                "License 26-AA-000001 covers line 1; 500.000000 kg are held on it.",
                                "The goods were released."))
                .body("entries[-1].what.zh", equalTo("货物已放行。"))
                .body("entries[-1].by.role", equalTo("customs"));
    }

    @Test
    void aChallengeIsToldInOrderWithItsGroundsClocksAndWhatIsWaitedFor() {
        played();
        List<String> times = story(OFFICER).extract().path("entries.at");
        assertEquals(
                times.stream().map(Instant::parse).sorted().toList(),
                times.stream().map(Instant::parse).toList());
        story(OFFICER)
                .body(
                        "entries.what.en",
                        hasItems(
                                "The goods are held: review by an officer.",
                                "Customs challenges the goods.",
                                "The notice was received on 2026-03-16; the reply is due on 2026-03-25.",
                                "The consignor replied in time.",
                                "Handed in: contract.pdf.",
                                "Customs asked MOFCOM to identify the goods of lines [1].",
                                "MOFCOM concluded that the goods are controlled: 1C904.a.4."))
                .body("entries.rule", hasItems("CU-05", "CL-10", "CH-01", "CH-04", "CH-05", "CH-06", "CH-08"))
                .body("waitingFor.what.en", hasItem("The result of the challenge."))
                .body("waitingFor.find { it.rule == 'CH-05' }.elapsed.rule", equalTo("CH-10"));
        result("LICENSE_NEEDED");
        story(E1)
                .body(
                        "entries.what.en",
                        hasItem("The case was referred to the penalty procedure as AJ-2248-2026-000001."))
                .body("waitingFor", hasSize(0));
    }

    @Test
    void whatIsWaitedForIsNamedWithItsOwnerAndItsDayWhereTheLawSetsOne() {
        story(E1).body("waitingFor.owner", hasItem("customs"));
        challenged();
        story(E1).body("waitingFor[0].rule", equalTo("CH-03"));
        served("2026-03-16");
        story(E1).body("waitingFor[0].owner", equalTo("exporter")).body("waitingFor[0].dueOn", equalTo("2026-03-25"));
        clock.move(Duration.ofDays(14));
        story(E1)
                .body("entries.what.en", hasItem("The term for the reply ended without one."))
                .body("waitingFor[0].elapsed.rule", equalTo("CH-09"));
        cannotJudge();
        story(E1).body("waitingFor.find { it.owner == 'MOFCOM' }.dueOn", equalTo(null));
    }

    @Test
    void theExporterIsToldOfLaboratoryEvidenceWithTheNoticeAndNotBefore() {
        String sheet = PaperFiles.uploaded(OFFICER, id, "laboratory sheet");
        story(E1).body(not(containsString(sheet)));
        story(OFFICER).body(containsString(sheet));
        challenged("{\"kind\":\"LABORATORY_SHEET\",\"summary\":\"terbium 0.11 %\",\"sha256\":\"" + sheet + "\"}");
        story(E1).body(containsString(sheet)).body(containsString("terbium 0.11 %"));
    }

    @Test
    void theExporterIsNotToldWhomMofcomAsksAndCustomsOnlyAfterTheConclusion() {
        challenged();
        cannotJudge();
        entrusted();
        tells(E1, BODY, false);
        tells(OFFICER, BODY, false);
        tells(DIRECTOR, BODY, true);
        story(E1).body("entries.what.en", hasItem("MOFCOM asked for an opinion."));
        String opinion = opined();
        concluded(true);
        tells(E1, BODY, false);
        tells(E1, opinion, false);
        tells(OFFICER, BODY, true);
        tells(OFFICER, opinion, true);
        tells(DIRECTOR, opinion, true);
    }

    @Test
    void eachSideSeesItsOwnUploadsAndThoseHandedIn() {
        String contract = PaperFiles.uploaded(E1, id, "contract");
        tells(E1, contract, true);
        tells(OFFICER, contract, false);
        challenged();
        replied("{\"kind\":\"CONTRACT\",\"name\":\"contract.pdf\",\"sha256\":\"" + contract + "\"}");
        tells(OFFICER, contract, true);
    }

    @Test
    void customsIsNotToldWhatTheDeclarantDidBeforeLodgingAndMofcomReadsTheFileOnceAsked() {
        tells(E1, "The declaration was drafted.", true);
        tells(OFFICER, "The declaration was drafted.", false);
        as(DIRECTOR).get(path()).then().statusCode(404);
        as(E2).get(path()).then().statusCode(404);
        as(TestTokens.provincial("36")).get(path()).then().statusCode(404);
        challenged();
        cannotJudge();
        tells(DIRECTOR, "Customs accepted the declaration.", true);
        tells(DIRECTOR, "Customs challenges the goods.", true);
        tells(DIRECTOR, "The declaration was drafted.", false);
    }

    @Test
    void faultsOfAReturnAreToldToTheDeclarantAlone() {
        String returned = draft(E1, Forms.magnets().with("/packages", "0"));
        lodge(returned).statusCode(422);
        as(E1).get("/v1/declarations/" + returned + "/story")
                .then()
                .statusCode(200)
                .body("entries.references.pointer", hasItem("/packages"));
        as(OFFICER).get("/v1/declarations/" + returned + "/story").then().statusCode(404);
    }

    @Test
    void aMoveThatNoFeatureTellsIsToldByItsName() throws SQLException {
        String sql =
                "update audit_entry set move = 'looked at twice' where subject_id = '" + id + "' and move = 'accepted'";
        sql("alter table audit_entry disable trigger all; " + sql + "; alter table audit_entry enable trigger all");
        tells(OFFICER, "Looked at twice.", true);
    }

    private void played() {
        challenged();
        served("2026-03-16");
        clock.move(Duration.ofDays(1));
        replied("{\"kind\":\"CONTRACT\",\"name\":\"contract.pdf\"}");
        clock.move(Duration.ofDays(1));
        cannotJudge();
        clock.move(Duration.ofDays(1));
        concluded(true);
        clock.move(Duration.ofDays(1));
    }

    private void entrusted() {
        identification(
                        DIRECTOR,
                        "entrustments",
                        "{\"kind\":\"BODY\",\"name\":\"" + BODY + "\",\"task\":\"Measure terbium.\"}")
                .statusCode(200);
    }

    private String opined() {
        String opinion = PaperFiles.uploaded(DIRECTOR, id, "opinion");
        String entrustment = as(DIRECTOR).get("/v1/declarations/" + id).path("identifications[0].entrustments[0].id");
        identification(
                        DIRECTOR,
                        "entrustments/" + entrustment + "/opinion",
                        "{\"opinion\":\"0.11 %\",\"papers\":[\"" + opinion + "\"]}")
                .statusCode(200);
        return opinion;
    }

    private String path() {
        return "/v1/declarations/" + id + "/story";
    }

    private ValidatableResponse story(String token) {
        return as(token).get(path()).then().statusCode(200);
    }

    private void tells(String token, String words, boolean told) {
        String story = story(token).extract().asString();
        assertTrue(story.contains(words) == told, () -> words + " in " + story);
    }
}
