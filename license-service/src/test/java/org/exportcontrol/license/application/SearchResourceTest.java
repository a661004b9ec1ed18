package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Finding one's own files again. */
@QuarkusTest
@WithNeighbors
class SearchResourceTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);

    @Test
    void applicationsAreFoundByAnyOfTheirWordsWhateverTheCase() {
        String mark = UUID.randomUUID().toString();
        Map<String, Object> application = singleApplication();
        application.put("endUsers", List.of("Motorenwerk " + mark));
        String id = draft(application);

        for (String words : List.of(mark, mark.toUpperCase(), "motorenwerk " + mark)) {
            applications(E1, words).body("items.id", contains(id));
        }
        applications(TestTokens.exporter(TestTokens.E2), mark).body("items", hasSize(0));
        applications(TestTokens.director(), mark).body("items", hasSize(0)); // a draft is its organization's alone
        applications(E1, "%" + mark.substring(0, 8)).body("items", hasSize(0)); // signs of patterns are only signs
        Api.as(E1)
                .queryParam("q", mark)
                .queryParam("type", "GENERAL")
                .get("/v1/applications")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void licensesAreFoundByNumberPartyAndCode() {
        String mark = UUID.randomUUID().toString();
        Map<String, Object> application = generalApplication(line(1, "500", "KGM"));
        application.put("importer", "Importeur " + mark);
        String number = licensed(application);

        for (String words : List.of(mark, number.toLowerCase())) {
            licenses("q", words).body("items.number", contains(number));
        }
        Api.as(E1)
                .queryParam("q", mark)
                .queryParam("code", "1C905.b")
                .queryParam("type", "GENERAL")
                .get("/v1/licenses")
                .then()
                .body("items.number", contains(number));
        licenses("code", "1C903.b").body("items.number", not(hasItem(number)));
        Api.as(E1)
                .queryParam("q", mark)
                .queryParam("type", "SINGLE")
                .get("/v1/licenses")
                .then()
                .body("items", hasSize(0));
        Api.as(TestTokens.exporter(TestTokens.E2))
                .queryParam("q", mark)
                .get("/v1/licenses")
                .then()
                .body("items", hasSize(0));
    }

    private static ValidatableResponse applications(String token, String words) {
        return Api.as(token)
                .queryParam("q", words)
                .get("/v1/applications")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse licenses(String parameter, String value) {
        return Api.as(E1)
                .queryParam(parameter, value)
                .queryParam("limit", 500)
                .get("/v1/licenses")
                .then()
                .statusCode(200);
    }
}
