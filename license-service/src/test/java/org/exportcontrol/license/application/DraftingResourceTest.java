package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Api.as;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class DraftingResourceTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);

    @Test
    void aDraftBelongsToTheOrganizationOfTheToken() {
        Response created = Api.create(E1, "/v1/applications", singleApplication());

        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/v1/applications/" + created.path("id")))
                .body("state", equalTo("DRAFT"))
                .body("applicant.organization", equalTo(TestTokens.E1))
                .body("applicant.name", equalTo("赣州稀土进出口有限公司"))
                .body("lines[0].quantity", equalTo("500"))
                .body("version", equalTo(0));
    }

    @Test
    void aDraftIsSavedAsFarAsItHasCome() {
        Response created = Api.create(E1, "/v1/applications", Map.of("type", "SINGLE", "importer", "Rhein Motoren"));
        created.then()
                .statusCode(201)
                .body("importer", equalTo("Rhein Motoren"))
                .body("lines", hasSize(0));

        Api.move(E1, path(created.path("id"), "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/application-invalid"))
                .body(
                        "violations.pointer",
                        contains("/applicantName", "/lines", "/destinationCountry", "/endUsers", "/endUse"))
                .body("violations.rule", everyItem(equalTo("AP-01")));
        as(E1).post(path(created.path("id"), "check")).then().statusCode(200).body("ready", equalTo(false));
        Api.move(E1, path(created.path("id"), "withdraw"), 0, null).then().statusCode(200);
    }

    @Test
    void theSameKeyTwiceMakesOneDraft() {
        String key = UUID.randomUUID().toString();
        Response first =
                as(E1).header("Idempotency-Key", key).body(singleApplication()).post("/v1/applications");

        as(E1).header("Idempotency-Key", key)
                .body(singleApplication())
                .post("/v1/applications")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void anEditReplacesTheContentAndRaisesTheVersionByOne() {
        String id = draft(singleApplication());
        Map<String, Object> changed = singleApplication();
        changed.put("lines", List.of(line(1, "0.5", "TNE")));

        for (int version = 0; version < 2; version++) { // the second edit changes nothing but is a move too
            as(E1).header("If-Match", "\"" + version + "\"")
                    .body(changed)
                    .put("/v1/applications/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"" + (version + 1) + "\"")
                    .body("lines[0].quantity", equalTo("0.5"))
                    .body("lines[0].unit", equalTo("TNE"));
        }
    }

    @Test
    void anEditOnAStaleVersionIsRefused() {
        String id = draft(singleApplication());

        as(E1).header("If-Match", "\"7\"")
                .body(singleApplication())
                .put("/v1/applications/" + id)
                .then()
                .statusCode(412);
        as(E1).body(singleApplication()).put("/v1/applications/" + id).then().statusCode(428);
    }

    @Test
    void whatIsSubmittedCannotBeEdited() {
        String id = submitted(singleApplication());

        as(E1).header("If-Match", "\"1\"")
                .body(singleApplication())
                .put("/v1/applications/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void everythingThatContradictsTheRulesIsSaidAtOnce() {
        Map<String, Object> body = singleApplication();
        body.put("lines", List.of(line(1, "0.0000001", "KGM"), line(1, "5", "MTR")));
        body.put("destinationCountry", "XXX");
        body.put("endUsers", List.of("one", "another"));
        body.put("requestedValidUntil", today().plusYears(1).plusDays(1).toString());

        Api.create(E1, "/v1/applications", body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/application-invalid"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/lines/0/quantity",
                                "/lines/1/line",
                                "/lines/1/quantity",
                                "/destinationCountry",
                                "/endUsers",
                                "/requestedValidUntil"))
                .body("violations.find { it.pointer == '/lines/0/quantity' }.rule", equalTo("WO-07"))
                .body("violations.find { it.pointer == '/lines/0/quantity' }.remedy", containsString("0.000001 KGM"))
                .body("violations.find { it.pointer == '/endUsers' }.rule", equalTo("LI-01"))
                .body("violations.find { it.pointer == '/requestedValidUntil' }.remedy", notNullValue());
    }

    @Test
    void aBodyThatBreaksTheContractNamesEachFault() {
        Map<String, Object> body = singleApplication();
        body.remove("type");
        body.put("applicantName", " ");
        Map<String, Object> line = line(0, "1e3", "KGM");
        line.put("controlCodes", List.of("1C9o5"));
        body.put("lines", List.of(line));

        Api.create(E1, "/v1/applications", body)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        contains(
                                "/applicantName",
                                "/lines/0/controlCodes/0",
                                "/lines/0/line",
                                "/lines/0/quantity",
                                "/type"));
    }

    @Test
    void aTokenWithoutAValidOrganizationCannotApply() {
        Api.create(TestTokens.exporter("91360700MA1A2B3C6P"), "/v1/applications", singleApplication())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/organization-required"));
    }

    @Test
    void anotherOrganizationsApplicationIsNotThere() {
        String id = submitted(singleApplication());

        Api.get(TestTokens.exporter(TestTokens.E2), "/v1/applications/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/application-not-found"));
        Api.get(TestTokens.provincial("33"), "/v1/applications/" + id).then().statusCode(404);
        Api.get(TestTokens.provincial("36"), "/v1/applications/" + id).then().statusCode(200);
        Api.get(TestTokens.examiner(), "/v1/applications/" + id).then().statusCode(200);
        Api.get(TestTokens.officer(), "/v1/applications/" + id).then().statusCode(403);
        Api.move(TestTokens.exporter(TestTokens.E2), path(id, "withdraw"), 1, null)
                .then()
                .statusCode(404);
    }

    @Test
    void aListHoldsOnesOwnNewestFirstPageByPage() {
        String older = draft(singleApplication());
        String newer = draft(singleApplication());
        draft(TestTokens.E2, singleApplication());

        Api.get(E1, "/v1/applications?state=DRAFT&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .body("next", equalTo(newer));
        Api.get(E1, "/v1/applications?limit=1&after=" + newer).then().body("items.id", contains(older));
        Api.get(TestTokens.exporter(TestTokens.E2), "/v1/applications?limit=500")
                .then()
                .body("items.applicant.organization", not(hasItem(TestTokens.E1)));
        Api.get(TestTokens.provincial("11"), "/v1/applications").then().body("items", hasSize(0));
        Api.get(E1, "/v1/applications?limit=0").then().statusCode(400);
        Api.get(E1, "/v1/applications?state=NONSENSE").then().statusCode(400);
    }

    @Test
    void anApplicationThatIsNotDecidedCanBeWithdrawn() {
        String id = submitted(singleApplication());

        Api.move(E1, path(id, "withdraw"), 1, null).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        Api.move(TestTokens.provincial("36"), path(id, "accept"), 2, null)
                .then()
                .statusCode(409);
    }

    @Test
    void aDraftIsItsOrganizationsAloneUntilThePapersComeIn() {
        String draft = draft(singleApplication());
        String withdrawn = draft(singleApplication());
        Api.move(E1, path(withdrawn, "withdraw"), 0, null).then().statusCode(200);

        for (String token : List.of(TestTokens.examiner(), TestTokens.provincial("36"))) {
            for (String id : List.of(draft, withdrawn)) {
                assertEquals(404, Api.get(token, "/v1/applications/" + id).statusCode());
                assertEquals(404, Api.get(token, "/v1/audit/application/" + id).statusCode());
            }
            Api.get(token, "/v1/applications?limit=500")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(draft)))
                    .body("items.state", not(hasItem("DRAFT")));
        }
        Api.move(E1, path(draft, "submit"), 0, null).then().statusCode(200);
        Api.get(TestTokens.examiner(), "/v1/applications?limit=1").then().body("items.id", contains(draft));
    }

    @Test
    void anApplicationNamesAHundredDifferentCodesAtMost() {
        Map<String, Object> body = singleApplication();
        body.put("lines", List.of(codes(1, 0, 50), codes(2, 50, 100), codes(3, 99, 101)));

        Api.create(E1, "/v1/applications", body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/application-invalid"))
                .body("violations.pointer", contains("/lines"))
                .body("violations[0].detail", containsString("101"));
        body.put("lines", List.of(codes(1, 0, 50), codes(2, 50, 100), codes(3, 99, 100)));
        Api.create(E1, "/v1/applications", body).then().statusCode(201);
    }

    private static Map<String, Object> codes(int number, int from, int to) {
        Map<String, Object> line = line(number, "1", "KGM");
        line.put(
                "controlCodes",
                IntStream.range(from, to).mapToObj(i -> "1C905.a." + i).toList());
        return line;
    }
}
