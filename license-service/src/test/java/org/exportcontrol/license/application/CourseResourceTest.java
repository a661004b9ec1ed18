package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Licensing.accepted;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.receivedOn;
import static org.exportcontrol.license.testkit.Licensing.refusal;
import static org.exportcontrol.license.testkit.Licensing.reviewed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class CourseResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);
    private static final String EXAMINER = TestTokens.examiner();
    private static final String JIANGXI = TestTokens.provincial("36");
    private static final Map<String, ?> EXPERTS = Map.of(
            "ground",
            "EXPERT_OPINION",
            "reason",
            "专家论证",
            "expectedUntil",
            today().plusDays(14).toString());

    @Inject
    AcceptanceBySilence silence;

    @Inject
    WorkingDays workingDays;

    @Test
    void nothingIsExaminedBeforeTheProvinceSendsItUpWithAnOpinion() { // AP-04, AP-06
        String id = submitted(singleApplication());
        Api.move(JIANGXI, path(id, "accept"), 1, null).then().statusCode(200).body("course.forwardedOn", nullValue());
        Map<String, String> review = Map.of("recommendation", "GRANT", "opinion", "建议准予");
        Api.move(EXAMINER, path(id, "review"), 2, review)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-forwarded"))
                .body("rule", equalTo("AP-06"));
        Api.move(JIANGXI, path(id, "forward"), 2, Map.of()).then().statusCode(422);

        Api.move(JIANGXI, path(id, "forward"), 2, Map.of("opinion", "初审同意"))
                .then()
                .statusCode(200)
                .body("course.forwardedOn", equalTo(today().toString()));
        Api.move(JIANGXI, path(id, "forward"), 3, Map.of("opinion", "再次"))
                .then()
                .statusCode(409);
        Api.move(EXAMINER, path(id, "review"), 3, review).then().statusCode(200);
    }

    @Test
    void silenceAcceptsOnTheDayOfReceiptWithoutAnybodysHand() { // AP-05
        String id = submitted(singleApplication());
        String inTerm = submitted(singleApplication());
        LocalDate receipt = today().minusMonths(1);
        receivedOn(id, receipt);

        silence.acceptAll();
        silence.acceptAll();

        Api.get(EXPORTER, "/v1/applications/" + id)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedOn", equalTo(receipt.toString()))
                .body("course.acceptedBySilence", equalTo(true))
                .body(
                        "course.due.on",
                        equalTo(workingDays.after(receipt, 45).date().toString()));
        Api.get(EXPORTER, "/v1/applications/" + inTerm).then().body("state", equalTo("SUBMITTED"));
        Api.get(EXPORTER, "/v1/audit/application/" + id)
                .then()
                .body("items.move", contains("drafted", "submitted", "accepted-by-silence"));
        Api.move(EXAMINER, path(id, "forward"), 2, Map.of())
                .then()
                .statusCode(200)
                .body("course.forwardedOn", equalTo(today().toString()));
    }

    @Test
    void theApplicantSeesWhyTheClockStandsStillAndHowLong() { // DE-03
        String id = reviewed(singleApplication());

        ok(Api.move(EXAMINER, path(id, "pause"), 3, EXPERTS));
        Api.get(EXPORTER, "/v1/applications/" + id)
                .then()
                .body("state", equalTo("PAUSED"))
                .body("course.paused.ground", equalTo("EXPERT_OPINION"))
                .body(
                        "course.paused.expectedUntil",
                        equalTo(today().plusDays(14).toString()))
                .body("course.due.provisional", equalTo(true));
        Api.move(TestTokens.director(), path(id, "decide"), 4, refusal())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));

        Api.move(EXAMINER, path(id, "resume"), 4, null)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("course.paused", nullValue())
                .body("course.pauses.to", contains(today().toString()));
        Api.move(EXAMINER, path(id, "resume"), 5, null).then().statusCode(409);
    }

    @Test
    void aPauseBeforeTheReviewLeadsBackToWhereItStood() {
        String id = accepted(singleApplication());
        ok(Api.move(EXAMINER, path(id, "pause"), 2, EXPERTS));

        Api.move(JIANGXI, path(id, "accept"), 3, null).then().statusCode(409);
        Api.move(EXAMINER, path(id, "resume"), 3, null).then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void aCheckOnSiteNamesTwoOfficers() { // DE-03, DUR 32
        String id = accepted(singleApplication());
        Map<String, Object> check = new HashMap<>(EXPERTS);
        check.put("ground", "ON_SITE_CHECK");
        check.put("officers", List.of("张三", "张三"));

        Api.move(EXAMINER, path(id, "pause"), 2, check)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/course-invalid"))
                .body("violations.pointer", contains("/officers"));
        check.put("officers", List.of("张三", "李四"));
        Api.move(EXAMINER, path(id, "pause"), 2, check).then().statusCode(200);
    }

    @Test
    void aReferredCaseHasNoDueDateButIsStillDecidedByAPerson() { // DE-04, DE-05
        String id = accepted(singleApplication());
        Map<String, String> referral =
                Map.of("ground", "STATE_COUNCIL_OR_CENTRAL_MILITARY_COMMISSION", "reason", "报国务院批准");

        Api.move(EXAMINER, path(id, "refer"), 2, referral)
                .then()
                .statusCode(200)
                .body("course.due", nullValue())
                .body("course.overdue", equalTo(false))
                .body("course.unlimited.since", equalTo(today().toString()));
        Api.move(EXAMINER, path(id, "refer"), 3, referral).then().statusCode(409);
    }

    @Test
    void theTermMayBeOverAndNothingIsGrantedByIt() { // DE-02, DE-05
        String id = accepted(singleApplication());
        Database.execute(
                "update application set accepted_on = date '" + today().minusMonths(6) + "' where id = '" + id + "'");
        silence.acceptAll();

        Api.get(EXPORTER, "/v1/applications/" + id)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("course.overdue", equalTo(true))
                .body("licenseNumber", nullValue());
    }

    @Test
    void questionsAreAnsweredOnceAndTheClockRunsOn() {
        String id = accepted(singleApplication());
        ok(Api.move(EXAMINER, path(id, "questions"), 2, Map.of("text", "磁体的剩磁是多少？")));
        Map<String, String> answer = Map.of("answer", "1.28 特斯拉");

        Api.move(EXPORTER, path(id, "questions/2/answer"), 3, answer).then().statusCode(409);
        Api.move(EXPORTER, path(id, "questions/1/answer"), 3, answer)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("course.paused", nullValue())
                .body("course.questions.answer", contains("1.28 特斯拉"));
        Api.move(EXPORTER, path(id, "questions/1/answer"), 4, answer).then().statusCode(409);
        Api.move(TestTokens.exporter(TestTokens.E2), path(id, "questions/1/answer"), 4, answer)
                .then()
                .statusCode(404);
    }

    @Test
    void aGrantIsDeliveredWithinTenWorkingDays() { // DE-07
        String id = reviewed(singleApplication());
        ok(Api.move(TestTokens.director(), path(id, "decide"), 3, Licensing.grant(today().plusMonths(6))));
        assertEquals(
                workingDays.after(today(), 10).date().toString(),
                ok(Api.get(EXPORTER, "/v1/applications/" + id)).getString("course.delivery.due.on"));

        Api.move(TestTokens.director(), path(id, "deliver"), 4, Map.of("means", "电子许可证"))
                .then()
                .statusCode(200)
                .body("course.delivery.on", equalTo(today().toString()));
        Api.move(TestTokens.director(), path(id, "deliver"), 5, Map.of("means", "纸质"))
                .then()
                .statusCode(409);
    }

    @Test
    void theEndOfAReconsiderationStandsBesideTheRefusal() { // DE-06
        String id = reviewed(singleApplication());
        ok(Api.move(TestTokens.director(), path(id, "decide"), 3, refusal()));
        Map<String, Object> ended = new HashMap<>(Map.of(
                "outcome",
                "UPHELD",
                "reason",
                "维持",
                "decidedOn",
                today().plusDays(1).toString()));

        Api.move(TestTokens.director(), path(id, "reconsideration"), 4, ended)
                .then()
                .statusCode(422);
        ended.put("decidedOn", today().toString());
        Api.move(TestTokens.director(), path(id, "reconsideration"), 4, ended)
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("course.reconsideration.outcome", equalTo("UPHELD"));
    }
}
