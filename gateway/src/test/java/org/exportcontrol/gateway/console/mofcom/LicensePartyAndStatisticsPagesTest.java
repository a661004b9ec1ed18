package org.exportcontrol.gateway.console.mofcom;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
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

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class LicensePartyAndStatisticsPagesTest {

    private static final String LICENSE = "/console/mofcom/licenses/26-36-000001";
    private static final String PARTIES = "/console/mofcom/parties";

    @BeforeEach
    void aLicense() {
        Services.reset();
        MofcomServices.parties();
        String license = """
            {"number": "26-36-000001", "type": "SINGLE", "state": "VALID", "version": 5, "applicationId": "a-1",
             "holder": {"organization": "91360700MA1A2B3C6N", "name": "Ganzhou"}, "destinationCountry": "DEU",
             "validFrom": "2026-03-16", "validTo": "2026-09-15",
             "lines": [{"line": 1, "name": "Oxide", "controlCodes": ["1C905.b"], "quantity": "1000", "unit": "kg"}]}\
            """;
        MofcomServices.answer(Services.license(), "/v1/licenses", "{\"items\": [" + license + "], \"next\": \"n\"}");
        MofcomServices.answer(Services.license(), "/v1/licenses/26-36-000001", license);
        MofcomServices.answer(Services.license(), "/v1/licenses/26-36-000001/balance", """
            {"number": "26-36-000001", "state": "VALID", "lines": [{"line": 1, "unit": "kg", "licensed": "1000",
              "held": "200", "used": "300", "free": "500", "carriedOver": "0", "available": "500"}]}\
            """);
        MofcomServices.answer(Services.license(), "/v1/licenses/26-36-000001/ledger", """
            {"items": [{"id": 1, "line": 1, "kind": "LICENSED", "kilograms": "1000", "recordedAt": "2026-03-16T01:00:00Z"}],
             "next": "1"}\
            """);
    }

    @ParameterizedTest
    @CsvSource({"en, Licensed, free, 16 Mar 2026", "zh, 许可, 可用, 2026年3月16日"})
    void aLicenseIsFoundAndShowsItsBalanceAndLedger(String language, String booking, String free, String day) {
        Browser browser = Browser.in(language).as("MOFCOM");

        String list = Markup.sound(browser.get("/console/mofcom/licenses?q=Oxide"), language);
        String html = Markup.sound(browser.get(LICENSE), language);

        assertThat(list, containsString("href=\"" + LICENSE + "\""));
        assertThat(html, containsString("class=\"part-used\" x=\"0\" y=\"0\" width=\"30.00\""));
        assertThat(html, containsString(booking));
        assertThat(html, containsString(free + " <strong>500 kg</strong>"));
        assertThat(html, containsString(day));
        assertThat(html, containsString(LICENSE + "?after=1"));
    }

    @Test
    void aRevocationRestsOnAGroundOfTheLaw() {
        Services.license()
                .register(post(urlPathEqualTo("/v1/licenses/26-36-000001/revoke"))
                        .willReturn(okJson("{\"number\": \"26-36-000001\"}")));
        Browser browser = Browser.in("en").as("MOFCOM");

        String html = browser.get(LICENSE + "?move=revoke").asString();
        Response done = browser.send(
                LICENSE, LICENSE + "/revoke", Map.of("version", "5", "/ground", "PASSED_ON", "/reason", "Sold on"));

        assertThat(html, containsString("<option value=\"PASSED_ON\""));
        assertThat(html, not(containsString("<option value=\"CHECKED\"")));
        assertEquals(303, done.statusCode());
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/licenses/26-36-000001/revoke"))
                        .withHeader("If-Match", equalTo("\"5\""))
                        .withRequestBody(equalToJson("{\"ground\": \"PASSED_ON\", \"reason\": \"Sold on\"}")));
        assertEquals(
                404,
                browser.send(LICENSE, LICENSE + "/changes", Map.of("version", "5"))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({"en, Forbidden", "zh, 禁止交易"})
    void thePartyListsAreSearchedByAnyOfTheNames(String language, String measure) {
        Browser browser = Browser.in(language).as("MOFCOM");

        String found = Markup.sound(browser.get(PARTIES + "?q=%E7%A9%86"), language);
        String none = Markup.sound(browser.get(PARTIES + "?q=nobody"), language);
        String listing = Markup.sound(browser.get(PARTIES + "/l-1"), language);
        String question = Markup.sound(browser.get(PARTIES + "/questions/q-1"), language);

        assertThat(found, containsString(measure));
        assertThat(none, not(containsString("/parties/l-1\"")));
        assertThat(listing, containsString("action=\"" + PARTIES + "/l-1/end\""));
        assertThat(question, containsString("action=\"" + PARTIES + "/questions/q-1/answer\""));
    }

    @Test
    void aPartyIsListedTakenOffAndToldApartFromASimilarName() {
        for (String path :
                new String[] {"/v1/party-listings", "/v1/party-listings/l-1/end", "/v1/party-questions/q-1/answer"}) {
            Services.license().register(post(urlPathEqualTo(path)).willReturn(okJson("{\"id\": \"l-1\"}")));
        }
        Browser browser = Browser.in("en").as("MOFCOM");

        Map<String, String> listed = Map.of(
                "key",
                "0789",
                "/kind",
                "CONTROL_LIST",
                "/names",
                "Acme\nAkme",
                "/measures",
                "FORBID",
                "/from",
                "2026-04-01",
                "/ground",
                "Order 4");
        assertEquals(303, browser.send(PARTIES, PARTIES, listed).statusCode());
        assertEquals(
                303,
                browser.send(
                                PARTIES + "/l-1",
                                PARTIES + "/l-1/end",
                                Map.of("version", "2", "/to", "2026-05-01", "/ground", "Order 5"))
                        .statusCode());
        assertEquals(
                303,
                browser.send(
                                PARTIES + "/questions/q-1",
                                PARTIES + "/questions/q-1/answer",
                                Map.of("version", "1", "/same", "false", "/ground", "Another town"))
                        .statusCode());

        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/party-listings"))
                        .withHeader("Idempotency-Key", equalTo("0789"))
                        .withRequestBody(equalToJson("""
                            {"kind": "CONTROL_LIST", "names": ["Acme", "Akme"], "measures": ["FORBID"], "from": "2026-04-01",
                             "ground": "Order 4"}\
                            """)));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/party-listings/l-1/end"))
                        .withHeader("If-Match", equalTo("\"2\""))
                        .withRequestBody(equalToJson("{\"to\": \"2026-05-01\", \"ground\": \"Order 5\"}")));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/party-questions/q-1/answer"))
                        .withRequestBody(equalToJson("{\"same\": false, \"ground\": \"Another town\"}")));
    }

    @ParameterizedTest
    @CsvSource({"en, 12 d, Half were decided within", "zh, 12 日, 半数用时不超过"})
    void theChartsShareOneScaleAndHaveTheirFiguresBesideThem(String language, String days, String half) {
        MofcomServices.answer(Services.license(), "/v1/statistics/decisions", """
            {"from": "2026-01-01", "to": "2026-03-31", "types": [
              {"type": "SINGLE", "granted": 6, "refused": 2, "median": 12, "ninetieth": 24, "late": 1},
              {"type": "GENERAL", "granted": 2, "refused": 0, "median": 6, "ninetieth": 6, "late": 0},
              {"type": "REGISTRATION", "granted": 0, "refused": 0, "median": null, "ninetieth": null, "late": 0}]}\
            """);

        String html = Markup.sound(
                Browser.in(language).as("MOFCOM").get("/console/mofcom/statistics?from=2026-01-01&to=2026-03-31"),
                language);

        assertThat(html, containsString("class=\"part-used\" x=\"0\" y=\"0\" width=\"75.00\""));
        assertThat(html, containsString("class=\"part-used\" x=\"0\" y=\"0\" width=\"25.00\""));
        assertThat(html, containsString(days));
        assertThat(html, containsString(half));
    }
}
