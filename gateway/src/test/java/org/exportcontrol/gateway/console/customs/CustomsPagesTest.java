package org.exportcontrol.gateway.console.customs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.exportcontrol.gateway.console.customs.CustomsStubs.FILE;
import static org.exportcontrol.gateway.console.customs.CustomsStubs.PAGE;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class CustomsPagesTest {

    @BeforeEach
    void anOfficeWithAFileOfEachKind() {
        Services.reset();
        CustomsStubs.all();
    }

    @ParameterizedTest
    @CsvSource({
        "en, /console/customs, Yours: 1",
        "zh, /console/customs, 本人承办：1",
        "en, /console/customs?lane=YELLOW&state=ACCEPTED, Nothing here.",
        "en, PAGE, The gate is closed: 2 reasons",
        "zh, PAGE, 不能放行：2 项事由",
        "en, PAGE/challenges/c1, Statement of use",
        "zh, PAGE/challenges/c1, 用途说明",
        "en, PAGE/lines/1/trace, form is oxide",
        "zh, PAGE/lines/1/trace, 形态为氧化物",
        "en, /console/customs/stop-orders, Acknowledge for the office",
        "zh, /console/customs/stop-orders, 代表本关区确认",
        "en, /console/customs/penalty-referrals, AJ-2248-2026-000001",
        "zh, /console/customs/penalty-referrals, AJ-2248-2026-000001"
    })
    void eachPageIsSoundInBothLanguages(String language, String path, String said) {
        Response page = Browser.in(language).as("customs").get(path.replace("PAGE", PAGE));

        assertEquals(200, page.statusCode(), page.asString());
        assertThat(Markup.sound(page, language), containsString(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "close-hold?of=h1",
                "inspection",
                "inspection-result?of=i1",
                "challenge",
                "receipt?of=c1:ZY-2248-2026-000001",
                "result?of=c1",
                "identification?of=c1",
                "approve-change?of=r1",
                "refuse-change?of=r1",
                "not-release",
                "loading",
                "exit",
                "referral?of=p1",
                "lane",
                "assignment"
            })
    void eachMoveIsAFormInBothLanguages(String move) {
        for (String language : new String[] {"en", "zh"}) {
            Response page = Browser.in(language).as("customs").get(PAGE + "/moves/" + move);

            assertEquals(200, page.statusCode(), page.asString());
            String html = Markup.sound(page, language);
            assertThat(html, containsString("name=\"csrf\""));
            assertThat(html, containsString("name=\"version\" value=\"7\""));
            assertThat(html, containsString("action=\"" + PAGE + "/moves/"));
        }
    }

    @Test
    void theBoardShowsTheOldestFileOfTheStrictestLaneFirstAndWhatIsToBeDone() {
        String html = Browser.in("en").as("customs").get("/console/customs").asString();

        assertThat(html, containsString("lane-RED"));
        assertThat(html, containsString("Inspect the goods"));
        assertThat(html, containsString("Ready to be released"));
        assertThat(html, containsString("Open files: 3"));
        assertEquals(true, html.indexOf("id=\"lane-RED\"") < html.indexOf("id=\"lane-GREEN\""));
        Services.declaration()
                .verifyThat(getRequestedFor(urlPathEqualTo("/v1/declarations"))
                        .withQueryParam("state", equalTo("UNDER_REVIEW"))
                        .withHeader("Authorization", matching("Bearer ey.+")));
    }

    @Test
    void aReasonLeadsToTheMoveThatEndsIt() {
        String html = Browser.in("en").as("customs").get(PAGE).asString();

        assertThat(html, containsString("href=\"" + PAGE + "/moves/result?of=c1\""));
        assertThat(html, containsString("id=\"/holds/0\""));
        assertThat(html, containsString("id=\"/lines/0\""));
        assertThat(html, containsString("No license held"));
        assertThat(html, not(containsString("action=\"" + PAGE + "/release\"")));
    }

    @Test
    void whileMofcomIsAskedNobodyIsOfferedToDecide() {
        CustomsStubs.file(CustomsStubs.HELD.replaceAll("\"concludedAt\": \"[^\"]+\",", ""));

        String html = Browser.in("en").as("customs").get(PAGE).asString();

        assertThat(html, containsString("MOFCOM has not concluded"));
        assertThat(html, not(containsString("/moves/result")));
        assertThat(html, not(containsString("/moves/not-release")));
    }

    @Test
    void aReviewIsNotOfferedToBeEndedWhileALineIsControlledAndNotLicensed() {
        String review = CustomsStubs.HELD
                .replace("\"kind\": \"CHALLENGE\", \"open\"", "\"kind\": \"REVIEW\", \"open\"")
                .replaceAll("(?s)\"challenges\".*\"earlier", "\"earlier");
        CustomsStubs.file(review);

        String html = Browser.in("en").as("customs").get(PAGE).asString();

        assertThat(html, containsString("/moves/challenge\""));
        assertThat(html, containsString("/moves/not-release\""));
        assertThat(html, not(containsString("/moves/close-hold")));
    }

    @ParameterizedTest
    @CsvSource({"en, The gate is open", "zh, 可以放行"})
    void anOpenGateIsPassedByTheVersionThatWasRead(String language, String open) {
        CustomsStubs.file(CustomsStubs.FREE);
        Services.declaration().register(post(urlPathEqualTo(FILE + "/release")).willReturn(okJson("{}")));
        Browser officer = Browser.in(language).as("customs");

        assertThat(Markup.sound(officer.get(PAGE), language), containsString(open));
        Response done = officer.send(PAGE, PAGE + "/release", Map.of("version", "7"));

        assertEquals(303, done.statusCode());
        assertEquals(200, officer.follow(done).statusCode());
        Services.declaration()
                .verifyThat(
                        postRequestedFor(urlPathEqualTo(FILE + "/release")).withHeader("If-Match", equalTo("\"7\"")));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void aReleaseThatIsRefusedLeadsToEveryObstacle(String language) {
        refuse("/release", 409, """
                {"type": "/problems/release-refused", "title": "No release", "status": 409, "rule": "CH-07", "source": "Law",
                 "violations": [{"pointer": "/holds/0", "detail": "Held: challenge.", "rule": "CH-07", "source": "Law",
                   "remedy": "Record the result."}]}""");

        Response page = Browser.in(language).as("customs").send(PAGE, PAGE + "/release", Map.of("version", "7"));

        assertEquals(409, page.statusCode());
        assertThat(Markup.sound(page, language), containsString("<a href=\"#/holds/0\">Held: challenge.</a>"));
    }

    @Test
    void aChallengeIsSentAsItIsWritten() {
        Services.declaration()
                .register(post(urlPathEqualTo(FILE + "/challenges")).willReturn(okJson("{}")));

        Response done = Browser.in("en")
                .as("customs")
                .send(
                        PAGE,
                        PAGE + "/moves/challenge",
                        Map.of(
                                "version", "7",
                                "/ground", "EVIDENCE_OF_CONTROL",
                                "/statement", "Terbium \"was\" found",
                                "/evidence/0/kind", "LABORATORY_SHEET",
                                "/evidence/0/summary", "terbium 0.11 %",
                                "/evidence/0/takenOn", "2026-03-16",
                                "/evidence/1/kind", ""));

        assertEquals(PAGE + "?done=customsMoved", done.getHeader("Location").replaceFirst("^http://[^/]+", ""));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo(FILE + "/challenges"))
                        .withHeader("If-Match", equalTo("\"7\""))
                        .withRequestBody(equalToJson("""
                        {"ground": "EVIDENCE_OF_CONTROL", "statement": "Terbium \\"was\\" found", "evidence": [
                          {"kind": "LABORATORY_SHEET", "summary": "terbium 0.11 %", "takenOn": "2026-03-16"}]}""")));
    }

    @Test
    void whatMofcomIsAskedAboutAreNumbersOfLines() {
        Services.declaration()
                .register(post(urlPathEqualTo(FILE + "/challenges/c1/identification"))
                        .willReturn(okJson("{}")));

        Browser.in("en")
                .as("customs")
                .send(
                        PAGE,
                        PAGE + "/moves/identification?of=c1",
                        Map.of("version", "7", "/question", "Is it?", "/lines", "1"));

        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo(FILE + "/challenges/c1/identification"))
                        .withRequestBody(equalToJson("{\"question\": \"Is it?\", \"lines\": [1]}")));
    }

    @Test
    void aNoticeIsServedByItsNumber() {
        String service = FILE + "/challenges/c1/notices/ZY-2248-2026-000001/service";
        Services.declaration().register(post(urlPathEqualTo(service)).willReturn(okJson("{}")));

        Browser.in("en")
                .as("customs")
                .send(
                        PAGE,
                        PAGE + "/moves/receipt?of=c1:ZY-2248-2026-000001",
                        Map.of("version", "7", "/receivedOn", "2026-03-16"));

        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo(service))
                        .withRequestBody(equalToJson("{\"receivedOn\": \"2026-03-16\"}")));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void whatIsWrongLeadsToItsFieldAndNothingTypedIsLost(String language) {
        refuse("/holds/h1/close", 400, """
                {"type": "/problems/validation-failed", "title": "Refused", "status": 400,
                 "violations": [{"pointer": "/ground", "detail": "Say why."}]}""");

        Response page = Browser.in(language)
                .as("customs")
                .send(
                        PAGE,
                        PAGE + "/moves/close-hold?of=h1",
                        Map.of("version", "7", "/end", "CLEARED_ON_INSPECTION", "/ground", " "));

        assertEquals(400, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString("<a href=\"#/ground\">Say why.</a>"));
        assertThat(html, containsString("<option value=\"CLEARED_ON_INSPECTION\" selected>"));
    }

    @Test
    void aStopOrderIsAcknowledgedForTheOffice() {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/stop-orders/s1/acknowledgment"))
                        .willReturn(okJson("{}")));

        Response done = Browser.in("en")
                .as("customs")
                .send(
                        "/console/customs/stop-orders",
                        "/console/customs/stop-orders/s1/acknowledgment",
                        Map.of("version", "0"));

        assertEquals(303, done.statusCode());
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/stop-orders/s1/acknowledgment"))
                        .withHeader("If-Match", equalTo("\"0\"")));
    }

    @Test
    void aNoticeIsShownAsTheServicePrintsItAndRunsNothing() {
        Response page = Browser.in("en").as("customs").get(PAGE + "/notices/ZY-2248-2026-000001");

        assertEquals(200, page.statusCode());
        assertThat(page.asString(), containsString("质疑通知书"));
        assertThat(page.getHeader("Content-Security-Policy"), containsString("default-src 'none'"));
    }

    @Test
    void aPaperIsKeptAndNotShownHere() {
        Response paper = Browser.in("en").as("customs").get(PAGE + "/papers/" + CustomsStubs.DIGEST);

        assertEquals(200, paper.statusCode());
        assertEquals("application/pdf", paper.contentType());
        assertThat(paper.getHeader("Content-Disposition"), containsString("attachment"));
        assertEquals("%PDF-1.7", paper.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moves/nothing", "/moves/close-hold", "/moves/close-hold?of=other", "/challenges/other"})
    void whatTheFileDoesNotHaveIsNotFound(String path) {
        assertEquals(404, Browser.in("en").as("customs").get(PAGE + path).statusCode());
    }

    @Test
    void othersAreNotLetIn() {
        assertEquals(
                403, Browser.in("en").as("exporter").get("/console/customs").statusCode());
        assertEquals(303, Browser.in("en").get("/console/customs").statusCode());
        assertEquals(
                403,
                Browser.in("en")
                        .as("customs")
                        .sendForged(PAGE + "/release", Map.of("version", "7"))
                        .statusCode());
    }

    private static void refuse(String move, int status, String problem) {
        Services.declaration()
                .register(post(urlPathEqualTo(FILE + move))
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody(problem)));
    }
}
