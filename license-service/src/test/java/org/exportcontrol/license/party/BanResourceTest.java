package org.exportcontrol.license.party;

import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Bans and grades by destination, item or use beat every license (CL-12, CL-13). */
@QuarkusTest
@WithNeighbors
class BanResourceTest {

    private static final String DIRECTOR = TestTokens.director();

    @Test
    void aBannedDestinationIsForbiddenOnItsDays() {
        Map<String, Object> ban = ban("PRK", "FORBID");
        ban.put("to", "2026-06-30");
        ban.put("from", "2026-01-01");
        enter(ban);

        check("2025-12-31", "PRK").body("destination.finding", equalTo("CLEAR"));
        check("2026-01-01", "PRK")
                .body("destination.finding", equalTo("FORBIDDEN"))
                .body("destination.ban.measure", equalTo("FORBID"));
        check("2026-06-30", "PRK").body("destination.finding", equalTo("FORBIDDEN"));
        check("2026-07-01", "PRK").body("destination.finding", equalTo("CLEAR")).body("destination.ban", nullValue());
        check("2026-03-01", "FRA").body("destination.finding", equalTo("CLEAR"));
    }

    @Test
    void aGradeOfRiskIsAQuestionForAPerson() { // CL-13
        enter(ban("SYR", "RESTRICT"));

        check(today().toString(), "SYR").body("destination.finding", equalTo("QUESTION"));
    }

    @Test
    void aBanOfAnItemMeetsWhatStandsBelowIt() {
        Map<String, Object> ban = ban("ISL", "FORBID");
        ban.put("controlCodes", List.of("1C904.a"));
        enter(ban);

        check(today().toString(), "ISL", "1C904.a.4").body("destination.finding", equalTo("FORBIDDEN"));
        check(today().toString(), "ISL", "1C904.b").body("destination.finding", equalTo("CLEAR"));
        check(today().toString(), "ISL", "1C904.ab").body("destination.finding", equalTo("CLEAR"));
    }

    @Test
    void nothingIsGrantedAgainstABan() {
        Map<String, Object> ban = ban("CUB", "FORBID");
        ban.put("endUse", "雷达");
        enter(ban);
        Map<String, Object> application = Licensing.singleApplication();
        application.put("destinationCountry", "CUB");
        String motors = Licensing.reviewed(application);
        application.put("endUse", "机载雷达用磁体");
        String radar = Licensing.reviewed(application);
        Map<String, Object> grant = Licensing.grant(today().plusMonths(1));

        Api.move(DIRECTOR, Licensing.path(radar, "decide"), 3, grant)
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("CL-12"));
        Api.move(DIRECTOR, Licensing.path(motors, "decide"), 3, grant).then().statusCode(200);
    }

    @Test
    void aBanEndsAfterADayAndIsKeptInTheRecord() {
        String id = enter(ban("MLT", "FORBID"));
        Map<String, String> end = Map.of("to", today().toString(), "ground", "解除");

        Api.move(TestTokens.examiner(), "/v1/bans/" + id + "/end", 0, end)
                .then()
                .statusCode(403);
        Api.move(DIRECTOR, "/v1/bans/" + id + "/end", 0, end).then().statusCode(200);
        check(today().plusDays(1).toString(), "MLT").body("destination.finding", equalTo("CLEAR"));
        Api.get(DIRECTOR, "/v1/audit/ban/" + id + "/verification").then().body("intact", equalTo(true));
        Api.get(DIRECTOR, "/v1/bans").then().body("items.id", hasItem(id));
    }

    private static String enter(Map<String, ?> ban) {
        return Api.create(DIRECTOR, "/v1/bans", ban)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> ban(String country, String measure) {
        return new HashMap<>(Map.of("country", country, "measure", measure, "from", "2026-01-01", "ground", "国务院决定"));
    }

    private static ValidatableResponse check(String day, String country, String... codes) {
        return Api.as(TestTokens.service("declaration-service"))
                .body(Map.of(
                        "date",
                        day,
                        "destinationCountry",
                        country,
                        "controlCodes",
                        codes.length == 0 ? List.of("1C905.b") : List.of(codes),
                        "parties",
                        List.of(Map.of("role", "IMPORTER", "name", "Niemand " + country))))
                .post("/internal/v1/party-checks")
                .then()
                .statusCode(200);
    }
}
