package org.exportcontrol.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What integrators read before they write a line. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class DocsTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @ParameterizedTest
    @CsvSource({
        "/openapi,      application/json,                  application/json",
        "/openapi,      application/yaml,                  application/yaml",
        "/openapi,      '*/*',                             application/json",
        "/openapi.json, '*/*',                             application/json",
        "/openapi.yaml, 'text/html, */*;q=0.5',            application/yaml"
    })
    void theContractComesInTheFormThatIsAskedFor(String path, String accept, String type) throws IOException {
        Response answer = given().accept(accept).get(path);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith(type), answer.contentType());
        JsonNode document = (type.endsWith("yaml") ? new YAMLMapper() : new ObjectMapper()).readTree(answer.asString());
        assertEquals("3.1.0", document.path("openapi").asText());
        assertTrue(document.path("paths").has("/api/license/v1/licenses"));
    }

    @Test
    void bothFormsSayTheSame() throws IOException {
        JsonNode json = new ObjectMapper().readTree(given().get("/openapi.json").asString());
        JsonNode yaml = new YAMLMapper().readTree(given().get("/openapi.yaml").asString());

        assertEquals(json, yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/operations/license-post-applications",
                "/docs/operations/declaration-get-events-stream",
                "/docs/schemas/Problem",
                "/docs/schemas/LicenseType",
                "/problems",
                "/problems/stale-version"
            })
    void aPageHasNothingOfAThirdPartyAndNoScript(String path) {
        Response answer = given().accept("text/html").get(path);

        assertEquals(200, answer.statusCode());
        assertEquals("text/html;charset=UTF-8", answer.contentType());
        String page = answer.asString();
        LINK.matcher(page).results().forEach(link -> assertTrue(link.group(1).startsWith("/"), link.group(1)));
        for (String inline : List.of("<script", "<style", " style=", " onclick=")) {
            assertFalse(page.contains(inline), inline);
        }
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'self';"));
        assertFalse(answer.header("Content-Security-Policy").contains("unsafe"));
        assertTrue(page.length() < 150_000, page.length() + " bytes");
    }

    @Test
    void eachOperationOfThePageIsExplained() {
        String page = given().accept("text/html").get("/docs").asString();
        List<String> links = LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith("/docs/operations/"))
                .toList();

        assertTrue(links.size() > 100, links.size() + " operations");
        for (String link : links) {
            assertEquals(200, given().accept("text/html").get(link).statusCode(), link);
        }
    }

    @Test
    void aStyleSheetIsServedBeside() {
        given().get("/docs/docs.css").then().statusCode(200).contentType(containsString("text/css"));
    }

    @Test
    void aProblemIsExplainedInBothLanguages() {
        given().accept("application/json")
                .get("/problems/four-eyes")
                .then()
                .statusCode(200)
                .body("type", equalTo("/problems/four-eyes"))
                .body("status", equalTo(403))
                .body("answeredBy.service", hasItem("license-service"))
                .body("answeredBy.titleZh", hasItem("审查人员不得作出决定"));
        given().accept("text/html")
                .get("/problems/four-eyes")
                .then()
                .statusCode(200)
                .body(containsString("Who examined does not decide"))
                .body(containsString("审查人员不得作出决定"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/nothing", "/docs/operations/nothing", "/docs/schemas/Nothing"})
    void whatIsNotThereIsAProblem(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }
}
