package org.exportcontrol.license.issued;

import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the authority books by hand (WO-06, design of the ledger). */
@QuarkusTest
@WithNeighbors
class AdjustmentResourceTest {

    private static final String DIRECTOR = TestTokens.director();

    private String number;

    @BeforeEach
    void aLicense() {
        number = licensed(singleApplication());
    }

    @Test
    void anAdjustmentIsUndoneWholeAndOnceByAContraEntry() {
        adjust("100", "KGM").then().statusCode(201).body("lines[0].adjusted", equalTo("100"));
        long entry = ok(Api.get(DIRECTOR, path("ledger"))).getLong("items[1].id");

        contra(entry).then().statusCode(201).body("lines[0].free", equalTo("500"));
        contra(entry).then().statusCode(422).body("type", equalTo("/problems/adjustment-invalid"));

        assertEquals("0", balance(number, "adjusted"));
        Api.get(DIRECTOR, path("ledger"))
                .then()
                .body("items.kind", contains("LICENSED", "ADJUSTED", "CONTRA"))
                .body("items[2].undoes", equalTo((int) entry))
                .body("items[2].ground", equalTo("录入有误"));
    }

    @Test
    void whatIsHeldMeanwhileCannotBeTakenBack() {
        adjust("100", "KGM").then().statusCode(201);
        long entry = ok(Api.get(DIRECTOR, path("ledger"))).getLong("items[1].id");
        held(declaration(), 1, goods(1, number, 1, "550"));

        contra(entry).then().statusCode(422);
        assertEquals("50", balance(number, "free"));
    }

    @Test
    void zeroIsAnErrorAndNotANumberIsTheContract() {
        for (String quantity : List.of("0", "0.000", "-5", "1e30", "1.1234567891", "", "NaN")) {
            adjust(quantity, "KGM").then().statusCode(400);
        }
        adjust("0.0000001", "KGM").then().statusCode(422);
        adjust("1", "MTR").then().statusCode(422);
        assertEquals("500", balance(number, "free"));
    }

    @Test
    void aRepeatUnderTheSameKeyBooksOnce() {
        Map<String, Object> body = Map.of("line", 1, "quantity", "7", "unit", "KGM", "ground", "g");
        for (int repeat = 0; repeat < 3; repeat++) {
            Api.as(DIRECTOR)
                    .header("Idempotency-Key", "one")
                    .body(body)
                    .post(path("adjustments"))
                    .then()
                    .statusCode(201);
        }
        assertEquals("507", balance(number, "free"));
    }

    @Test
    void notEvenAWrongProgramUndoesWhatIsNoAdjustment() throws SQLException {
        long licensed = ok(Api.get(DIRECTOR, path("ledger"))).getLong("items[0].id");
        String insert =
                "insert into ledger_entry (license_line_id, kind, kilograms, quantity, unit, recorded_at, ground,"
                        + " undoes) select license_line_id, 'CONTRA', kilograms, quantity, unit, recorded_at, 'g', id"
                        + " from ledger_entry where id = " + licensed;
        try (Connection app = PostgresTestResource.asApp("license");
                Statement statement = app.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate(insert));
        }
        assertEquals("500", balance(number, "free"));
    }

    private Response adjust(String quantity, String unit) {
        return Api.create(
                DIRECTOR, path("adjustments"), Map.of("line", 1, "quantity", quantity, "unit", unit, "ground", "核增"));
    }

    private Response contra(long entry) {
        return Api.create(DIRECTOR, path("adjustments/" + entry + "/contra"), Map.of("ground", "录入有误"));
    }

    private String path(String what) {
        return "/v1/licenses/" + number + "/" + what;
    }
}
