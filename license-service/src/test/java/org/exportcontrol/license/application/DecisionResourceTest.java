package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Licensing.END_USER;
import static org.exportcontrol.license.testkit.Licensing.accepted;
import static org.exportcontrol.license.testkit.Licensing.documents;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.factors;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.grant;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.refusal;
import static org.exportcontrol.license.testkit.Licensing.reviewed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class DecisionResourceTest {

    @Test
    void aGrantMakesALicenseWithItsNumber() {
        String id = reviewed(singleApplication());

        String number = Api.move(TestTokens.director(), path(id, "decide"), 3, grant(today().plusYears(1)))
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("state", equalTo("GRANTED"))
                .body("licenseNumber", matchesPattern("[0-9]{2}-AA-[0-9]{6}"))
                .body("decision.factors.DESTINATION", equalTo("low risk"))
                .body("decision.remedy", nullValue())
                .extract()
                .path("licenseNumber");

        Api.get(TestTokens.exporter(TestTokens.E1), "/v1/licenses/" + number)
                .then()
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("holder.organization", equalTo(TestTokens.E1))
                .body("maxUses", equalTo(1))
                .body("applicationId", equalTo(id));
    }

    @Test
    void whoExaminedDoesNotDecide() {
        String id = reviewed(singleApplication());

        Api.move(TestTokens.examiner(), path(id, "decide"), 3, grant(today().plusMonths(1)))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"))
                .body("rule", notNullValue())
                .body("remedy", notNullValue());
        // Not even with both duties.
        Api.move(
                        TestTokens.mofcom("examiner", "examine", "decide"),
                        path(id, "decide"),
                        3,
                        grant(today().plusMonths(1)))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
    }

    @Test
    void withoutTheDutyNobodyReviewsOrDecides() {
        String id = accepted(singleApplication());
        Map<String, String> review = Map.of("recommendation", "GRANT", "opinion", "fine");

        Api.move(TestTokens.director(), path(id, "review"), 2, review)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        Api.move(TestTokens.mofcom("another examiner", "examine"), path(id, "decide"), 2, refusal())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        Api.move(TestTokens.provincial("36"), path(id, "decide"), 2, refusal())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
    }

    @Test
    void whatIsNotReviewedCannotBeDecided() {
        String id = accepted(singleApplication());

        Api.move(TestTokens.director(), path(id, "decide"), 2, refusal())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void aRefusalCarriesItsGroundsAndTheRemedyOfTheLaw() {
        String id = reviewed(singleApplication());

        Api.move(TestTokens.director(), path(id, "decide"), 3, refusal()).then().statusCode(200);

        Api.get(TestTokens.exporter(TestTokens.E1), "/v1/applications/" + id)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("decision.grounds", equalTo("符合出口管制法第十三条各项因素"))
                .body(
                        "decision.remedy.en",
                        equalTo("Against this refusal you may apply for administrative"
                                + " reconsideration; the decision on it is final."))
                .body("decision.remedy.zh", notNullValue())
                .body("licenseNumber", nullValue());
    }

    @Test
    void aDecisionIsTraceableToEachFactorOfTheLaw() {
        String id = reviewed(singleApplication());
        Map<String, Object> decision = grant(today().plusMonths(1));
        Map<String, String> factors = new HashMap<>(factors());
        factors.remove("DESTINATION");
        factors.remove("END_USE");
        decision.put("factors", factors);

        Api.move(TestTokens.director(), path(id, "decide"), 3, decision)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/decision-invalid"))
                .body("violations.pointer", contains("/factors/DESTINATION", "/factors/END_USE"))
                .body("violations.rule", contains("DE-01", "DE-01"));
    }

    @Test
    void aSingleLicenseRunsOneYearAtMostAndIsUsedOnce() {
        String id = reviewed(singleApplication());
        Map<String, Object> decision = grant(today().plusYears(1).plusDays(1));
        decision.put("validFrom", today().minusDays(1).toString());
        decision.put("maxUses", 2);

        Api.move(TestTokens.director(), path(id, "decide"), 3, decision)
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/validFrom", "/validTo", "/maxUses"))
                .body("violations.rule", hasItem("LI-01"))
                .body("rule", equalTo("LI-01"));
    }

    @Test
    void aGrantNeedsALastDayNotBeforeTheFirst() {
        String id = reviewed(singleApplication());
        Map<String, Object> decision = grant(today().plusDays(1));
        decision.put("validFrom", today().plusDays(2).toString());

        Api.move(TestTokens.director(), path(id, "decide"), 3, decision)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/validTo"));
        decision.remove("validTo");
        Api.move(TestTokens.director(), path(id, "decide"), 3, decision)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/validTo"));
    }

    @Test
    void nothingIsGrantedToAForbiddenParty() {
        String endUser = "Forbidden " + UUID.randomUUID();
        Map<String, Object> application = singleApplication();
        application.put("endUsers", List.of(endUser));
        String id = reviewed(application);
        listed(endUser, "CONTROL_LIST", "FORBID");

        Api.move(TestTokens.director(), path(id, "decide"), 3, grant(today().plusMonths(1)))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("PL-05"));
        Api.move(TestTokens.director(), path(id, "decide"), 3, refusal()).then().statusCode(200);
    }

    @Test
    void aRepeatedDecisionAnswersThePresentStateAndMakesNoSecondLicense() {
        String id = reviewed(singleApplication());
        Map<String, Object> decision = grant(today().plusMonths(1));
        String number =
                Api.move(TestTokens.director(), path(id, "decide"), 3, decision).path("licenseNumber");

        Api.move(TestTokens.director(), path(id, "decide"), 3, decision)
                .then()
                .statusCode(200)
                .body("licenseNumber", equalTo(number));
        Api.move(TestTokens.director(), path(id, "decide"), 3, refusal()).then().statusCode(412);
    }

    @Test
    void onlyTheMinistrySeesTheExaminersOpinion() {
        String id = reviewed(singleApplication());

        Api.get(TestTokens.exporter(TestTokens.E1), "/v1/applications/" + id)
                .then()
                .body("state", equalTo("UNDER_REVIEW"))
                .body("review", nullValue());
        Api.get(TestTokens.director(), "/v1/applications/" + id)
                .then()
                .body("review.recommendation", equalTo("GRANT"))
                .body("review.reviewer", equalTo("examiner"));
        Api.get(TestTokens.provincial("36"), "/v1/applications/" + id).then().body("review", nullValue());
        Api.get(TestTokens.exporter(TestTokens.E1), "/v1/audit/application/" + id)
                .then()
                .statusCode(200)
                .body("items.move", hasItems("drafted", "submitted", "accepted"))
                .body("items.move", not(hasItem("reviewed")));
    }

    @Test
    void noGeneralLicenseIsGrantedForAPartyOnTheWatchList() {
        String importer = "Watched " + UUID.randomUUID();
        String endUser = "Watched " + UUID.randomUUID();
        Map<String, Object> application = generalApplication(line(1, "500", "KGM"));
        application.put("importer", importer);
        application.put("endUsers", List.of(END_USER, endUser));
        String id = reviewed(application);
        listed(importer, "WATCH_LIST", null);
        listed(endUser, "WATCH_LIST", null);
        listed(endUser, "CONTROL_LIST", "RESTRICT"); // a stronger listing does not hide the weaker one

        Api.move(TestTokens.director(), path(id, "decide"), 3, grant(today().plusMonths(1)))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("LI-06", "LI-06"))
                .body("violations[1].detail", containsString(endUser))
                .body("violations[1].remedy", containsString("single license"));
        Api.move(TestTokens.director(), path(id, "decide"), 3, refusal()).then().statusCode(200);
    }

    @Test
    void aSingleLicenseMayBeGrantedForAPartyOnTheWatchList() {
        String endUser = "Watched " + UUID.randomUUID();
        listed(endUser, "WATCH_LIST", null);
        Map<String, Object> application = singleApplication();
        application.put("endUsers", List.of(endUser));
        Api.move(TestTokens.exporter(TestTokens.E1), path(draft(application), "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("violations.rule", contains("AP-08", "AP-08"))
                .body("violations[0].remedy", containsString("RISK_ASSESSMENT"));
        List<Object> papers = new ArrayList<>((List<?>) application.get("documents"));
        papers.addAll(documents("RISK_ASSESSMENT", "COMPLIANCE_PROMISE"));
        application.put("documents", papers);

        Api.move(TestTokens.director(), path(reviewed(application), "decide"), 3, grant(today().plusMonths(1)))
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"));
    }

    @Test
    void dealingWithAForbiddenPartyIsAskedForAsAnException() { // AP-08
        String endUser = "Forbidden " + UUID.randomUUID();
        listed(endUser, "CONTROL_LIST", "FORBID");
        Map<String, Object> application = singleApplication();
        application.put("endUsers", List.of(endUser));
        Api.move(TestTokens.exporter(TestTokens.E1), path(draft(application), "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("violations.rule", contains("AP-08"))
                .body("violations[0].remedy", containsString("EXCEPTION_REQUEST"));
        List<Object> papers = new ArrayList<>((List<?>) application.get("documents"));
        papers.addAll(documents("EXCEPTION_REQUEST"));
        application.put("documents", papers);
        String id = reviewed(application);
        Map<String, Object> grant = grant(today().plusMonths(1));
        Api.move(TestTokens.director(), path(id, "decide"), 3, grant).then().statusCode(422);
        grant.put("exception", "经批准的例外");

        Api.move(TestTokens.director(), path(id, "decide"), 3, grant).then().statusCode(200);
    }

    private static void listed(String name, String kind, String measure) {
        Map<String, Object> listing = new HashMap<>();
        listing.put("kind", kind);
        listing.put("measures", measure == null ? List.of() : List.of(measure));
        listing.put("names", List.of(name));
        listing.put("from", today().toString());
        listing.put("ground", "未按期配合最终用途核查");
        Api.create(TestTokens.director(), "/v1/party-listings", listing).then().statusCode(201);
    }
}
