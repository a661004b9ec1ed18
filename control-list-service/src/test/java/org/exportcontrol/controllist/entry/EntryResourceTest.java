package org.exportcontrol.controllist.entry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.tariff.ShippedHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class EntryResourceTest {

    @Test
    void beforeThePublicationTheListIsEmpty() {
        given().get("/v1/entries?asOf=2025-04-03&commodityCode=2846901500")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue())
                .body("asOf", equalTo("2025-04-03"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "commodityCode=2846901500, 1C905.b",
        "commodityCode=8505111000, 1C902.a.4 1C904.a.4 1C905.a.4",
        "element=Lu&form=METAL, 1C906.a.1",
        "element=Dy&form=OXIDE, 1C905.b",
        "q=氧化镝, 1C905.b",
        "q=dysprosium OXIDE, 1C905.b",
        "q=1c905.b, 1C905.b",
        "q=无此物, ''"
    })
    void entriesAreFoundByNumberElementFormAndText(String query, String codes) {
        List<String> found = given().urlEncodingEnabled(true)
                .get("/v1/entries?asOf=2025-04-04&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
        assertEquals(codes, String.join(" ", found));
    }

    @Test
    void pagesTogetherAreTheWholeListInThePrintedOrder() {
        List<String> codes = new ArrayList<>();
        String after = null;
        do {
            var page = given().queryParam("asOf", "2025-04-04").queryParam("limit", 20);
            if (after != null) {
                page.queryParam("after", after);
            }
            var answer = page.get("/v1/entries").then().statusCode(200).extract();
            codes.addAll(answer.path("items.code"));
            after = answer.path("next");
        } while (after != null);
        assertEquals(69, codes.size());
        assertEquals("1C902", codes.get(0));
        assertEquals("1C908.c", codes.get(68));
    }

    @Test
    void anEntryShowsItsReadingAndVerificationMarks() {
        given().get("/v1/entries/1C905.a.2?asOf=2025-04-04")
                .then()
                .statusCode(200)
                .body("code", equalTo("1C905.a.2"))
                .body("parent", equalTo("1C905.a"))
                .body("state", equalTo("OPERATIVE"))
                .body("leaf", equalTo(true))
                .body("incomplete", equalTo(true))
                .body("reading.incomplete.zh", notNullValue())
                .body("verification.position", equalTo("ORDER_FROM_SUMMARY"))
                .body("edition.announcement", equalTo("2025-18"));
    }

    @Test
    void beforeItsPublicationAnEntryIsUnknown() {
        given().get("/v1/entries/1C905.b?asOf=2025-04-03")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNKNOWN"));
    }

    @Test
    void editionDateAndTariffHintsMakeTheEntityTag() {
        String tag = given().get("/v1/entries?asOf=2025-04-04")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1-2025-04-04-" + ShippedHints.file().digest() + "\""))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/entries?asOf=2025-04-04")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        given().header("If-None-Match", tag)
                .get("/v1/entries/1C905.b?asOf=2025-04-05")
                .then()
                .statusCode(200);
    }

    @Test
    void withoutADateTodayIsMeant() {
        given().get("/v1/entries?element=Tb").then().statusCode(200).body("items", hasSize(12));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource({
        "asOf=2025-02-30,       ?asOf",
        "asOf=today,            ?asOf",
        "asOf=%2B10000-01-01,   ?asOf",
        "knownAt=2025-04-04,    ?knownAt",
        "commodityCode=28469015, ?commodityCode",
        "element=Td,            ?element",
        "form=OXYDE,            ?form",
        "limit=0,               ?limit",
        "limit=501,             ?limit",
        "after=nonsense,        ?after"
    })
    void aParameterThatCannotBeReadIsNamed(String query, String pointer) {
        given().urlEncodingEnabled(false)
                .get("/v1/entries?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"))
                .body("violations.pointer", contains(pointer));
    }
}
