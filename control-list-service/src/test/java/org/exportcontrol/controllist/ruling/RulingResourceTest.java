package org.exportcontrol.controllist.ruling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class RulingResourceTest {

    private static final String MAGNET = """
            {"name": "magnets", "form": "PERMANENT_MAGNET", "constituents": [{"element": "Nd", "massFraction": "0.29"},
             {"element": "Fe"}, {"element": "B"}, {"element": "Tb", "massFraction": "0.001"}]}""";

    private static final String RULING = """
            {"organization": "%s", "goods": %s, "finding": "CONTROLLED", "codes": ["1C904.a.4"],
             "grounds": "含有铽", "asOf": "2026-03-16", "validUntil": "2027-03-15"}""";

    private final Editions editions;

    RulingResourceTest(Editions editions) {
        this.editions = editions;
    }

    @AfterEach
    void noRulingRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    /** MA-03, MA-04: the paper says itself what it does and does not do. */
    @Test
    void aRulingIsSignedAndVerifiesOffline() throws Exception {
        String signed = issue(RULING.formatted(TestTokens.E1, MAGNET))
                .statusCode(201)
                .body("finding", equalTo("CONTROLLED"))
                .body("edition", equalTo(1))
                .body("effect.en", containsString("bars no customs challenge"))
                .extract()
                .path("signed");
        JsonWebKeySet keys = new JsonWebKeySet(given().get("/v1/keys").asString());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(signed);
        signature.setKey(keys.findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertTrue(signature.verifySignature());
        JsonNode payload = new ObjectMapper().readTree(signature.getPayload());
        assertEquals("含有铽", payload.path("grounds").asText());
        assertEquals("2027-03-15", payload.path("validUntil").asText());
        assertEquals("1C904.a.4", payload.path("codes").path(0).asText());
        assertEquals("Tb", payload.at("/goods/constituents/3/element").asText());
    }

    /** In another order, with another name and number: the same goods. */
    @Test
    void goodsDescribedAlikeAreFound() {
        issue(RULING.formatted(TestTokens.E1, MAGNET)).statusCode(201);
        String alike = """
                {"line": 7, "name": "磁体", "commodityCode": "8505111000", "form": "PERMANENT_MAGNET",
                 "compositionComplete": false,
                 "constituents": [{"element": "Tb", "massFraction": "0.0010"}, {"element": "B"}, {"element": "Fe"},
                  {"element": "Nd", "massFraction": "0.290"}]}""";
        String other = MAGNET.replace("0.001", "0.002");
        as(TestTokens.service("declaration-service"))
                .body("{\"lines\": [" + alike + "," + other + "]}")
                .post("/v1/rulings/look-up")
                .then()
                .statusCode(200)
                .body("items[0].line", equalTo(7))
                .body("items[0].rulings.codes.flatten()", contains("1C904.a.4"))
                .body("items[1].rulings", empty());
        as(TestTokens.exporter(TestTokens.E2))
                .body("{\"lines\": [" + alike + "]}")
                .post("/v1/rulings/look-up")
                .then()
                .body("items[0].rulings", empty());
    }

    @Test
    void anExporterSeesItsOwnAndThoseInGeneral() {
        issue(RULING.formatted(TestTokens.E1, MAGNET)).statusCode(201);
        String general = issue(RULING.formatted(TestTokens.E1, MAGNET)
                        .replace("\"organization\": \"" + TestTokens.E1 + "\",", ""))
                .statusCode(201)
                .extract()
                .path("id");
        as(TestTokens.exporter(TestTokens.E1)).get("/v1/rulings").then().body("items", hasSize(2));
        as(TestTokens.exporter(TestTokens.E2)).get("/v1/rulings").then().body("items.id", contains(general));
        as(TestTokens.officer()).get("/v1/rulings").then().body("items", hasSize(2));
        as(TestTokens.exporter(TestTokens.E2))
                .get("/v1/rulings/" + general)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{1} is refused at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"CONTROLLED\"       | \"NEEDS_REVIEW\"   | /finding /codes",
                "\"CONTROLLED\"       | \"NOT_CONTROLLED\" | /codes",
                "[\"1C904.a.4\"]      | []                 | /codes",
                "1C904.a.4            | 1C904.a            | /codes/0",
                "1C904.a.4            | 1C999              | /codes/0",
                "2027-03-15           | 2026-03-15         | /validUntil",
                "含有铽               | ''                 | /grounds",
                "PERMANENT_MAGNET     | MAGNET             | /lines/0/form"
            })
    void whatDoesNotFitIsRefusedAtItsPlace(String from, String to, String pointers) {
        issue(RULING.formatted(TestTokens.E1, MAGNET).replace(from, to == null ? "" : to))
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder((Object[]) pointers.split(" ")));
    }

    private static ValidatableResponse issue(String ruling) {
        return as(TestTokens.director())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(ruling)
                .post("/v1/rulings")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
