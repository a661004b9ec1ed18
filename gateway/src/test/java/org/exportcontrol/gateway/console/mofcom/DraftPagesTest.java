package org.exportcontrol.gateway.console.mofcom;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
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
class DraftPagesTest {

    private static final String LIST = "/console/mofcom/drafts";
    private static final String PAGE = LIST + "/d-1";

    @BeforeEach
    void reset() {
        Services.reset();
    }

    @ParameterizedTest
    @CsvSource({"en, Code is missing., Errors: 1", "zh, 缺少编码。, 错误：1"})
    void whatIsWrongWithADocumentIsToldWithItsPlace(String language, String wrong, String count) {
        MofcomServices.draft("DRAFT", 1);
        Browser browser = Browser.in(language).as("MOFCOM");

        assertThat(Markup.sound(browser.get(LIST), language), containsString("href=\"" + PAGE + "\""));
        String html = Markup.sound(browser.get(PAGE), language);

        assertThat(html, containsString("<code>/entries/0/code</code>"));
        assertThat(html, containsString(wrong));
        assertThat(html, containsString(count));
        Services.controlList().verifyThat(0, getRequestedFor(urlPathEqualTo("/v1/drafts/d-1/impact")));
    }

    @ParameterizedTest
    @CsvSource({"en, New entry, 1 Jun 2026", "zh, 新条目, 2026年6月1日"})
    void theEffectsAreSeenBeforeTheyAreThere(String language, String entry, String day) {
        MofcomServices.draft("SUBMITTED", 0);

        String html = Markup.sound(Browser.in(language).as("MOFCOM").get(PAGE), language);

        assertThat(html, containsString(entry));
        assertThat(html, containsString(day));
        assertThat(html, containsString("action=\"" + PAGE + "/publish\""));
        assertThat(html, containsString("action=\"" + PAGE + "/send-back\""));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void whoEditedIsToldThatAnotherPersonPublishes(String language) {
        MofcomServices.draft("SUBMITTED", 0);
        Services.controlList()
                .register(post(urlPathEqualTo("/v1/drafts/d-1/publish"))
                        .willReturn(MofcomServices.problem(403, "four-eyes", "Another person publishes", "")));

        Response page = Browser.in(language).as("MOFCOM").send(PAGE, PAGE + "/publish", Map.of("version", "3"));

        assertEquals(403, page.statusCode());
        assertThat(Markup.sound(page, language), containsString("Another person publishes"));
        Services.controlList()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/drafts/d-1/publish"))
                        .withHeader("If-Match", equalTo("\"3\"")));
    }

    @Test
    void aSecondPersonSendsItBackWithAGround() {
        MofcomServices.draft("SUBMITTED", 0);
        Services.controlList()
                .register(post(urlPathEqualTo("/v1/drafts/d-1/send-back"))
                        .willReturn(okJson("{\"id\": \"d-1\", \"version\": 4}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .send(PAGE, PAGE + "/send-back", Map.of("version", "3", "/ground", "Title"));

        assertEquals(303, done.statusCode());
        Services.controlList()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/drafts/d-1/send-back"))
                        .withRequestBody(equalToJson("{\"ground\": \"Title\"}")));
    }

    @Test
    void aDocumentIsImportedAsItWasUploaded() {
        MofcomServices.draft("DRAFT", 0);
        Services.controlList()
                .register(post(urlPathEqualTo("/v1/drafts")).willReturn(okJson("{\"id\": \"d-1\", \"version\": 1}")));

        Response done = Browser.in("en")
                .as("MOFCOM")
                .upload(LIST, LIST, Map.of("key", "0123"), "document", "{\"id\": \"2026-9\", \"名\": 1}");

        assertEquals(303, done.statusCode());
        assertThat(done.getHeader("Location"), containsString(PAGE + "?done=mofcomImported"));
        Services.controlList()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/drafts"))
                        .withHeader("Idempotency-Key", equalTo("0123"))
                        .withRequestBody(equalToJson("{\"id\": \"2026-9\", \"名\": 1}")));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void aDocumentThatIsRefusedTellsWhereItIsWrong(String language) {
        MofcomServices.draft("DRAFT", 0);
        Services.controlList()
                .register(post(urlPathEqualTo("/v1/drafts"))
                        .willReturn(MofcomServices.problem(
                                422,
                                "document-invalid",
                                "No announcement",
                                ", \"violations\": [{\"pointer\": \"/entries/3\", \"detail\": \"No object\"}]")));

        Response page = Browser.in(language).as("MOFCOM").upload(LIST, LIST, Map.of("key", "0123"), "document", "{}");

        assertEquals(422, page.statusCode());
        assertThat(Markup.sound(page, language), containsString("<code>/entries/3</code> No object"));
    }

    @Test
    void anUploadWithoutTheTokenOfItsPageReachesNoService() {
        MofcomServices.draft("DRAFT", 0);

        Response refused = Browser.in("en").as("MOFCOM").uploadForged(LIST, "document", "{}");

        assertEquals(403, refused.statusCode());
        Services.controlList().verifyThat(0, postRequestedFor(anyUrl()));
    }
}
