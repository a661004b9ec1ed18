package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Licensing.documents;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.ControlListStandIn;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.Papers;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class SubmissionResourceTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);

    @AfterEach
    void theNeighborAnswersAgain() {
        ControlListStandIn.answers();
    }

    @Test
    void completePapersAreReceivedToday() {
        String id = draft(singleApplication());

        Api.move(E1, path(id, "submit"), 0, null)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("SUBMITTED"))
                .body("receivedOn", equalTo(today().toString()));
    }

    @Test
    void allMissingDocumentsOfASingleApplicationAreSaidAtOnce() {
        Map<String, Object> body = singleApplication();
        body.put("documents", documents("APPLICATION_FORM", "OTHER"));
        String id = draft(body);

        Api.move(E1, path(id, "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/documents-missing"))
                .body("violations", hasSize(4))
                .body("violations.pointer", contains("/documents", "/documents", "/documents", "/documents"))
                .body("violations.rule", contains("AP-01", "AP-01", "AP-01", "AP-01"))
                .body("violations[2].remedy", containsString("TECHNICAL_DESCRIPTION, TEST_REPORT"));
    }

    @Test
    void aGeneralApplicationNeedsThreeStatementsMore() {
        Map<String, Object> body = generalApplication(line(1, "500", "KGM"));
        body.put("documents", singleApplication().get("documents"));
        String id = draft(body);

        Api.move(E1, path(id, "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("rule", equalTo("AP-02"))
                .body("violations.rule", contains("AP-02", "AP-02", "AP-02"));
    }

    @Test
    void codesMustBeOperativeAndAsFineAsTheListGoes() {
        Map<String, Object> body = singleApplication();
        Map<String, Object> codes = line(1, "500", "KGM");
        codes.put("controlCodes", List.of("1C905.b", "1C999.z", "1C905.a", "1C903.b", "1C906.a"));
        body.put("lines", List.of(codes));
        String id = draft(body);

        Api.move(E1, path(id, "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/control-code-not-operative"))
                .body(
                        "violations.pointer",
                        contains("/lines/0/controlCodes/1", "/lines/0/controlCodes/2", "/lines/0/controlCodes/3"))
                .body("violations[2].detail", containsString("SUSPENDED"));
    }

    @Test
    void whileTheControlListIsAwayNothingIsSubmittedAndNothingIsLost() {
        String id = draft(singleApplication());
        ControlListStandIn.breaks();

        Api.move(E1, path(id, "submit"), 0, null)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/neighbor-unavailable"));

        Api.get(E1, "/v1/applications/" + id)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(0));
    }

    @Test
    void aRepeatedSubmissionAnswersThePresentState() {
        String id = draft(singleApplication());
        Api.move(E1, path(id, "submit"), 0, null).then().statusCode(200);
        ControlListStandIn.breaks();

        Api.move(E1, path(id, "submit"), 0, null).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        Api.move(E1, path(id, "submit"), 1, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void acceptanceMayAskForAnEndUseCertificateOfTheGovernment() { // AP-03
        String id = submitted(singleApplication());
        Licensing.ok(Api.move(
                TestTokens.provincial("36"),
                path(id, "request-supplement"),
                1,
                Map.of("missing", List.of("经最终用户所在国家政府认证的最终用户和最终用途证明"))));
        byte[] certified = Papers.pdf("certified by the government");
        Map<String, Object> body = singleApplication();
        List<Object> papers = new ArrayList<>((List<?>) body.get("documents"));
        papers.add(Map.of(
                "kind",
                "END_USE_CERTIFICATE",
                "name",
                "certified.pdf",
                "sha256",
                Papers.sha256(certified),
                "sizeBytes",
                certified.length));
        body.put("documents", papers);
        Api.as(E1)
                .header("If-Match", "\"2\"")
                .body(body)
                .put("/v1/applications/" + id)
                .then()
                .statusCode(200);
        Api.move(E1, path(id, "submit"), 3, null)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/documents/5"));
        Papers.put(E1, id, Papers.sha256(certified), certified).then().statusCode(200);

        Api.move(E1, path(id, "submit"), 3, null).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        Api.get(TestTokens.examiner(), "/v1/applications/" + id + "/documents")
                .then()
                .body("name", hasItem("certified.pdf"));
    }
}
