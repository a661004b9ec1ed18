package org.exportcontrol.gateway.console.exporter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.exportcontrol.gateway.console.exporter.ExporterFiles.APPLICATION;
import static org.exportcontrol.gateway.console.exporter.ExporterFiles.DECLARATION;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.Markup;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class ExporterMovesTest {

    private static final byte[] PDF = "%PDF-1.4 a page".getBytes(StandardCharsets.US_ASCII);

    @BeforeEach
    void files() {
        ExporterFiles.lie();
    }

    @Test
    void aStepReplacesItsFieldsAndKeepsTheOthers() {
        Services.license()
                .register(put(urlPathEqualTo("/v1/applications/a1")).willReturn(okJson(ExporterFiles.draft())));

        Response saved = Browser.in("en")
                .as("exporter")
                .send(
                        APPLICATION + "/parties",
                        APPLICATION + "/parties",
                        Map.of("version", "3", "/destinationCountry", "FRA", "/endUsers", "ACME\r\nBETA"));

        assertThat(saved.getHeader("Location"), endsWith("/a1/documents"));
        Services.license()
                .verifyThat(putRequestedFor(urlPathEqualTo("/v1/applications/a1"))
                        .withHeader("If-Match", equalTo("\"3\""))
                        .withRequestBody(equalToJson("""
                        {"type": "SINGLE", "applicantName": "赣州稀土", "destinationCountry": "FRA",
                         "endUsers": ["ACME", "BETA"],
                         "lines": [{"line": 1, "controlCodes": ["1C905.b"], "commodityCodes": ["2846901500"],
                                    "name": "氧化镝", "quantity": "500", "unit": "KGM"}],
                         "documents": [{"kind": "CONTRACT", "name": "c.pdf", "sha256": "00", "sizeBytes": 3}]}""")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whatSomebodyElseChangedMeanwhileIsToldAndNothingTypedIsLost(String language) {
        Services.license()
                .register(put(urlPathEqualTo("/v1/applications/a1"))
                        .willReturn(aResponse()
                                .withStatus(412)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                        {"type": "/problems/stale-version", "title": "Stale", "status": 412, "remedy": "Read it again."}""")));

        Response page = Browser.in(language)
                .as("exporter")
                .send(
                        APPLICATION + "/parties",
                        APPLICATION + "/parties",
                        Map.of("version", "2", "/endUse", "Wind turbines"));

        assertEquals(412, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString("Read it again."));
        assertThat(html, containsString("Wind turbines"));
    }

    @Test
    void whatIsSentTwiceCarriesTheSameKey() {
        Services.license().register(post(urlPathEqualTo("/v1/applications")).willReturn(okJson(ExporterFiles.draft())));
        Browser browser = Browser.in("en").as("exporter");
        String page = "/console/exporter/applications/new";
        String key = browser.get(page).asString().replaceAll("(?s).*name=\"key\" value=\"([^\"]*)\".*", "$1");

        browser.send(page, page, Map.of("key", key, "/type", "SINGLE", "/applicantName", "A"));
        browser.send(page, page, Map.of("key", key, "/type", "SINGLE", "/applicantName", "A"));

        Services.license()
                .verifyThat(
                        2,
                        postRequestedFor(urlPathEqualTo("/v1/applications"))
                                .withHeader("Idempotency-Key", equalTo(key)));
    }

    @Test
    void aPaperOfAReplyIsUploadedUnderItsDigestAndNamed() {
        Services.declaration()
                .register(put(urlPathMatching("/v1/declarations/d1/papers/.*")).willReturn(okJson("{}")));
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/declarations/d1/challenges/c1/reply"))
                        .willReturn(okJson(ExporterFiles.challenged())));

        Response sent = Browser.in("en")
                .as("exporter")
                .upload(
                        DECLARATION,
                        DECLARATION + "/challenges/c1/reply",
                        Map.of("version", "7", "key", "k1", "/statement", "不含铽", "kind1", "TEST_REPORT"),
                        "file1",
                        "report.pdf",
                        PDF);

        assertThat(sent.getHeader("Location"), endsWith("/d1?done=replied"));
        Services.declaration()
                .verifyThat(putRequestedFor(urlPathEqualTo("/v1/declarations/d1/papers/" + Sha256.hex(PDF)))
                        .withHeader("Content-Type", equalTo("application/pdf"))
                        .withQueryParam("name", equalTo("report.pdf")));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/declarations/d1/challenges/c1/reply"))
                        .withHeader("If-Match", equalTo("\"7\""))
                        .withHeader("Idempotency-Key", equalTo("k1"))
                        .withRequestBody(matchingJsonPath("$.statement", equalTo("不含铽")))
                        .withRequestBody(matchingJsonPath("$.documents[0].kind", equalTo("TEST_REPORT")))
                        .withRequestBody(matchingJsonPath("$.documents[0].sha256", equalTo(Sha256.hex(PDF)))));
    }

    @Test
    void theCheckRunsOnWhatWasSavedAndKeepsWhatThePageDoesNotShow() {
        Services.declaration()
                .register(put(urlPathEqualTo("/v1/declarations/d1")).willReturn(okJson(ExporterFiles.challenged())));

        Response page = Browser.in("en")
                .as("exporter")
                .send(DECLARATION + "/form", DECLARATION + "/form", Map.of("version", "7", "/packages", "20"));

        assertEquals(200, page.statusCode());
        assertThat(Markup.sound(page, "en"), containsString("<a href=\"#/remarks\">The remark is empty.</a>"));
        Services.declaration()
                .verifyThat(putRequestedFor(urlPathEqualTo("/v1/declarations/d1"))
                        .withRequestBody(equalToJson("{\"packages\": 20, \"transportMode\": \"2\"}")));
    }

    @Test
    void whileAPersonTypesOnlyThePanelIsDrawnAnew() {
        Services.declaration()
                .register(put(urlPathEqualTo("/v1/declarations/d1")).willReturn(okJson(ExporterFiles.challenged())));

        String panel = Browser.in("en")
                .as("exporter")
                .sendLive(DECLARATION + "/form", DECLARATION + "/form", Map.of("version", "7"))
                .asString();

        assertThat(panel, containsString("id=\"foreseen\""));
        assertThat(panel, containsString("name=\"version\" value=\"7\" hx-swap-oob=\"true\""));
        assertThat(panel, not(containsString("<html")));
    }
}
