package org.exportcontrol.declaration.attorney;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CU-01: a broker lodges for a consignor only while a power of attorney is on file and valid. */
@QuarkusTest
class PowerResourceTest extends DeclarationScenario {

    private static final String BROKER = TestTokens.exporter(TestTokens.BROKER);
    private static final String DIGEST = "a".repeat(64);

    @Test
    void withoutAPowerABrokerIsRefused() {
        lodgeAsBroker(draft(BROKER, Forms.magnets()))
                .statusCode(422)
                .body("violations.rule", equalTo(List.of("CU-01")))
                .body("violations[0].pointer", equalTo("/consignor/uscc"));
        as(E1).get("/v1/declarations").then().body("items", empty());
    }

    @Test
    void withAPowerABrokerLodgesAndTheConsignorsLicenseIsHeld() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        give("2026-03-16", "2026-03-16");
        String id = draft(BROKER, Forms.licensedOxide());
        as(E1).get("/v1/declarations/" + id).then().statusCode(404); // a draft is the broker's alone
        lodgeAsBroker(id)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("declarant", equalTo(TestTokens.BROKER))
                .body("principal", equalTo(TestTokens.E1));
        String asked = Neighbors.lastBody("PUT", "/internal/v1/holds/" + id);
        assertTrue(asked.contains("\"consignor\":\"" + TestTokens.E1 + "\""), asked);
    }

    @Test
    void theConsignorSeesWhatIsFiledInItsNameAndTheBrokerOnlyWhatItFiled() {
        give("2026-03-01", "2026-12-31");
        String own = accepted(Forms.magnets());
        String filed = draft(BROKER, Forms.magnets());
        lodgeAsBroker(filed).statusCode(200);
        as(BROKER).get("/v1/declarations").then().body("items.id", contains(filed));
        as(BROKER).get("/v1/declarations/" + own).then().statusCode(404);
        as(E1).get("/v1/declarations").then().body("items.id", contains(filed, own));
        as(E1).get("/v1/declarations/" + filed).then().statusCode(200).body("principal", equalTo(TestTokens.E1));
        as(E1).get("/v1/audit/declaration/" + filed).then().statusCode(200).body("move", hasItems("accepted"));
        as(E2).get("/v1/declarations/" + filed).then().statusCode(404);
    }

    @Test
    void theConsignorDoesNotWriteInTheBrokersFile() {
        give("2026-03-01", "2026-12-31");
        String id = draft(BROKER, Forms.magnets().with("/remarks", "\"可能\u5c5e于管制物项\""));
        lodgeAsBroker(id).statusCode(422);
        as(E1).get("/v1/declarations/" + id).then().statusCode(200).body("state", equalTo("RETURNED"));
        move(E1, id, "lodge", null).statusCode(403).body("rule", equalTo("CU-01"));
        move(E1, id, "withdraw", null).statusCode(403);
        as(E1).post("/v1/declarations/" + id + "/check").then().statusCode(403);
        as(BROKER)
                .header("If-Match", "\"" + version(id) + "\"")
                .body(Forms.magnets()
                        .with("/consignor/uscc", "\"" + TestTokens.E2 + "\"")
                        .json())
                .put("/v1/declarations/" + id)
                .then()
                .statusCode(200)
                .body("principal", nullValue());
        as(E1).get("/v1/declarations/" + id).then().statusCode(404);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"2026-03-17, 2026-12-31", "2025-01-01, 2026-03-15"})
    void aPowerCountsOnItsDaysOnly(String from, String to) {
        give(from, to);
        lodgeAsBroker(draft(BROKER, Forms.magnets())).statusCode(422).body("violations.rule", hasItems("CU-01"));
    }

    @Test
    void aRevokedPowerCountsNoMoreAndWhatWasLodgedStays() {
        String power = give("2026-03-01", "2026-12-31");
        String before = draft(BROKER, Forms.magnets());
        lodgeAsBroker(before).statusCode(200);
        revoke(BROKER, power, 1).statusCode(403).body("rule", equalTo("CU-01"));
        revoke(E1, power, 7).statusCode(412);
        revoke(E1, power, 1)
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("revokeGround", equalTo("合同终止"))
                .body("version", equalTo(2));
        revoke(E1, power, 2).statusCode(409).body("type", equalTo("/problems/illegal-move"));
        lodgeAsBroker(draft(BROKER, Forms.magnets())).statusCode(422).body("violations.rule", hasItems("CU-01"));
        as(BROKER).get("/v1/declarations/" + before).then().body("state", equalTo("ACCEPTED"));
        as(E1).get("/v1/audit/power-of-attorney/" + power).then().body("move", equalTo(List.of("given", "revoked")));
        as(TestTokens.operator())
                .get("/v1/audit/power-of-attorney/" + power + "/verification")
                .then()
                .body("intact", equalTo(true))
                .body("rows", equalTo(2));
    }

    @Test
    void anothersPowerOfAttorneyIsNotThere() {
        String power = give("2026-03-01", "2026-12-31");
        as(E1).get("/v1/powers-of-attorney").then().body("items.id", contains(power));
        as(BROKER).get("/v1/powers-of-attorney").then().body("items.id", contains(power));
        as(E2).get("/v1/powers-of-attorney").then().body("items", empty());
        as(E2).get("/v1/powers-of-attorney/" + power).then().statusCode(404);
        as(E2).get("/v1/audit/power-of-attorney/" + power).then().statusCode(404);
        revoke(E2, power, 1).statusCode(404);
        as(OFFICER)
                .get("/v1/powers-of-attorney/" + power)
                .then()
                .statusCode(200)
                .body("scope", equalTo("全部出口报关"));
    }

    @Test
    void aPowerNamesAnotherOrganizationAndDaysInOrder() {
        as(E1).header("Idempotency-Key", "k")
                .body(body(TestTokens.E1, "2026-03-16", "2026-03-15"))
                .post("/v1/powers-of-attorney")
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/broker", "/to")));
        as(E1).header("Idempotency-Key", "k")
                .body("{\"broker\":\"x\",\"customsCode\":\"1\",\"scope\":\" \",\"documentDigest\":\"zz\"}")
                .post("/v1/powers-of-attorney")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItems("/customsCode", "/from", "/to", "/scope", "/documentDigest"));
    }

    @Test
    void theServicesRoleCannotChangeWhatWasGiven() throws SQLException {
        give("2026-03-01", "2026-12-31");
        try (Connection app = PostgresTestResource.asApp("declaration");
                Statement statement = app.createStatement()) {
            assertThrows(
                    SQLException.class,
                    () -> statement.execute("update power_of_attorney set valid_to = '2030-01-01'"));
            assertThrows(SQLException.class, () -> statement.execute("delete from power_of_attorney"));
            assertThrows(SQLException.class, () -> statement.execute("update code_table_row set code = 'x'"));
            assertThrows(SQLException.class, () -> statement.execute("delete from code_table_edition"));
        }
    }

    private static String give(String from, String to) {
        String id = as(E1).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(TestTokens.BROKER, from, to))
                .post("/v1/powers-of-attorney")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("consignor", equalTo(TestTokens.E1))
                .extract()
                .path("id");
        assertEquals(36, id.length());
        return id;
    }

    private static String body(String broker, String from, String to) {
        return "{\"broker\":\"" + broker + "\",\"customsCode\":\"1502980001\",\"from\":\"" + from + "\",\"to\":\"" + to
                + "\",\"scope\":\"全部出口报关\",\"documentDigest\":\"" + DIGEST + "\"}";
    }

    private static ValidatableResponse revoke(String token, String power, long version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"ground\":\"合同终止\"}")
                .post("/v1/powers-of-attorney/" + power + "/revoke")
                .then();
    }

    private static ValidatableResponse lodgeAsBroker(String id) {
        return move(BROKER, id, "lodge", null);
    }
}
