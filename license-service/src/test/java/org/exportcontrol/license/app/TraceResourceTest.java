package org.exportcontrol.license.app;

import static org.awaitility.Awaitility.await;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.reviewed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** What is left behind by each move: audit rows and events. */
@QuarkusTest
@WithNeighbors
class TraceResourceTest {

    @Test
    void eachMoveOfALicenseIsRecordedAndTheChainVerifies() {
        String number = usedLicense();

        Api.get(TestTokens.director(), "/v1/audit/license/" + number)
                .then()
                .statusCode(200)
                .body("items.move", contains("granted", "held", "used"))
                .body("items.seq", contains(1, 2, 3))
                .body("items[0].person", equalTo("director"))
                .body("items[1].person", equalTo("declaration-service"))
                .body("items[1].onBehalfOf", equalTo("e1"));
        Api.get(TestTokens.operator(), "/v1/audit/license/" + number + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("rows", equalTo(3));
    }

    @Test
    void aTamperedRowBreaksTheChain() {
        String number = usedLicense();
        Database.execute("update audit_entry set person = 'nobody' where seq = 2 and subject_id = '" + number + "'");

        Api.get(TestTokens.operator(), "/v1/audit/license/" + number + "/verification")
                .then()
                .body("intact", equalTo(false))
                .body("firstBroken", equalTo(2));
    }

    @Test
    void aRowCutOffAtTheEndIsMissed() {
        String number = usedLicense();
        String id = submitted(singleApplication());
        Database.execute("delete from audit_entry where seq = 3 and subject_id = '" + number + "'");
        Database.execute("delete from audit_entry where seq = 2 and subject_id = '" + id + "'");

        Api.get(TestTokens.operator(), "/v1/audit/license/" + number + "/verification")
                .then()
                .body("intact", equalTo(false))
                .body("firstBroken", equalTo(3));
        Api.get(TestTokens.operator(), "/v1/audit/application/" + id + "/verification")
                .then()
                .body("intact", equalTo(false))
                .body("firstBroken", equalTo(2));
    }

    @Test
    void aTryOnAnothersLicenseIsCountedToo() {
        String number = usedLicense();
        for (boolean dryRun : new boolean[] {true, false}) {
            Map<String, Object> foreign = request(1, goods(1, number, 1, "1"));
            foreign.put("consignor", TestTokens.E2);
            foreign.put("dryRun", dryRun);
            put(declaration(), foreign).then().statusCode(200);
        }

        Api.get(TestTokens.operator(), "/v1/audit/license/" + number + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("rows", equalTo(5));
    }

    @Test
    void aProvinceReadsTheTraceOfItsOwnFilesSaveWhatTheMinistryKeepsToItself() {
        String id = reviewed(singleApplication());
        String number = usedLicense();
        Map<String, Object> foreign = request(1, goods(1, number, 1, "1"));
        foreign.put("consignor", TestTokens.E2);
        put(declaration(), foreign).then().statusCode(200);
        String jiangxi = TestTokens.provincial("36");
        String zhejiang = TestTokens.provincial("33");

        Api.get(jiangxi, "/v1/audit/application/" + id)
                .then()
                .statusCode(200)
                .body("items.move", contains("submitted", "accepted"));
        Api.get(TestTokens.director(), "/v1/audit/application/" + id)
                .then()
                .body("items.move", contains("submitted", "accepted", "reviewed"));
        Api.get(jiangxi, "/v1/audit/license/" + number)
                .then()
                .statusCode(200)
                .body("items.move", contains("granted", "held", "used"));
        for (String path : List.of("/v1/audit/application/" + id, "/v1/audit/license/" + number)) {
            assertEquals(200, Api.get(jiangxi, path + "/verification").statusCode());
            assertEquals(404, Api.get(zhejiang, path).statusCode());
            assertEquals(404, Api.get(zhejiang, path + "/verification").statusCode());
        }
    }

    @Test
    void whatIsUnknownIsNotVerified() {
        for (String path : List.of(
                "application/" + UUID.randomUUID(),
                "application/none",
                "license/none",
                "party-listing/" + UUID.randomUUID(),
                "nonsense/none")) {
            Api.get(TestTokens.operator(), "/v1/audit/" + path + "/verification")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
        String draft = draft(singleApplication());
        assertEquals(
                200,
                Api.get(TestTokens.operator(), "/v1/audit/application/" + draft + "/verification")
                        .statusCode());
        assertEquals(
                404,
                Api.get(TestTokens.officer(), "/v1/audit/application/" + draft + "/verification")
                        .statusCode());
    }

    @Test
    void anothersTraceIsNotThereAndAnOperatorReadsNone() {
        String number = usedLicense();

        assertEquals(
                404,
                Api.get(TestTokens.exporter(TestTokens.E2), "/v1/audit/license/" + number)
                        .statusCode());
        assertEquals(
                404,
                Api.get(TestTokens.exporter(TestTokens.E2), "/v1/audit/license/" + number + "/verification")
                        .statusCode());
        assertEquals(
                403,
                Api.get(TestTokens.operator(), "/v1/audit/license/" + number).statusCode());
        assertEquals(
                404,
                Api.get(TestTokens.operator(), "/v1/audit/license/none/verification")
                        .statusCode());
    }

    @Test
    void theFeedTellsTheStoryInOrderToThoseItConcerns() {
        String number = usedLicense();

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertEquals(
                        List.of("license.granted", "license.held", "license.used"),
                        types(TestTokens.exporter(TestTokens.E1), number)));
        assertEquals(types(TestTokens.exporter(TestTokens.E1), number), types(TestTokens.officer(), number));
        assertEquals(List.of(), types(TestTokens.exporter(TestTokens.E2), number));
    }

    @Test
    void aDraftIsNoNewsForTheMinistry() {
        String id = draft(singleApplication());
        String exporter = TestTokens.exporter(TestTokens.E1);
        Api.as(exporter)
                .header("If-Match", "\"0\"")
                .body(singleApplication())
                .put("/v1/applications/" + id)
                .then()
                .statusCode(200);
        Api.move(exporter, path(id, "submit"), 1, null).then().statusCode(200);

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertEquals(
                        List.of("application.drafted", "application.edited", "application.submitted"),
                        types(exporter, id)));
        assertEquals(List.of("application.submitted"), types(TestTokens.director(), id));
        Api.get(TestTokens.director(), "/v1/audit/application/" + id).then().body("items.move", contains("submitted"));
    }

    @Test
    void theFeedHasNoPlaceBeforeItsStart() {
        Api.get(TestTokens.director(), "/v1/events?after=-1")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("?after"));
    }

    private static String usedLicense() {
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "500"));
        use(declaration, 1).then().statusCode(200);
        return number;
    }

    /** Types of the subject's events, the whole feed read from its start. */
    private static List<String> types(String token, String subject) {
        List<String> types = new ArrayList<>();
        long after = -1;
        long next = 0;
        while (next != after) {
            after = next;
            JsonPath page = Licensing.ok(Api.get(token, "/v1/events?limit=500&after=" + after));
            page.<Map<String, Object>>getList("items").stream()
                    .filter(event -> subject.equals(event.get("subjectId")))
                    .forEach(event -> types.add((String) event.get("type")));
            next = page.getLong("next");
        }
        return types;
    }
}
