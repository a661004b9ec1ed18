package org.exportcontrol.license.inquiry;

import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.exportcontrol.license.testkit.Reporting.inquiry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions before the export whether goods are controlled, and the answers, which are no licenses (MA-03, MA-04). */
@QuarkusTest
@WithNeighbors
class InquiryResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);
    private static final String OTHER = TestTokens.exporter(TestTokens.E2);
    private static final String EXAMINER = TestTokens.examiner();
    private static final String DIRECTOR = TestTokens.director();
    private static final String RULING = "0199c0de-7a2b-7c3d-8e4f-5a6b7c8d9e0f";

    @Test
    void anExporterAsksAndIsToldThatTheAnswerIsNoLicense() { // MA-03, MA-04
        String id = filed();
        Api.get(EXPORTER, "/v1/inquiries/" + id)
                .then()
                .body("state", equalTo("FILED"))
                .body("organization", equalTo(TestTokens.E1))
                .body("goods", equalTo("钕铁硼磁粉，含镝 0.8%"))
                .body("waiting.since", equalTo(today().toString()))
                .body("waiting.workingDays", equalTo(0))
                .body("waiting.limit.zh", equalTo("法律法规未规定办理天数。"))
                .body("answer", nullValue());
        ok(draft(EXAMINER, id, 0, controlled()));

        issue(DIRECTOR, id, 1)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("waiting", nullValue());

        Api.get(EXPORTER, "/v1/inquiries/" + id)
                .then()
                .header("ETag", "\"2\"")
                .body("answer.finding", equalTo("CONTROLLED"))
                .body("answer.controlCodes", contains("1C905.b"))
                .body("answer.grounds", equalTo("属于含镝的钕铁硼永磁材料"))
                .body("answer.rulingId", equalTo(RULING))
                .body("answer.issuedBy", equalTo("Test director"))
                .body("answer.issuedOn", equalTo(today().toString()))
                .body("answer.effect.en", containsString("is not a license"))
                .body("answer.effect.en", containsString("bars no customs challenge"))
                .body("answer.effect.zh", containsString("本答复不是许可证"))
                .body("answer.effect.zh", containsString("不妨碍海关质疑"))
                .body("draft", nullValue());
    }

    @Test
    void noLicenseAndNoHoldComesOfAnAnswer() { // MA-04
        String licenses = Api.get(EXPORTER, "/v1/licenses?limit=1").asString();
        String id = answered();

        assertEquals(licenses, Api.get(EXPORTER, "/v1/licenses?limit=1").asString());
        Api.get(EXPORTER, "/v1/licenses/" + id).then().statusCode(404);
        for (String named : List.of(id, RULING)) {
            put(declaration(), request(1, goods(1, named, 1, "1")))
                    .then()
                    .statusCode(200)
                    .body("held", equalTo(false))
                    .body("lines[0].failures.check", contains("HOLDER"));
        }
    }

    @Test
    void whoDraftsAnAnswerDoesNotIssueIt() { // four eyes
        String both = TestTokens.mofcom("both", "examine", "decide");
        String id = filed();
        draft(DIRECTOR, id, 0, controlled()).then().statusCode(403).body("type", equalTo("/problems/duty-required"));
        draft(TestTokens.provincial("36"), id, 0, controlled()).then().statusCode(403);
        issue(DIRECTOR, id, 0).then().statusCode(409).body("type", equalTo("/problems/illegal-move"));
        ok(draft(both, id, 0, controlled()));

        issue(both, id, 1).then().statusCode(403).body("type", equalTo("/problems/four-eyes"));
        issue(EXAMINER, id, 1).then().statusCode(403).body("type", equalTo("/problems/duty-required"));
        ok(issue(DIRECTOR, id, 1));
        issue(DIRECTOR, id, 2).then().statusCode(409);
        draft(EXAMINER, id, 2, controlled()).then().statusCode(409);
    }

    @Test
    void aDraftIsSentBackAndStaysWithTheMinistry() {
        String id = filed();
        ok(draft(EXAMINER, id, 0, controlled()));
        ok(Api.move(DIRECTOR, path(id, "return"), 1, Map.of("reason", "请核对含量")));

        Api.get(DIRECTOR, "/v1/inquiries/" + id)
                .then()
                .body("state", equalTo("FILED"))
                .body("draft.finding", equalTo("CONTROLLED"))
                .body("draft.drafter", equalTo("examiner"))
                .body("draft.returnedReason", equalTo("请核对含量"));
        for (String token : List.of(EXPORTER, TestTokens.provincial("36"))) {
            Api.get(token, "/v1/inquiries/" + id)
                    .then()
                    .statusCode(200)
                    .body("draft", nullValue())
                    .body("answer", nullValue());
            Api.get(token, "/v1/audit/inquiry/" + id).then().body("items.move", contains("filed"));
        }
        ok(draft(EXAMINER, id, 2, Map.of("finding", "NEEDS_REVIEW", "grounds", "请补充检测报告")));
        ok(issue(DIRECTOR, id, 3)).getString("answer.finding");
        Api.get(EXPORTER, "/v1/audit/inquiry/" + id + "/verification")
                .then()
                .body("intact", equalTo(true))
                .body("rows", equalTo(5));
    }

    @Test
    void theExporterWithdrawsWhatIsNotAnswered() {
        String id = filed();
        ok(draft(EXAMINER, id, 0, controlled()));
        Api.move(OTHER, path(id, "withdraw"), 1, null).then().statusCode(404);
        Api.move(EXPORTER, path(id, "withdraw"), 0, null).then().statusCode(412);

        ok(Api.move(EXPORTER, path(id, "withdraw"), 1, null));
        issue(DIRECTOR, id, 2).then().statusCode(409);
        Api.get(EXPORTER, "/v1/inquiries/" + id)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("endedOn", equalTo(today().toString()))
                .body("answer", nullValue());
        Api.move(EXPORTER, path(answered(), "withdraw"), 2, null).then().statusCode(409);
    }

    @Test
    void anInquiryIsAFileOfWhoAsks() {
        String id = filed();

        for (String token : List.of(OTHER, TestTokens.provincial("33"))) {
            Api.get(token, "/v1/inquiries/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/inquiry-not-found"));
            Api.get(token, "/v1/inquiries?limit=500").then().body("items.id", not(hasItem(id)));
            Api.get(token, "/v1/audit/inquiry/" + id).then().statusCode(404);
        }
        for (String token : List.of(EXPORTER, DIRECTOR, TestTokens.provincial("36"))) {
            Api.get(token, "/v1/inquiries?state=FILED&limit=1").then().body("items.id", contains(id));
        }
        Api.get(DIRECTOR, "/v1/inquiries?state=ANSWERED&limit=500").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void whoAsksAnswersForTheTruth() { // AP-07
        Map<String, Object> silent = inquiry();
        silent.remove("truthful");

        Api.create(EXPORTER, "/v1/inquiries", silent)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/inquiry-invalid"))
                .body("rule", equalTo("AP-07"))
                .body("violations[0].pointer", equalTo("/truthful"));
        for (String needed : List.of("goods", "parameters", "mainUses", "question")) { // MA-03; DUR 14
            Map<String, Object> without = inquiry();
            without.remove(needed);
            Api.create(EXPORTER, "/v1/inquiries", without)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("/" + needed));
        }
    }

    @Test
    void theFindingAndTheCodesAgree() {
        String id = filed();

        draft(EXAMINER, id, 0, Map.of("finding", "CONTROLLED", "grounds", "g"))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/controlCodes"));
        draft(EXAMINER, id, 0, Map.of("finding", "NOT_CONTROLLED", "controlCodes", List.of("1C905.b"), "grounds", "g"))
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26-AA-000001", "", "0199C0DE-7A2B-7C3D-8E4F-5A6B7C8D9E0F", "AZnA3norfD2OT1prfI2eDw=="})
    void aRulingIsNamedByItsId(String ruling) {
        Map<String, Object> answer = new HashMap<>(controlled());
        answer.put("rulingId", ruling);

        draft(EXAMINER, filed(), 0, answer).then().statusCode(400).body("violations[0].pointer", equalTo("/rulingId"));
    }

    @Test
    void anInquirySentTwiceIsOne() {
        String key = UUID.randomUUID().toString();
        String first = send(key).path("id");

        send(key).then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
    }

    private static Map<String, ?> controlled() {
        return Map.of(
                "finding",
                "CONTROLLED",
                "controlCodes",
                List.of("1C905.b"),
                "grounds",
                "属于含镝的钕铁硼永磁材料",
                "rulingId",
                RULING);
    }

    private static String filed() {
        Response answer = Api.create(EXPORTER, "/v1/inquiries", inquiry());
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    private static Response send(String key) {
        return Api.as(EXPORTER).header("Idempotency-Key", key).body(inquiry()).post("/v1/inquiries");
    }

    private static String answered() {
        String id = filed();
        ok(draft(EXAMINER, id, 0, controlled()));
        ok(issue(DIRECTOR, id, 1));
        return id;
    }

    private static Response draft(String token, String id, long version, Object answer) {
        return Api.move(token, path(id, "draft-answer"), version, answer);
    }

    private static Response issue(String token, String id, long version) {
        return Api.move(token, path(id, "issue"), version, null);
    }

    private static String path(String id, String verb) {
        return "/v1/inquiries/" + id + "/" + verb;
    }
}
