package org.exportcontrol.license.party;

import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as long as they may be, in scripts of one to four bytes a character, where parties are looked up (PL-05). */
@QuarkusTest
@WithNeighbors
class LongNamesResourceTest {

    private static final String DIRECTOR = TestTokens.director();

    @ParameterizedTest
    @CsvSource({"0x41, 0x5a", "0x410, 0x42f", "0x4e00, 0x9fa5", "0x20000, 0x2a6d0"})
    void aNameOf1000CharactersIsLicensedListedAndFoundAgain(int first, int last) {
        String name = name(first, last);
        Map<String, Object> application = singleApplication();
        application.put("importer", name);
        application.put("endUsers", List.of(name));
        String number = licensed(application);

        list(name);

        Api.get(DIRECTOR, "/v1/licenses/" + number).then().statusCode(200).body("state", equalTo("PAUSED"));
        check(name).body("parties[0].finding", equalTo("FORBIDDEN"));
    }

    @Test
    void aNameThatIsLongAndSimilarOpensAQuestion() {
        String name = name(0x4e00, 0x9fa5);
        list(name);

        check(name.substring(1)).body("parties[0].question.id", notNullValue());
    }

    private static String name(int first, int last) {
        return ThreadLocalRandom.current()
                .ints(last < 0x10000 ? 1000 : 500, first, last)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void list(String name) {
        Map<String, Object> listing = new HashMap<>();
        listing.put("kind", "CONTROL_LIST");
        listing.put("measures", List.of("FORBID"));
        listing.put("names", List.of(name));
        listing.put("from", "2026-01-01");
        listing.put("ground", "g");
        Api.create(DIRECTOR, "/v1/party-listings", listing).then().statusCode(201);
    }

    private static ValidatableResponse check(String name) {
        return Api.as(TestTokens.service("declaration-service"))
                .body(Map.of("date", today().toString(), "parties", List.of(Map.of("role", "IMPORTER", "name", name))))
                .post("/internal/v1/party-checks")
                .then()
                .statusCode(200);
    }
}
