package org.exportcontrol.license.conduct;

import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Conduct;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** The record of exporters' conduct and what follows from it (LI-04, LI-06, LF-06, DE-09). */
@QuarkusTest
@WithNeighbors
class ConductResourceTest {

    @Test
    void aPenaltyClosesGeneralLicensesAndRegistrationsButNotSingleOnes() { // LI-06
        String organization = Conduct.newOrganization();
        eligibility(organization).body("types.eligible", contains(true, true, true));
        Conduct.entered(organization, "SERIOUS_PENALTY", today().minusYears(1), null);

        eligibility(organization)
                .body("types.type", contains("SINGLE", "GENERAL", "REGISTRATION"))
                .body("types.eligible", contains(true, false, false))
                .body("types[1].findings[0].until", equalTo(today().plusYears(4).toString()));
        String exporter = TestTokens.exporter(organization);
        String general = draft(organization, generalApplication(line(1, "500", "KGM")));
        Api.as(exporter).post(path(general, "check")).then().body("findings.rule", hasItem("LI-06"));
        Api.move(exporter, path(general, "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-eligible"))
                .body("violations.pointer", contains("/type"))
                .body("violations[0].remedy", equalTo("A single license may be applied for."));
        Api.move(exporter, path(draft(organization, singleApplication()), "submit"), 0, null)
                .then()
                .statusCode(200);
    }

    @Test
    void whatComesOutLaterPausesWhatTheHolderMayNoLongerUse() { // LF-06
        String organization = Conduct.newOrganization();
        String general = licensed(organization, generalApplication(line(1, "500", "KGM")));
        String single = licensed(organization, singleApplication());
        String entry = Conduct.entered(organization, "UNIT_OF_LISTED_PARTY", today(), null);

        license(general)
                .body("state", equalTo("PAUSED"))
                .body("lastMove.ground", equalTo("HOLDER_DISQUALIFIED"))
                .body("lastMove.rule", equalTo("LF-06"))
                .body("lastMove.reason", equalTo("conduct-entry " + entry));
        license(single).body("state", equalTo("VALID"));
        Api.move(TestTokens.director(), "/v1/conduct-entries/" + entry + "/annul", 0, Map.of("ground", "mistaken"))
                .then()
                .statusCode(200)
                .body("annulledOn", equalTo(today().toString()));
        license(general).body("state", equalTo("PAUSED")); // somebody checks before it is used again
    }

    @Test
    void applicationsOfAPenalizedExporterAreTurnedAwayForAsLongAsWasSaid() { // DE-09
        String organization = Conduct.newOrganization();
        Conduct.enter(
                        organization,
                        "APPLICATIONS_NOT_ACCEPTED",
                        today(),
                        today().plusYears(5).plusDays(1))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/conduct-invalid"))
                .body("violations.rule", contains("DE-09"));
        Conduct.entered(organization, "APPLICATIONS_NOT_ACCEPTED", today(), today().plusYears(5));

        Api.move(TestTokens.exporter(organization), path(draft(organization, singleApplication()), "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-eligible"))
                .body("violations.rule", contains("DE-09"));
    }

    @Test
    void anEntryThatWasAMistakeCountsNoMoreAndStaysOnFile() {
        String organization = Conduct.newOrganization();
        String path = "/v1/conduct-entries/" + Conduct.entered(organization, "CRIMINAL_PENALTY", today(), null);

        Api.move(TestTokens.examiner(), path + "/annul", 0, Map.of("ground", "g"))
                .then()
                .statusCode(403);
        Api.move(TestTokens.director(), path + "/annul", 7, Map.of("ground", "g"))
                .then()
                .statusCode(412);
        Api.move(TestTokens.director(), path + "/annul", 0, Map.of("ground", "another company"))
                .then()
                .statusCode(200);
        Api.move(TestTokens.director(), path + "/annul", 1, Map.of("ground", "g"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/conduct-invalid"));
        eligibility(organization).body("types.eligible", everyItem(equalTo(true)));
        Api.get(TestTokens.exporter(organization), "/v1/conduct-entries")
                .then()
                .body("items", hasSize(1))
                .body("items[0].annulmentGround", equalTo("another company"));
        Api.get(TestTokens.exporter(organization), "/v1/audit/conduct-entry/" + path.substring(20))
                .then()
                .statusCode(200)
                .body("items.move", contains("entered", "annulled"));
    }

    @Test
    void customsEntersWhatItPunishesAndSeesAndNothingElse() {
        String organization = Conduct.newOrganization();

        Conduct.enter(TestTokens.officer(), organization, "SERIOUS_PENALTY", today(), null)
                .then()
                .statusCode(201);
        Conduct.enter(TestTokens.officer(), organization, "EXPORT_RECORD", today(), null)
                .then()
                .statusCode(201);
        Conduct.enter(TestTokens.officer(), organization, "COMPLIANCE_SYSTEM_WORKS", today(), null)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/kind"));
        Conduct.enter(TestTokens.examiner(), organization, "SERIOUS_PENALTY", today(), null)
                .then()
                .statusCode(403);
        Conduct.enter("none", "SERIOUS_PENALTY", today().plusDays(1), today())
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/organization", "/on", "/until"));
    }

    @Test
    void anExporterSeesItsOwnRecordOnly() {
        String organization = Conduct.newOrganization();
        String entry = Conduct.entered(organization, "SERIOUS_PENALTY", today(), null);
        String another = Conduct.newOrganization();
        String other = TestTokens.exporter(another);

        Api.get(other, "/v1/conduct-entries?organization=" + organization)
                .then()
                .body("items", hasSize(0));
        Api.get(other, "/v1/eligibility?organization=" + organization)
                .then()
                .body("organization", equalTo(another))
                .body("types.eligible", everyItem(equalTo(true)));
        assertEquals(404, Api.get(other, "/v1/audit/conduct-entry/" + entry).statusCode());
        Api.get(TestTokens.officer(), "/v1/conduct-entries?organization=" + organization)
                .then()
                .body("items.id", contains(entry));
        Api.get(TestTokens.director(), "/v1/eligibility?organization=none")
                .then()
                .statusCode(422);
    }

    @Test
    void aProvinceIsToldNothingOfExportersThatAreNotItsOwn() {
        String organization = Conduct.newOrganization();
        Conduct.entered(organization, "SERIOUS_PENALTY", today(), null);
        String eligibility = "/v1/eligibility?organization=" + organization;

        Api.get(TestTokens.provincial("36"), eligibility).then().body("types.eligible", contains(true, false, false));
        assertEquals(404, Api.get(TestTokens.provincial("33"), eligibility).statusCode());
    }

    private static ValidatableResponse license(String number) {
        return Api.get(TestTokens.director(), "/v1/licenses/" + number).then().statusCode(200);
    }

    private static ValidatableResponse eligibility(String organization) {
        return Api.get(TestTokens.director(), "/v1/eligibility?organization=" + organization)
                .then()
                .statusCode(200);
    }
}
