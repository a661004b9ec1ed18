package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Api.as;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.receivedOn;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class AcceptanceResourceTest {

    private static final String JIANGXI = TestTokens.provincial("36");
    private static final Map<String, ?> MISSING = Map.of("missing", List.of("合同副本", "检测报告"));

    @Inject
    WorkingDays workingDays;

    @Test
    void theClockOfTheDecisionRunsFromAcceptance() {
        String id = submitted(singleApplication());
        DueDate due = workingDays.after(today(), 45);

        Api.move(JIANGXI, path(id, "accept"), 1, null)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedOn", equalTo(today().toString()))
                .body("course.due.on", equalTo(due.date().toString()))
                .body("course.due.provisional", equalTo(due.provisional()));
    }

    @Test
    void onlyTheApplicantsProvinceTakesPapersIn() {
        String id = submitted(singleApplication());

        Api.move(TestTokens.provincial("33"), path(id, "accept"), 1, null)
                .then()
                .statusCode(404);
        Api.move(TestTokens.director(), path(id, "accept"), 1, null)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"))
                .body("rule", equalTo("AP-04"));
    }

    @Test
    void aSupplementIsAskedForOnceOnly() {
        String id = submitted(singleApplication());
        Api.move(JIANGXI, path(id, "request-supplement"), 1, MISSING)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUPPLEMENT_REQUESTED"))
                .body("supplement.missing", contains("合同副本", "检测报告"));
        String exporter = TestTokens.exporter(TestTokens.E1);
        as(exporter)
                .header("If-Match", "\"2\"")
                .body(singleApplication())
                .put("/v1/applications/" + id)
                .then()
                .statusCode(200);
        Api.move(exporter, path(id, "submit"), 3, null).then().statusCode(200);

        Api.move(JIANGXI, path(id, "request-supplement"), 4, MISSING)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/supplement-not-allowed"))
                .body("rule", equalTo("AP-05"));
        Api.move(JIANGXI, path(id, "accept"), 4, null).then().statusCode(200);
    }

    @Test
    void afterFiveSilentWorkingDaysThePapersCountAsAcceptedOnTheDayOfReceipt() {
        String id = submitted(singleApplication());
        LocalDate receipt = sixWorkingDaysAgo();
        receivedOn(id, receipt);

        Api.move(JIANGXI, path(id, "request-supplement"), 1, MISSING)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/accepted-by-silence"));
        Api.move(JIANGXI, path(id, "not-accept"), 1, Map.of("ground", "材料不齐"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/accepted-by-silence"))
                .body("rule", equalTo("AP-05"))
                .body("remedy", equalTo("Accept the application."));
        Api.move(JIANGXI, path(id, "accept"), 1, null)
                .then()
                .statusCode(200)
                .body("acceptedOn", equalTo(receipt.toString()))
                .body(
                        "course.due.on",
                        equalTo(workingDays.after(receipt, 45).date().toString()));
    }

    @Test
    void whatIsNotAcceptedEndsWithAGround() {
        String id = submitted(singleApplication());

        Api.move(JIANGXI, path(id, "not-accept"), 1, Map.of()).then().statusCode(400);
        Api.move(JIANGXI, path(id, "not-accept"), 1, Map.of("ground", "不属于受理范围"))
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_ACCEPTED"))
                .body("notAcceptedGround", equalTo("不属于受理范围"));
    }

    private LocalDate sixWorkingDaysAgo() {
        LocalDate day = today();
        while (workingDays.elapsed(day, today()) <= 5) {
            day = day.minusDays(1);
        }
        return day;
    }
}
