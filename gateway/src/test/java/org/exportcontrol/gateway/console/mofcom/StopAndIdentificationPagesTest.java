package org.exportcontrol.gateway.console.mofcom;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
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
class StopAndIdentificationPagesTest {

    private static final String STOPS = "/console/mofcom/stop-orders";
    private static final String IDENTIFICATIONS = "/console/mofcom/identifications";

    @BeforeEach
    void anOrderAndAQuestion() {
        Services.reset();
        MofcomServices.stopOrder(true);
        MofcomServices.answer(Services.declaration(), "/v1/identifications", """
            {"items": [{"declaration": "x-1", "declarationNumber": "224820260000000001", "declarationVersion": 9,
              "identification": {"id": "i-1", "challenge": "c-1", "question": "Is it an alloy?", "lines": [1],
                "requestedAt": "2026-03-06T01:00:00Z", "elapsed": {"since": "2026-03-06", "workingDays": 2,
                "running": true, "text": {"en": "2 working days", "zh": "2 个工作日"}, "rule": "CH-09", "source": "Article 4"},
                "entrustments": [{"id": "e-1", "kind": "EXPERT", "name": "Institute", "task": "Measure",
                  "entrustedAt": "2026-03-07T01:00:00Z"}]}}]}\
            """);
        MofcomServices.answer(Services.declaration(), "/v1/declarations/x-1", """
            {"id": "x-1", "version": 11, "form": {"lines": [{"name": "Powder", "commodityCode": "2846901800"}]},
             "screening": [{"line": 1, "finding": "NEEDS_REVIEW", "matches": [{"code": "1C905.b"}]}]}\
            """);
        MofcomServices.answer(Services.declaration(), "/v1/declarations/x-1/papers", """
            [{"sha256": "%s", "name": "report.pdf"}]\
            """.formatted(MofcomServices.SHA));
    }

    @ParameterizedTest
    @CsvSource({"en, Order the stop, Under review", "zh, 下达指令, 审核中"})
    void anOrderShowsWhichDeclarationsItMeets(String language, String order, String state) {
        Browser browser = Browser.in(language).as("MOFCOM");

        String list = Markup.sound(browser.get(STOPS), language);
        String html = Markup.sound(browser.get(STOPS + "/s-1"), language);

        assertThat(list, containsString(order));
        assertThat(list, containsString("href=\"" + STOPS + "/s-1\""));
        assertThat(html, containsString("224820260000000001"));
        assertThat(html, containsString(state));
        assertThat(html, containsString("action=\"" + STOPS + "/s-1/lift\""));
    }

    @Test
    void anOrderIsGivenOnceUnderItsKey() {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/stop-orders"))
                        .willReturn(okJson("{\"id\": \"s-1\", \"version\": 1}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .send(
                        STOPS,
                        STOPS,
                        Map.of(
                                "key",
                                "0456",
                                "/target",
                                "PARTY",
                                "/value",
                                "Muster AG",
                                "/basis",
                                "END_USE",
                                "/ground",
                                "Doubt"));

        assertEquals(303, done.statusCode());
        assertThat(done.getHeader("Location"), containsString(STOPS + "/s-1?done=mofcomStopped"));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/stop-orders"))
                        .withHeader("Idempotency-Key", equalTo("0456"))
                        .withRequestBody(equalToJson("""
                            {"target": "PARTY", "value": "Muster AG", "basis": "END_USE", "ground": "Doubt"}\
                            """)));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void anOrderThatIsRefusedLeadsToItsField(String language) {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/stop-orders"))
                        .willReturn(MofcomServices.problem(
                                422,
                                "stop-order-invalid",
                                "Not clear",
                                ", \"violations\": [{\"pointer\": \"/value\", \"detail\": \"No such license\"}]")));

        Response page = Browser.in(language)
                .as("MOFCOM")
                .send(STOPS, STOPS, Map.of("key", "0456", "/target", "LICENSE", "/value", "26-X"));

        assertEquals(422, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString("<a href=\"#/value\">No such license</a>"));
        assertThat(html, containsString("value=\"26-X\""));
    }

    @Test
    void anOrderIsLiftedWithAGround() {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/stop-orders/s-1/lift")).willReturn(okJson("{\"id\": \"s-1\"}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .send(STOPS + "/s-1", STOPS + "/s-1/lift", Map.of("version", "4", "/ground", "Cleared up"));

        assertEquals(303, done.statusCode());
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/stop-orders/s-1/lift"))
                        .withHeader("If-Match", equalTo("\"4\""))
                        .withRequestBody(equalToJson("{\"ground\": \"Cleared up\"}")));
    }

    @ParameterizedTest
    @CsvSource({"en, Needs review, 2 working days", "zh, 需要核查, 2 个工作日"})
    void aQuestionOfCustomsStandsBesideTheGoods(String language, String finding, String elapsed) {
        Browser browser = Browser.in(language).as("MOFCOM");

        assertThat(Markup.sound(browser.get(IDENTIFICATIONS), language), containsString("Is it an alloy?"));
        String html = Markup.sound(browser.get(IDENTIFICATIONS + "/i-1"), language);

        assertThat(html, containsString("Powder"));
        assertThat(html, containsString(finding));
        assertThat(html, containsString(elapsed));
        assertThat(html, containsString("report.pdf"));
        assertEquals(404, browser.get(IDENTIFICATIONS + "/i-2").statusCode());
    }

    @Test
    void aConclusionCarriesTheVersionOfTheDeclaration() {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/identifications/i-1/conclusion"))
                        .willReturn(okJson("{\"id\": \"x-1\"}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .send(
                        IDENTIFICATIONS + "/i-1",
                        IDENTIFICATIONS + "/i-1/conclusion",
                        Map.of(
                                "version",
                                "11",
                                "/controlled",
                                "true",
                                "/controlCodes",
                                "1C905.b",
                                "/reasoning",
                                "Measured"));

        assertEquals(303, done.statusCode());
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/identifications/i-1/conclusion"))
                        .withHeader("If-Match", equalTo("\"11\""))
                        .withRequestBody(equalToJson("""
                            {"controlled": true, "controlCodes": ["1C905.b"], "reasoning": "Measured"}\
                            """)));
    }

    @Test
    void anOpinionWithoutPapersIsRecordedAsSuch() {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/identifications/i-1/entrustments/e-1/opinion"))
                        .willReturn(okJson("{\"id\": \"x-1\"}")));
        Browser browser = Browser.in("en").as("MOFCOM");
        String at = IDENTIFICATIONS + "/i-1/entrustments/e-1";

        Response done =
                browser.send(IDENTIFICATIONS + "/i-1", at + "/opinion", Map.of("version", "11", "/opinion", "Alloy"));

        assertEquals(303, done.statusCode());
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/identifications/i-1/entrustments/e-1/opinion"))
                        .withRequestBody(equalToJson("{\"opinion\": \"Alloy\", \"papers\": []}")));
        assertEquals(
                404,
                browser.send(IDENTIFICATIONS + "/i-1", at + "/other", Map.of("version", "11"))
                        .statusCode());
    }
}
