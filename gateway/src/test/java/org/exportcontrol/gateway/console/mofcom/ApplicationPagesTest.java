package org.exportcontrol.gateway.console.mofcom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
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
class ApplicationPagesTest {

    private static final String PAGE = "/console/mofcom/applications/a-1";

    @BeforeEach
    void aQueueOfOneApplication() {
        Services.reset();
        MofcomServices.application("ACCEPTED", "");
        MofcomServices.answer(Services.license(), "/v1/work-queue", """
            {"items": [{"kind": "APPLICATION", "id": "a-1", "type": "SINGLE", "organization": "91360700MA1A2B3C6N",
              "name": "Ganzhou & Co", "state": "ACCEPTED", "waitingFor": "MINISTRY", "since": "2026-03-03",
              "due": {"on": "2026-05-08", "provisional": false}, "overdue": true, "elapsed": 0}], "next": "50"}\
            """);
    }

    @ParameterizedTest
    @CsvSource({"en, was due, 8 May 2026, Working days: 0", "zh, 已逾期, 2026年5月8日, 0 个工作日"})
    void theQueueTellsWhoseTurnItIsAndWhatIsLate(String language, String late, String day, String elapsed) {
        Response page = Browser.in(language).as("MOFCOM").get("/console/mofcom?waitingFor=MINISTRY&overdue=true");

        assertEquals(200, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString(late));
        assertThat(html, containsString(day));
        assertThat(html, containsString(elapsed));
        assertThat(html, containsString("href=\"" + PAGE + "\""));
        assertThat(html, containsString("/console/mofcom?waitingFor=MINISTRY&amp;overdue=true&amp;after=50"));
        Services.license()
                .verifyThat(getRequestedFor(urlPathEqualTo("/v1/work-queue"))
                        .withQueryParam("waitingFor", equalTo("MINISTRY"))
                        .withQueryParam("overdue", equalTo("true"))
                        .withHeader("Authorization", matching("Bearer ey.+")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, same name or identifier, similar to Muller, No compliance check., not uploaded",
        "zh, 名称或标识相同, 与 Muller 相似, 未通过合规核查。, 未上传"
    })
    void factsDocumentsPartiesAndEligibilityStandBesideTheStep(
            String language, String same, String similar, String closed, String missing) {
        Response page = Browser.in(language).as("MOFCOM").get(PAGE);

        assertEquals(200, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString("Ganzhou &amp; Co"));
        assertThat(html, containsString(same));
        assertThat(html, containsString(similar));
        assertThat(html, containsString(closed));
        assertThat(html, containsString(missing));
        assertThat(html, containsString(PAGE + "/documents/" + MofcomServices.SHA));
        assertThat(html, containsString("action=\"" + PAGE + "/review\""));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, accept",
        "SUBMITTED, request-supplement",
        "SUBMITTED, not-accept",
        "ACCEPTED, review",
        "ACCEPTED, forward",
        "ACCEPTED, questions",
        "ACCEPTED, pause",
        "ACCEPTED, refer",
        "PAUSED, resume",
        "UNDER_REVIEW, decide",
        "REFUSED, reconsideration"
    })
    void eachStepHasAFormOfItsOwnInBothLanguages(String state, String move) {
        MofcomServices.application(state, "");
        for (String language : new String[] {"en", "zh"}) {
            Response page = Browser.in(language).as("MOFCOM").get(PAGE + "?move=" + move);

            assertEquals(200, page.statusCode());
            String html = Markup.sound(page, language);
            assertThat(html, containsString("action=\"" + PAGE + "/" + move + "\""));
            assertThat(html, containsString("name=\"version\" value=\"7\""));
        }
    }

