package org.exportcontrol.gateway.console.mofcom;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.Markup;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ministry decides on licenses that are out: changes (LF-01) and reports (LF-03). */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class ChangeAndReportPagesTest {

    private static final String CHANGE = "/console/mofcom/changes/c1";
    private static final String REPORT = "/console/mofcom/reports/r1";

    @BeforeEach
    void files() {
        Services.reset();
        change("ACCEPTED");
        report("OPEN");
        MofcomServices.answer(Services.license(), "/v1/licenses/26-AA-000001", """
                {"number": "26-AA-000001", "type": "SINGLE", "state": "PAUSED", "version": 1, "lines": [],
                 "holder": {"organization": "91360700MA1A2B3C6N", "name": "Ganzhou & Co"}, "importer": "ACME",
                 "validFrom": "2026-03-01", "validTo": "2026-09-01"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "en, /console/mofcom/changes?state=ACCEPTED, 26-AA-000001",
        "zh, /console/mofcom/changes, 26-AA-000001",
        "en, /console/mofcom/changes/c1, The ship is late.",
        "zh, /console/mofcom/changes/c1, 准予变更",
        "en, /console/mofcom/reports?kind=CHANGE_OF_END_USE&state=OPEN, End user or end use in doubt",
        "zh, /console/mofcom/reports, 最终用户或最终用途存疑",
        "en, /console/mofcom/reports/r1, The license rests since this report.",
        "zh, /console/mofcom/reports/r1, 最终用户已改变"
    })
    void eachPageIsSoundInBothLanguages(String language, String path, String said) {
        Response page = Browser.in(language).as("MOFCOM").get(path);

        assertEquals(200, page.statusCode(), page.asString());
        assertThat(Markup.sound(page, language), containsString(said));
    }

    @Test
    void whatIsLookedForIsAskedOfTheService() {
        Browser.in("en").as("MOFCOM").get("/console/mofcom/reports?kind=USE&state=OPEN&license=26-AA-000001&after=x");

        Services.license()
                .verifyThat(getRequestedFor(urlPathEqualTo("/v1/reports"))
                        .withQueryParam("kind", equalTo("USE"))
                        .withQueryParam("state", equalTo("OPEN"))
                        .withQueryParam("license", equalTo("26-AA-000001"))
                        .withQueryParam("after", equalTo("x"))
                        .withQueryParam("limit", equalTo("50")));
    }

    @Test
    void aFiledChangeIsAcceptedBeforeItIsDecided() {
        change("FILED");
        Services.license()
                .register(post(urlPathEqualTo("/v1/license-changes/c1/accept")).willReturn(okJson("{}")));
        Browser ministry = Browser.in("en").as("MOFCOM");

        assertThat(ministry.get(CHANGE).asString(), not(containsString(CHANGE + "/decide")));
        Response done = ministry.send(CHANGE, CHANGE + "/accept", Map.of("version", "1"));

        assertThat(done.getHeader("Location"), endsWith(CHANGE + "?done=mofcomMoved"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/license-changes/c1/accept"))
                        .withHeader("If-Match", equalTo("\"1\"")));
    }

    @Test
    void aChangeIsDecidedWithItsGrounds() {
        Services.license()
                .register(post(urlPathEqualTo("/v1/license-changes/c1/decide")).willReturn(okJson("{}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .send(CHANGE, CHANGE + "/decide", Map.of("version", "1", "/granted", "false", "/grounds", "No proof"));

        assertThat(done.getHeader("Location"), endsWith(CHANGE + "?done=mofcomMoved"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/license-changes/c1/decide"))
                        .withHeader("If-Match", equalTo("\"1\""))
                        .withRequestBody(equalToJson("{\"granted\": false, \"grounds\": \"No proof\"}")));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void whoAcceptedIsToldThatAnotherPersonDecides(String language) {
        Services.license()
                .register(post(urlPathEqualTo("/v1/license-changes/c1/decide"))
                        .willReturn(MofcomServices.problem(403, "four-eyes", "Another person decides", "")));

        Response page = Browser.in(language)
                .as("MOFCOM")
                .send(CHANGE, CHANGE + "/decide", Map.of("version", "1", "/granted", "true", "/grounds", "fine"));

        assertEquals(403, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString("Another person decides"));
        assertThat(html, containsString("fine</textarea>"));
    }

    @Test
    void aReportIsDecidedWithTheGroundOfTheLaw() {
        Services.license()
                .register(post(urlPathEqualTo("/v1/reports/r1/decide")).willReturn(okJson("{}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .send(
                        REPORT,
                        REPORT + "/decide",
                        Map.of(
                                "version",
                                "4",
                                "/outcome",
                                "WITHDRAW",
                                "/ground",
                                "END_USE_IN_DOUBT",
                                "/reason",
                                "Moved"));

        assertThat(done.getHeader("Location"), endsWith(REPORT + "?done=mofcomMoved"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/reports/r1/decide"))
                        .withHeader("If-Match", equalTo("\"4\""))
                        .withRequestBody(equalToJson("""
                        {"outcome": "WITHDRAW", "ground": "END_USE_IN_DOUBT", "reason": "Moved"}""")));
    }

    @Test
    void aReportThatIsOverIsNotOfferedToBeDecided() {
        report("CLOSED");

        assertThat(Browser.in("en").as("MOFCOM").get(REPORT).asString(), not(containsString(REPORT + "/decide")));
    }

    private static void change(String state) {
        String change = """
                {"id": "c1", "licenseNumber": "26-AA-000001", "state": "%s", "version": 1, "filedOn": "2026-11-20",
                 "wishes": {"validTo": "2026-12-01", "importer": "BETA"}, "reason": "The ship is late.",
                 "acceptedOn": "2026-11-21", "due": {"on": "2026-12-18", "provisional": false}}""".formatted(state);
        MofcomServices.answer(Services.license(), "/v1/license-changes/c1", change);
        MofcomServices.answer(Services.license(), "/v1/license-changes", "{\"items\": [" + change + "]}");
    }

    private static void report(String state) {
        String report = """
                {"id": "r1", "licenseNumber": "26-AA-000001", "kind": "CHANGE_OF_END_USE", "rule": "LF-03",
                 "source": "DUR 18", "holder": {"organization": "91360700MA1A2B3C6N", "name": "Ganzhou & Co"},
                 "state": "%s", "day": "2026-11-20", "details": "They moved", "circumstances": ["END_USER_CHANGED"],
                 "pausedLicense": true, "filedOn": "2026-11-21", "version": 4,
                 "waiting": {"since": "2026-11-21", "workingDays": 2,
                   "limit": {"en": "No limit is set.", "zh": "未规定期限。"}}}""".formatted(state);
        MofcomServices.answer(Services.license(), "/v1/reports/r1", report);
        MofcomServices.answer(Services.license(), "/v1/reports", "{\"items\": [" + report + "]}");
    }
}
