package org.exportcontrol.gateway.console.customs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.exportcontrol.gateway.console.customs.CustomsStubs.FILE;
import static org.exportcontrol.gateway.console.customs.CustomsStubs.PAGE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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

/** Papers that customs puts into a file, beside a move and before one (CH-02). */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class EvidenceTest {

    private static final byte[] SHEET = "%PDF-1.4 a laboratory sheet".getBytes(StandardCharsets.US_ASCII);
    private static final String PAPER = FILE + "/papers/" + Sha256.hex(SHEET);

    @BeforeEach
    void aFile() {
        Services.reset();
        CustomsStubs.all();
        Services.declaration()
                .register(put(urlPathMatching(FILE + "/papers/.*")).willReturn(okJson("{}")));
        Services.declaration()
                .register(post(urlPathEqualTo(FILE + "/challenges")).willReturn(okJson("{}")));
    }

    @Test
    void aPaperBesideAPieceOfEvidenceIsUploadedAndNamedByItsDigest() {
        Response sent = challenge(Map.of(
                "version", "7",
                "/ground", "EVIDENCE_OF_CONTROL",
                "/statement", "含有铽",
                "/evidence/0/kind", "DECLARED_DATA",
                "/evidence/0/summary", "line 1",
                "/evidence/1/kind", "LABORATORY_SHEET",
                "/evidence/1/summary", "terbium 0.11 %"));

        assertThat(sent.getHeader("Location"), endsWith(PAGE + "?done=customsMoved"));
        Services.declaration()
                .verifyThat(putRequestedFor(urlPathEqualTo(PAPER))
                        .withHeader("Content-Type", equalTo("application/pdf"))
                        .withQueryParam("name", equalTo("sheet.pdf")));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo(FILE + "/challenges"))
                        .withHeader("If-Match", equalTo("\"7\""))
                        .withRequestBody(equalToJson("""
                        {"ground": "EVIDENCE_OF_CONTROL", "statement": "含有铽", "evidence": [
                          {"kind": "DECLARED_DATA", "summary": "line 1"},
                          {"kind": "LABORATORY_SHEET", "summary": "terbium 0.11 %%", "sha256": "%s"}]}\
                        """.formatted(Sha256.hex(SHEET)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aPaperThatIsRefusedStopsTheMoveAndIsExplained(String language) {
        refuseThePaper();

        Response page = Browser.in(language)
                .as("customs")
                .upload(PAGE, PAGE + "/moves/challenge", Map.of("version", "7"), "file0", "sheet.pdf", SHEET);

        assertEquals(422, page.statusCode());
        assertThat(Markup.sound(page, language), containsString("No paper"));
        Services.declaration().verifyThat(0, postRequestedFor(urlPathEqualTo(FILE + "/challenges")));
    }

    @Test
    void aPaperIsKeptBeforeAnybodyNamesIt() {
        Response sent =
                Browser.in("en").as("customs").upload(PAGE, PAGE + "/papers", Map.of(), "file", "seal.pdf", SHEET);

        assertThat(sent.getHeader("Location"), endsWith(PAGE + "?done=customsKept"));
        Services.declaration()
                .verifyThat(putRequestedFor(urlPathEqualTo(PAPER)).withQueryParam("name", equalTo("seal.pdf")));
    }

    @Test
    void whyAPaperIsNotKeptIsSaidOnTheFile() {
        refuseThePaper();

        Response page =
                Browser.in("en").as("customs").upload(PAGE, PAGE + "/papers", Map.of(), "file", "seal.pdf", SHEET);

        assertEquals(422, page.statusCode());
        assertThat(Markup.sound(page, "en"), containsString("No paper"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moves/challenge", "/moves/inspection-result?of=i1", ""})
    void aFormWithFilesShowsHowMuchOfThemIsSent(String form) {
        String html = Browser.in("en").as("customs").get(PAGE + form).asString();

        assertThat(html, containsString("enctype=\"multipart/form-data\""));
        assertThat(html, containsString(" data-progress>"));
        assertThat(html, containsString("<progress max=\"100\" value=\"0\" aria-label=\"Sent of the files\" hidden>"));
    }

    private static Response challenge(Map<String, String> fields) {
        return Browser.in("en")
                .as("customs")
                .upload(PAGE, PAGE + "/moves/challenge", fields, "file1", "sheet.pdf", SHEET);
    }

    private static void refuseThePaper() {
        Services.declaration()
                .register(
                        put(urlPathEqualTo(PAPER))
                                .willReturn(
                                        aResponse()
                                                .withStatus(422)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody(
                                                        "{\"type\": \"/problems/not-a-paper\", \"title\": \"No paper\", \"status\": 422}")));
    }
}