    @Test
    void aPauseIsSentWithItsGroundAndTheVersionThatWasRead() {
        Services.license()
                .register(post(urlPathEqualTo("/v1/applications/a-1/pause"))
                        .willReturn(okJson("{\"id\": \"a-1\", \"version\": 8}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .send(
                        PAGE,
                        PAGE + "/pause",
                        Map.of(
                                "version", "7",
                                "/ground", "ON_SITE_CHECK",
                                "/reason", "看一下",
                                "/expectedUntil", "2026-04-01",
                                "/officers", "Li, Wang"));

        assertEquals(303, done.statusCode());
        assertThat(done.getHeader("Location"), containsString(PAGE + "?done=mofcomMoved"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/applications/a-1/pause"))
                        .withHeader("If-Match", equalTo("\"7\""))
                        .withRequestBody(equalToJson("""
                            {"ground": "ON_SITE_CHECK", "reason": "看一下", "expectedUntil": "2026-04-01",
                             "officers": ["Li", "Wang"]}\
                            """)));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void whoExaminedIsToldThatAnotherPersonDecidesAndLosesNothingTyped(String language) {
        MofcomServices.application("UNDER_REVIEW", """
            , "review": {"recommendation": "GRANT", "opinion": "Fine", "reviewer": "any-MOFCOM", "reviewedOn": "2026-03-10"}\
            """);
        Services.license()
                .register(post(urlPathEqualTo("/v1/applications/a-1/decide"))
                        .willReturn(MofcomServices.problem(403, "four-eyes", "Another person decides", "")));

        Response page = Browser.in(language)
                .as("MOFCOM")
                .send(
                        PAGE,
                        PAGE + "/decide",
                        Map.of(
                                "version", "7",
                                "/outcome", "GRANT",
                                "/grounds", "Peaceful \"use\"",
                                "/factors/END_USE", "Known",
                                "/conditions/1/owner", "HOLDER",
                                "/conditions/1/text", "Report"));

        assertEquals(403, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString("Another person decides"));
        assertThat(html, containsString("Why &lt;b&gt;not&lt;/b&gt;"));
        assertThat(html, containsString("Ask another person."));
        assertThat(html, containsString("Peaceful &quot;use&quot;"));
        assertThat(html, containsString("<option value=\"GRANT\" selected>"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/applications/a-1/decide"))
                        .withRequestBody(equalToJson("""
                            {"outcome": "GRANT", "grounds": "Peaceful \\"use\\"", "factors": {"END_USE": "Known"},
                             "conditions": [{"owner": "HOLDER", "text": "Report"}]}\
                            """)));
    }

    @Test
    void aDocumentIsOpenedAsWhatItIsAndNothingElse() {
        Services.license()
                .register(get(urlPathEqualTo("/v1/applications/a-1/documents/" + MofcomServices.SHA))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/pdf")
                                .withBody("%PDF-1.7")));
        Browser browser = Browser.in("en").as("MOFCOM");

        Response document = browser.get(PAGE + "/documents/" + MofcomServices.SHA);

        assertEquals(200, document.statusCode());
        assertEquals("application/pdf", document.contentType());
        assertEquals("nosniff", document.getHeader("X-Content-Type-Options"));
        assertEquals("%PDF-1.7", document.asString());
        assertEquals(404, browser.get(PAGE + "/documents/..%2Fx").statusCode());
    }

    @Test
    void aMoveThatIsNoneAndAFormThatWasNotMadeHereReachNoService() {
        Browser browser = Browser.in("en").as("MOFCOM");

        assertEquals(
                404,
                browser.send(PAGE, PAGE + "/submit", Map.of("version", "7")).statusCode());
        assertEquals(
                403,
                browser.sendForged(PAGE + "/accept", Map.of("version", "7")).statusCode());

        Services.license().verifyThat(0, postRequestedFor(anyUrl()));
    }

    @Test
    void anExporterIsNotLetIn() {
        Response page = Browser.in("en").as("exporter").get("/console/mofcom");

        assertEquals(403, page.statusCode());
        assertThat(page.asString(), not(containsString("Ganzhou")));
    }
}
