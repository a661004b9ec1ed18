package org.exportcontrol.gateway.console.list;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.Markup;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class ListPagesTest {

    private static final String ENTRY = """
            "code": "1C905.b", "printedCode": "1C905.b", "nameZh": "镝的氧化物", "nameEn": "Dysprosium oxides",
            "state": "OPERATIVE", "announcement": "2025-18", "effectiveFrom": "2025-04-04", "aFieldOfLater": 1
            """;
    private static final String EDITION =
            "{\"number\": 1, \"announcement\": \"2025-18\", \"recordedAt\": \"2025-04-04T01:00:00Z\"}";

    @BeforeEach
    void aListOfOneEntry() {
        Services.reset();
        Services.controlList()
                .register(get(urlPathEqualTo("/v1/entries")).willReturn(okJson("""
                {"edition": %s, "asOf": "2025-04-04", "items": [{%s}], "next": "1C905.b"}""".formatted(EDITION, ENTRY))));
        Services.controlList()
                .register(get(urlPathEqualTo("/v1/search")).willReturn(okJson("""
                {"edition": %s, "asOf": "2025-04-04", "found": 1, "items": [{"by": "ELEMENT", "entry": {%s}}]}""".formatted(EDITION, ENTRY))));
        Services.controlList()
                .register(get(urlPathEqualTo("/v1/entries/1C905.b")).willReturn(okJson("""
                {"edition": %s, "asOf": "2025-04-04", %s}""".formatted(EDITION, ENTRY))));
        Services.controlList()
                .register(
                        get(urlPathEqualTo("/v1/entries/1C905.b/history")).willReturn(okJson("""
                {"edition": %1$s, "code": "1C905.b", "versions": [], "recorded": [%1$s],
                 "states": [{"from": "2025-04-04", "to": null, "state": "OPERATIVE", "inDoubt": false}]}""".formatted(EDITION))));
        Services.controlList().register(get(urlPathEqualTo("/v1/comparisons")).willReturn(okJson("""
                {"from": {"asOf": "2025-04-03"}, "to": {"asOf": "2025-04-04"}, "items": [
                  {"code": "1C905.b", "printedCode": "1C905.b", "announcement": "2025-18", "nameZh": "镝的氧化物",
                   "nameEn": "Dysprosium oxides", "kinds": ["CAME"], "stateBefore": null, "stateAfter": "OPERATIVE"}]}""")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, /, 'Is it controlled, licensed, free to go?'",
        "zh, /, 是否管制、是否许可、能否放行？",
        "en, /console/list?asOf=2025-04-04, Dysprosium oxides",
        "zh, /console/list?asOf=2025-04-04, 镝的氧化物",
        "en, /console/list?q=Dy&asOf=2025-04-04, 1 found.",
        "zh, /console/list?q=Dy&asOf=2025-04-04, 共找到 1 条。",
        "en, /console/list/1C905.b?asOf=2025-04-04, 4 Apr 2025",
        "zh, /console/list/1C905.b?asOf=2025-04-04, 2025年4月4日",
        "en, /console/comparison?from=2025-04-03&to=2025-04-04, Came onto the list",
        "zh, /console/comparison?from=2025-04-03&to=2025-04-04, 新增"
    })
    void eachPageIsSoundInBothLanguages(String language, String path, String said) {
        Response page = Browser.in(language).get(path);

        assertEquals(200, page.statusCode());
        assertThat(Markup.sound(page, language), containsString(said));
    }

    @Test
    void theServiceIsAskedInTheLanguageOfThePageAndUnderItsRequest() {
        Response page = Browser.in("zh").get("/console/list?asOf=2025-04-04&knownAt=2025-05-01T09:30");

        Services.controlList()
                .verifyThat(getRequestedFor(urlPathEqualTo("/v1/entries"))
                        .withQueryParam("asOf", equalTo("2025-04-04"))
                        .withQueryParam("knownAt", equalTo("2025-05-01T01:30:00Z"))
                        .withHeader("Accept-Language", equalTo("zh"))
                        .withHeader("X-Request-Id", equalTo(page.getHeader("X-Request-Id")))
                        .withoutHeader("Authorization")
                        .withoutHeader("Cookie"));
    }

    @Test
    void whoIsLoggedInAsksWithTheOwnToken() {
        Browser.in("en").as("exporter").get("/console/list");

        Services.controlList()
                .verifyThat(getRequestedFor(urlPathEqualTo("/v1/entries"))
                        .withHeader(
                                "Authorization",
                                com.github.tomakehurst.wiremock.client.WireMock.matching("Bearer ey.+")));
    }

    @ParameterizedTest
    @CsvSource({"en, Read the manual.", "zh, Read the manual."})
    void aProblemOfTheServiceIsAPageWithRuleSourceAndRemedy(String language, String remedy) {
        Services.controlList()
                .register(get(urlPathEqualTo("/v1/entries"))
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                        {"type": "/problems/known-at-in-future", "title": "Not yet", "status": 422, "detail": "Why <b>not</b>",
                         "rule": "CL-10", "source": "Article 1", "remedy": "%s"}""".formatted(remedy))));

        Response page = Browser.in(language).get("/console/list");

        assertEquals(422, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString("Why &lt;b&gt;not&lt;/b&gt;"));
        assertThat(html, containsString("CL-10"));
        assertThat(html, containsString(remedy));
    }

    @ParameterizedTest
    @CsvSource({"en, 404, /console/nowhere", "zh, 404, /console/nowhere"})
    void whatIsNotThereIsAPageToo(String language, int status, String path) {
        Response page = Browser.in(language).get(path);

        assertEquals(status, page.statusCode());
        Markup.sound(page, language);
    }
}
