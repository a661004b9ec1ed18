package org.exportcontrol.license.party;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class PartyResourceTest {

    private final String name = "Listed " + UUID.randomUUID();

    @Test
    void aForbiddenPartyIsFoundByItsExactName() {
        String id = listed("CONTROL_LIST", "FORBID");

        check("2026-05-01", "  " + name.toUpperCase(Locale.ROOT) + " ", null)
                .body("parties[0].finding", equalTo("FORBIDDEN"))
                .body("parties[0].listing.id", equalTo(id))
                .body("parties[0].listing.measures", contains("FORBID"))
                .body("parties[0].listing.from", equalTo("2026-01-01"))
                .body("parties[0].listing.to", equalTo("2026-12-31"));
    }

    @Test
    void anExactIdentifierActsWhateverTheName() {
        listed("CONTROL_LIST", "FORBID");

        check("2026-05-01", "Innocent GmbH", "HRB " + name).body("parties[0].finding", equalTo("FORBIDDEN"));
    }

    @Test
    void aListingActsOnItsDaysOnly() {
        listed("CONTROL_LIST", "FORBID");

        check("2025-12-31", name, null).body("parties[0].finding", equalTo("CLEAR"));
        check("2026-01-01", name, null).body("parties[0].finding", equalTo("FORBIDDEN"));
        check("2026-12-31", name, null).body("parties[0].finding", equalTo("FORBIDDEN"));
        check("2027-01-01", name, null).body("parties[0].finding", equalTo("CLEAR"));
    }

    @Test
    void theStrongestOfSeveralListingsIsTheFinding() {
        listed("WATCH_LIST", null);
        check("2026-05-01", name, null).body("parties[0].finding", equalTo("WATCH"));
        listed("CONTROL_LIST", "RESTRICT");
        check("2026-05-01", name, null).body("parties[0].finding", equalTo("QUESTION"));
        listed("CONTROL_LIST", "FORBID");
        check("2026-05-01", name, null).body("parties[0].finding", equalTo("FORBIDDEN"));
    }

    @Test
    void findingsStandInTheOrderOfTheParties() {
        listed("WATCH_LIST", null);

        Api.as(TestTokens.service("declaration-service"))
                .body(Map.of(
                        "date",
                        "2026-05-01",
                        "parties",
                        List.of(
                                Map.of("role", "CONSIGNOR", "name", "赣州稀土进出口有限公司", "country", "CHN"),
                                Map.of("role", "END_USER", "name", name, "country", "DEU"))))
                .post("/internal/v1/party-checks")
                .then()
                .statusCode(200)
                .body("parties.role", contains("CONSIGNOR", "END_USER"))
                .body("parties.finding", contains("CLEAR", "WATCH"));
    }

    @Test
    void listingNeedsTheDutyAndIsRecorded() {
        Api.create(TestTokens.examiner(), "/v1/party-listings", listing("WATCH_LIST", null))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        String id = listed("WATCH_LIST", null);

        Api.get(TestTokens.director(), "/v1/audit/party-listing/" + id)
                .then()
                .statusCode(200)
                .body("items.move", contains("listed"));
        Api.get(TestTokens.exporter(TestTokens.E1), "/v1/party-listings")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void aListingThatContradictsItselfIsRefused() {
        Map<String, Object> body = listing("WATCH_LIST", "FORBID");
        body.put("to", "2025-01-01");

        Api.create(TestTokens.director(), "/v1/party-listings", body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/listing-invalid"))
                .body("violations.pointer", hasItems("/measures", "/to"));
        Api.create(TestTokens.director(), "/v1/party-listings", listing("CONTROL_LIST", null))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("PL-02"));
    }

    private String listed(String kind, String measure) {
        return Api.create(TestTokens.director(), "/v1/party-listings", listing(kind, measure))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> listing(String kind, String measure) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("names", List.of(name, "别名 " + name));
        body.put("identifiers", List.of("HRB " + name));
        body.put("measures", measure == null ? List.of() : List.of(measure));
        body.put("from", "2026-01-01");
        body.put("to", "2026-12-31");
        body.put("ground", "未按期配合最终用途核查");
        return body;
    }

    private static ValidatableResponse check(String date, String party, String identifier) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("role", "IMPORTER");
        asked.put("name", party);
        asked.put("country", "DEU");
        asked.put("identifier", identifier);
        return Api.as(TestTokens.service("declaration-service"))
                .body(Map.of("date", date, "parties", List.of(asked)))
                .post("/internal/v1/party-checks")
                .then()
                .statusCode(200);
    }
}
