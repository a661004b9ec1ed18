package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Licensing.documents;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** What the reviewer would send back, before filing (AP-01, AP-02, LI-02, LI-06), and copies of earlier applications. */
@QuarkusTest
@WithNeighbors
class PreCheckResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);

    @Test
    void whatIsInOrderIsReady() {
        check(draft(singleApplication())).body("ready", equalTo(true)).body("findings", empty());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsFiled() {
        String watched = "Beobachtet " + UUID.randomUUID();
        Api.create(
                        TestTokens.director(),
                        "/v1/party-listings",
                        Map.of("kind", "WATCH_LIST", "names", List.of(watched), "from", "2026-01-01", "ground", "g"))
                .then()
                .statusCode(201);
        Map<String, Object> line = line(1, "500", "KGM");
        line.put("controlCodes", List.of("1C903.b"));
        Map<String, Object> application = generalApplication(line);
        application.put("importer", watched);
        application.put("documents", documents("APPLICATION_FORM"));
        String id = draft(application);

        check(id)
                .body("ready", equalTo(false))
                .body("findings.rule", hasItems("CU-08", "AP-01", "AP-02", "LI-06"))
                .body("findings.pointer", hasItems("/lines/0/controlCodes/0", "/documents"))
                .body("findings[0].detail.zh", not(nullValue()));
        Api.get(EXPORTER, "/v1/applications/" + id)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(0));
    }

    @Test
    void aCopyIsADraftOfItsOwn() {
        Map<String, Object> application = singleApplication();
        application.put("requestedValidUntil", today().plusMonths(3).toString());
        String id = draft(application);
        Database.execute("update application set requested_valid_until = date '2026-01-01' where id = '" + id + "'");

        Api.as(EXPORTER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path(id, "copy"))
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("id", not(equalTo(id)))
                .body("requestedValidUntil", nullValue())
                .body("lines[0].quantity", equalTo("500"));
        Api.as(TestTokens.exporter(TestTokens.E2))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path(id, "copy"))
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse check(String id) {
        return Api.as(EXPORTER).post(path(id, "check")).then().statusCode(200);
    }
}
