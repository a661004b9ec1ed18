package org.exportcontrol.gateway.console;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page asks at a time goes out as the person at the page, in that person's language, each question once. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class AskingTogetherTest {

    @BeforeEach
    void servicesWithLittleToSay() {
        Services.reset();
        answer(Services.license(), "/v1/applications", "{\"items\": []}");
        answer(Services.license(), "/v1/licenses", """
                {"items": [{"number": "L1", "state": "VALID", "lines": []}, {"number": "L2", "state": "PAUSED", "lines": []},
                  {"number": "L3", "state": "EXPIRED", "lines": []}]}""");
        answer(Services.license(), "/v1/licenses/L1/balance", "{\"number\": \"L1\", \"lines\": []}");
        answer(Services.license(), "/v1/licenses/L2/balance", "{\"number\": \"L2\", \"lines\": []}");
        answer(Services.declaration(), "/v1/declarations", """
                {"items": [{"id": "d1", "state": "UNDER_REVIEW", "openHolds": ["CHALLENGE"], "createdAt": "2026-11-28T18:00:00Z"},
                  {"id": "d2", "state": "ACCEPTED", "openHolds": [], "createdAt": "2026-11-28T18:00:00Z"}]}""");
        answer(Services.declaration(), "/v1/declarations/d1", """
                {"id": "d1", "version": 1, "state": "UNDER_REVIEW", "number": "2248", "holds": [], "challenges": [],
                 "form": {"consignor": {"name": "A"}, "destinationCountry": "DE", "lines": []},
                 "createdAt": "2026-11-28T18:00:00Z"}""");
        for (String file : List.of("d1", "d2")) {
            answer(Services.declaration(), "/v1/declarations/" + file + "/lane", """
                    {"declaration": "d1", "declarationVersion": 1, "lane": "GREEN", "choices": []}""");
        }
        answer(Services.declaration(), "/v1/declarations/d1/story", "{\"declaration\": \"d1\", \"entries\": []}");
        for (String part : List.of("papers", "inspections", "change-requests")) {
            answer(Services.declaration(), "/v1/declarations/d1/" + part, "[]");
        }
        answer(Services.declaration(), "/v1/lane-officers", "[]");
    }

    @ParameterizedTest
    @CsvSource({
        "exporter, /console/exporter, 6",
        "exporter, /console/exporter/declarations/d1, 3",
        "customs, /console/customs?state=ACCEPTED, 4",
        "customs, /console/customs/declarations/d1, 6"
    })
    void eachQuestionCarriesTokenAndLanguageAndIsAskedOnce(String role, String path, int questions) {
        Response page = Browser.in("zh").as(role).get(path);

        assertEquals(200, page.statusCode(), page.asString());
        List<LoggedRequest> asked = asked();
        assertEquals(
                questions,
                asked.size(),
                asked.stream().map(LoggedRequest::getUrl).toList().toString());
        assertEquals(
                questions, asked.stream().map(LoggedRequest::getUrl).distinct().count());
        for (LoggedRequest question : asked) {
            assertThat(question.getHeader("Authorization"), startsWith("Bearer ey"));
            assertEquals("zh", question.getHeader("Accept-Language"));
        }
    }

    @Test
    void aRefusalOfOneOfThemIsTheAnswerToThePage() {
        Services.declaration()
                .register(
                        get(urlPathEqualTo("/v1/declarations/d1/story"))
                                .willReturn(
                                        aResponse()
                                                .withStatus(404)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody(
                                                        "{\"type\": \"/problems/not-found\", \"title\": \"No such file\", \"status\": 404}")));

        Response page = Browser.in("en").as("customs").get("/console/customs/declarations/d1");

        assertEquals(404, page.statusCode());
        assertThat(Markup.sound(page, "en"), containsString("No such file"));
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAway() {
        Services.license().register(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        Response page = Browser.in("en").as("exporter").get("/console/exporter");

        assertEquals(502, page.statusCode());
        Markup.sound(page, "en");
    }

    private static List<LoggedRequest> asked() {
        return Stream.of(Services.license(), Services.declaration())
                .flatMap(service -> service.getServeEvents().stream())
                .map(ServeEvent::getRequest)
                .toList();
    }

    private static void answer(WireMock service, String path, String json) {
        service.register(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }
}
