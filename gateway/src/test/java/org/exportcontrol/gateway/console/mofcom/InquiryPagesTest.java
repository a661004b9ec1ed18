package org.exportcontrol.gateway.console.mofcom;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
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

/** Inquiries before an export: one person drafts the answer, another issues it. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class InquiryPagesTest {

    private static final String PAGE = "/console/mofcom/inquiries/i1";

    @BeforeEach
    void anInquiry() {
        Services.reset();
        inquiry("DRAFTED", """
                , "draft": {"finding": "NOT_CONTROLLED", "grounds": "No listed element", "drafter": "examiner",
                  "draftedOn": "2026-11-24"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "en, /console/mofcom/inquiries?state=DRAFTED, Magnet scrap",
        "zh, /console/mofcom/inquiries, Magnet scrap",
        "en, /console/mofcom/inquiries/i1, No listed element",
        "zh, /console/mofcom/inquiries/i1, 签发答复"
    })
    void eachPageIsSoundInBothLanguages(String language, String path, String said) {
        Response page = Browser.in(language).as("MOFCOM").get(path);

        assertEquals(200, page.statusCode(), page.asString());
        assertThat(Markup.sound(page, language), containsString(said));
    }

    @Test
    void anAnswerIsDraftedWithItsCodes() {
        Services.license()
                .register(post(urlPathEqualTo("/v1/inquiries/i1/draft-answer")).willReturn(okJson("{}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .send(
                        PAGE,
                        PAGE + "/draft-answer",
                        Map.of(
                                "version", "3",
                                "/finding", "CONTROLLED",
                                "/controlCodes", "1C905.b, 1C906.b",
                                "/grounds", "Dysprosium"));

        assertThat(done.getHeader("Location"), endsWith(PAGE + "?done=mofcomMoved"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/inquiries/i1/draft-answer"))
                        .withHeader("If-Match", equalTo("\"3\""))
                        .withRequestBody(equalToJson("""
                        {"finding": "CONTROLLED", "controlCodes": ["1C905.b", "1C906.b"], "grounds": "Dysprosium"}""")));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void whoDraftedIsToldThatAnotherPersonIssues(String language) {
        Services.license()
                .register(post(urlPathEqualTo("/v1/inquiries/i1/issue"))
                        .willReturn(MofcomServices.problem(403, "four-eyes", "Another person issues", "")));

        Response page = Browser.in(language).as("MOFCOM").send(PAGE, PAGE + "/issue", Map.of("version", "3"));

        assertEquals(403, page.statusCode());
        assertThat(Markup.sound(page, language), containsString("Another person issues"));
    }

    @Test
    void aDraftIsSentBackWithAReason() {
        Services.license()
                .register(post(urlPathEqualTo("/v1/inquiries/i1/return")).willReturn(okJson("{}")));

        Browser.in("en").as("MOFCOM").send(PAGE, PAGE + "/return", Map.of("version", "3", "/reason", "Too short"));

        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/inquiries/i1/return"))
                        .withHeader("If-Match", equalTo("\"3\""))
                        .withRequestBody(equalToJson("{\"reason\": \"Too short\"}")));
    }

    @Test
    void anInquiryThatIsAnsweredIsOver() {
        inquiry("ANSWERED", """
                , "answer": {"finding": "NOT_CONTROLLED", "grounds": "No listed element", "issuedOn": "2026-11-25"}""");

        String html = Browser.in("en").as("MOFCOM").get(PAGE).asString();

        assertThat(html, not(containsString(PAGE + "/draft-answer")));
        assertThat(html, not(containsString(PAGE + "/issue")));
    }

    private static void inquiry(String state, String more) {
        String inquiry = """
                {"id": "i1", "organization": "91360700MA1A2B3C6N", "state": "%s", "goods": "Magnet scrap",
                 "parameters": "Nd, Dy", "mainUses": "Recycling", "question": "Is it listed?", "filedOn": "2026-11-20",
                 "version": 3%s}""".formatted(state, more);
        MofcomServices.answer(Services.license(), "/v1/inquiries/i1", inquiry);
        MofcomServices.answer(Services.license(), "/v1/inquiries", "{\"items\": [" + inquiry + "]}");
    }
}
