package org.exportcontrol.gateway.console.customs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
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
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.Markup;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office is run with: its officers and the code tables. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class OfficePagesTest {

    private static final String ROSTER = "/console/customs/roster";
    private static final String COUNTRIES = "/console/customs/code-tables/countries";
    private static final byte[] CSV = "code,zh,en\nDEU,德国,Germany\n".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void anOffice() {
        Services.reset();
        CustomsStubs.all();
        String table = """
                {"table": "countries", "label": {"en": "country", "zh": "国别（地区）"}, "edition": 3, "asOf": "2026-11-29",
                 "source": "Announcement 2026-1", "complete": true, "form": "[A-Z]{3}", "rows": [
                  {"code": "DEU", "zh": "德国", "en": "Germany", "from": "2020-01-01"},
                  {"code": "FRA", "zh": "法国", "en": "France", "from": "2020-01-01", "to": "2026-12-31"}]}""";
        Services.declaration().register(get(urlPathEqualTo("/v1/code-tables")).willReturn(okJson("[" + table + "]")));
        Services.declaration()
                .register(get(urlPathEqualTo("/v1/code-tables/countries")).willReturn(okJson(table)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, /console/customs/roster, Put off duty",
        "zh, /console/customs/roster, 设为离岗",
        "en, /console/customs/code-tables, Are wrong",
        "zh, /console/customs/code-tables, 国别（地区）",
        "en, /console/customs/code-tables/countries, Germany",
        "zh, /console/customs/code-tables/countries, 德国"
    })
    void eachPageIsSoundInBothLanguages(String language, String path, String said) {
        Response page = Browser.in(language).as("customs").get(path);

        assertEquals(200, page.statusCode(), page.asString());
        assertThat(Markup.sound(page, language), containsString(said));
    }

    @Test
    void anOfficerIsPutOffDuty() {
        Services.declaration()
                .register(put(urlPathEqualTo("/v1/lane-officers/any-customs")).willReturn(okJson("{}")));

        Response done = Browser.in("en")
                .as("customs")
                .send(ROSTER, ROSTER, Map.of("/subject", "any-customs", "/name", "Zhang", "/onDuty", "false"));

        assertThat(done.getHeader("Location"), endsWith(ROSTER + "?done=customsRoster"));
        Services.declaration()
                .verifyThat(putRequestedFor(urlPathEqualTo("/v1/lane-officers/any-customs"))
                        .withRequestBody(equalToJson("{\"name\": \"Zhang\", \"onDuty\": false}")));
    }

    @Test
    void whyAnOfficerIsNotPutOnTheRosterIsSaid() {
        Services.declaration()
                .register(put(urlPathEqualTo("/v1/lane-officers/li"))
                        .willReturn(aResponse()
                                .withStatus(403)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"type\": \"/problems/x\", \"title\": \"Not yours\", \"status\": 403}")));

        Response page = Browser.in("en")
                .as("customs")
                .send(ROSTER, ROSTER, Map.of("/subject", "li", "/name", "Li", "/onDuty", "true"));

        assertEquals(403, page.statusCode());
        String html = Markup.sound(page, "en");
        assertThat(html, containsString("Not yours"));
        assertThat(html, containsString("name=\"/subject\" type=\"text\" value=\"li\""));
    }

    @Test
    void aTableIsSearchedAsOfADay() {
        String html = Browser.in("en")
                .as("customs")
                .get(COUNTRIES + "?q=fra&asOf=2026-01-05")
                .asString();

        assertThat(html, containsString("France"));
        assertThat(html, not(containsString("Germany")));
        assertThat(html, containsString("Rows shown: 1 of 2"));
        Services.declaration()
                .verifyThat(getRequestedFor(urlPathEqualTo("/v1/code-tables/countries"))
                        .withQueryParam("asOf", equalTo("2026-01-05")));
    }

    @Test
    void aNewEditionReplacesTheOneThatWasRead() {
        Services.declaration()
                .register(put(urlPathEqualTo("/v1/code-tables/countries")).willReturn(okJson("{}")));

        Response done = Browser.in("en")
                .as("customs")
                .upload(COUNTRIES, COUNTRIES, Map.of("version", "3"), "file", "countries.csv", CSV);

        assertThat(done.getHeader("Location"), endsWith(COUNTRIES + "?done=customsImported"));
        Services.declaration()
                .verifyThat(putRequestedFor(urlPathEqualTo("/v1/code-tables/countries"))
                        .withHeader("If-Match", equalTo("\"3\""))
                        .withHeader("Content-Type", equalTo("text/csv"))
                        .withRequestBody(equalTo(new String(CSV, StandardCharsets.UTF_8))));
    }
}
