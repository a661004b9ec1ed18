package org.exportcontrol.gateway.console.screening;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class ScreeningPageTest {

    private static final String PAGE = "/console/screening";
    private static final Map<String, String> GOODS = Map.of(
            "/asOf", "2025-04-04",
            "/lines/0/name", "氧化镝 \"A\"",
            "/lines/0/form", "OXIDE",
            "/lines/0/constituents/1/element", "Dy",
            "/lines/0/constituents/1/principal", "true",
            "/lines/0/compositionComplete", "true");

    @BeforeEach
    void reset() {
        Services.reset();
    }

    @ParameterizedTest
    @CsvSource({"en, Controlled, met", "zh, 属于管制物项, 符合"})
    void aFindingIsExplainedStepByStep(String language, String finding, String met) {
        Services.controlList().register(post(urlPathEqualTo("/v1/screenings")).willReturn(okJson("""
                {"edition": {"number": 1, "announcement": "2025-18"}, "asOf": "2025-04-04", "lines": [
                  {"line": 1, "finding": "CONTROLLED", "matches": [{"code": "1C905.b", "printedCode": "1C905.b",
                   "nameZh": "镝的氧化物", "nameEn": "Dysprosium oxides", "state": "OPERATIVE", "announcement": "2025-18"}],
                   "requirement": {"kind": "LICENSE", "rule": "LI-01", "source": "Law"},
                   "trace": [{"pointer": "/form", "candidate": "1C905.b", "given": "OXIDE", "result": "TRUE",
                     "condition": {"en": "form is oxide", "zh": "形态为氧化物"}, "rule": "MA-01", "source": "Law"}]}]}""")));

        Response page = Browser.in(language).send(PAGE, PAGE, GOODS);

        assertEquals(200, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString(">" + finding + "</span>"));
        assertThat(html, containsString(">" + met + "</span>"));
        Services.controlList()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/screenings")).withRequestBody(equalToJson("""
                {"asOf": "2025-04-04", "lines": [{"name": "氧化镝 \\"A\\"", "form": "OXIDE", "compositionComplete": true,
                  "constituents": [{"element": "Dy", "principal": true}]}]}""")));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void whatIsWrongLeadsToItsFieldAndNothingTypedIsLost(String language) {
        Services.controlList()
                .register(post(urlPathEqualTo("/v1/screenings"))
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                        {"type": "/problems/validation-failed", "title": "Refused", "status": 400, "violations": [
                          {"pointer": "/lines/0/commodityCode", "detail": "Ten digits, please.", "remedy": "Look it up."}]}""")));

        Response page = Browser.in(language).send(PAGE, PAGE, GOODS);

        assertEquals(400, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString("<a href=\"#/lines/0/commodityCode\">Ten digits, please.</a>"));
        assertThat(
                html, containsString("aria-describedby=\"/lines/0/commodityCode-error /lines/0/commodityCode-hint\""));
        assertThat(html, containsString("value=\"氧化镝 &quot;A&quot;\""));
        assertThat(html, containsString("<option value=\"OXIDE\" selected>"));
        assertThat(html, containsString("value=\"Dy\""));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void aServiceThatIsAwayIsTold(String language) {
        Services.controlList()
                .register(post(urlPathEqualTo("/v1/screenings"))
                        .willReturn(aResponse()
                                .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)));

        Response page = Browser.in(language).send(PAGE, PAGE, GOODS);

        assertEquals(502, page.statusCode());
        assertThat(Markup.sound(page, language), containsString("class=\"refusal\""));
    }
}
