package org.exportcontrol.gateway.console.exporter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.exportcontrol.gateway.console.exporter.ExporterFiles.LICENSE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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

/** Changes of licenses (LF-01) and reports on them (LF-03). */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class LicenseFilingTest {

    private static final String CHANGES = "/v1/licenses/26-AA-000001/changes";
    private static final String REPORTS = "/v1/licenses/26-AA-000001/reports";

    private final Browser exporter = Browser.in("en");

    @BeforeEach
    void files() {
        ExporterFiles.lie();
        exporter.as("exporter");
    }

    @Test
    void aChangeNamesOnlyWhatIsToChange() {
        Services.license().register(post(urlPathEqualTo(CHANGES)).willReturn(okJson("{\"state\": \"FILED\"}")));

        Response done = exporter.send(
                LICENSE + "/change",
                LICENSE + "/change",
                Map.of("key", "k1", "/validTo", "2026-12-01", "/importer", "", "/reason", "The ship is late."));

        assertThat(done.getHeader("Location"), endsWith("/console/exporter/changes?done=changeFiled"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo(CHANGES))
                        .withHeader("Idempotency-Key", equalTo("k1"))
                        .withRequestBody(
                                equalToJson("{\"validTo\": \"2026-12-01\", \"reason\": \"The ship is late.\"}")));
    }

    @Test
    void aChangeThatIsRefusedLeavesWhatWasTyped() {
        refuse(CHANGES, "/validTo", "Beyond the longest validity.");

        Response page = exporter.send(
                LICENSE + "/change", LICENSE + "/change", Map.of("/validTo", "2029-01-01", "/reason", "x"));

        assertEquals(422, page.statusCode());
        String html = Markup.sound(page, "en");
        assertThat(html, containsString("<a href=\"#/validTo\">Beyond the longest validity.</a>"));
        assertThat(html, containsString("value=\"2029-01-01\""));
    }

    @Test
    void aChangeIsWithdrawnByTheVersionThatWasRead() {
        Services.license()
                .register(post(urlPathEqualTo("/v1/license-changes/c1/withdraw"))
                        .willReturn(okJson("{\"state\": \"WITHDRAWN\"}")));

        Response done = exporter.send(
                "/console/exporter/changes", "/console/exporter/changes/c1/withdraw", Map.of("version", "1"));

        assertThat(done.getHeader("Location"), endsWith("/console/exporter/changes?done=withdrawn"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/license-changes/c1/withdraw"))
                        .withHeader("If-Match", equalTo("\"1\"")));
    }

    @Test
    void aReportOnGoodsNamesDeclarationAndQuantities() {
        Services.license().register(post(urlPathEqualTo(REPORTS)).willReturn(okJson("{\"state\": \"RECORDED\"}")));

        Response done = exporter.send(
                LICENSE + "/report?kind=SHIPMENT&declaration=d0",
                LICENSE + "/report",
                Map.of(
                        "key", "k2",
                        "/kind", "SHIPMENT",
                        "/declarationId", "d0",
                        "/day", "2026-11-21",
                        "/lines/0/line", "1",
                        "/lines/0/quantity", "150.5",
                        "/lines/0/unit", "KGM",
                        "/truthful", "true"));

        assertThat(done.getHeader("Location"), endsWith("/console/exporter/reports?done=reported"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo(REPORTS))
                        .withHeader("Idempotency-Key", equalTo("k2"))
                        .withRequestBody(equalToJson("""
                        {"kind": "SHIPMENT", "declarationId": "d0", "day": "2026-11-21", "truthful": true,
                         "lines": [{"line": 1, "quantity": "150.5", "unit": "KGM"}]}""")));
    }

    @Test
    void aReportOnAChangeThatIsRefusedLeadsToItsFields() {
        refuse(REPORTS, "/circumstances", "Name at least one.");

        Response page = exporter.send(
                LICENSE + "/report?kind=CHANGE_OF_END_USE",
                LICENSE + "/report",
                Map.of("/kind", "CHANGE_OF_END_USE", "/day", "2026-11-21", "/details", "They moved."));

        assertEquals(422, page.statusCode());
        String html = Markup.sound(page, "en");
        assertThat(html, containsString("<a href=\"#/circumstances\">Name at least one.</a>"));
        assertThat(html, containsString("They moved.</textarea>"));
    }

    @Test
    void anInquirySaysWhatTheGoodsAre() {
        Services.license().register(post(urlPathEqualTo("/v1/inquiries")).willReturn(okJson("{\"state\": \"FILED\"}")));

        Response done = exporter.send(
                "/console/exporter/inquiries",
                "/console/exporter/inquiries",
                Map.of("key", "k3", "/goods", "Alloy", "/question", "Is it listed?", "/truthful", "true"));

        assertThat(done.getHeader("Location"), endsWith("/console/exporter/inquiries?done=inquired"));
        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/inquiries"))
                        .withHeader("Idempotency-Key", equalTo("k3"))
                        .withRequestBody(equalToJson("""
                        {"goods": "Alloy", "question": "Is it listed?", "truthful": true}""")));
    }

    @Test
    void anInquiryIsWithdrawnByTheVersionThatWasRead() {
        Services.license()
                .register(post(urlPathEqualTo("/v1/inquiries/i2/withdraw"))
                        .willReturn(okJson("{\"state\": \"WITHDRAWN\"}")));

        exporter.send("/console/exporter/inquiries", "/console/exporter/inquiries/i2/withdraw", Map.of("version", "0"));

        Services.license()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/inquiries/i2/withdraw"))
                        .withHeader("If-Match", equalTo("\"0\"")));
    }

    private static void refuse(String path, String pointer, String detail) {
        Services.license()
                .register(post(urlPathEqualTo(path))
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                {"type": "/problems/x", "title": "Refused", "status": 422,
                                 "violations": [{"pointer": "%s", "detail": "%s"}]}""".formatted(pointer, detail))));
    }
}
