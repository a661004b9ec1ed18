package org.exportcontrol.controllist.tariff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class TariffHintResourceTest {

    @Test
    void theHintOnANumberSaysWhatItMayHoldAndWhereThatWasRead() {
        given().get("/v1/tariff-hints?commodityCode=8505111000&asOf=2025-04-04")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2025-04-04"))
                .body("items[0].mayHold", contains("1C902.a.4", "1C904.a.4", "1C905.a.4"))
                .body("items[0].supervisionCodes", contains("3"))
                .body("items[0].source", notNullValue());
    }

    @Test
    void withoutANumberAllHintsOfTheDateAreGiven() {
        given().get("/v1/tariff-hints?asOf=2025-04-04").then().statusCode(200).body("items", hasSize(1));
        given().get("/v1/tariff-hints?asOf=2026-01-01").then().statusCode(200).body("items", hasSize(11));
    }

    @Test
    void aNumberWithoutAHintGivesNone() {
        given().get("/v1/tariff-hints?commodityCode=0101210010&asOf=2026-01-01")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        given().get("/v1/tariff-hints?commodityCode=8505&asOf=soon")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("?asOf", "?commodityCode"));
    }
}
