package org.exportcontrol.gateway.console.exporter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.exportcontrol.gateway.console.exporter.ExporterFiles.DECLARATION;
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

/** Templates and powers of attorney (CU-01). */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class FilingMovesTest {

    private static final String TEMPLATES = "/console/exporter/templates";
    private static final String POWERS = "/console/exporter/powers";
    private static final byte[] PAPER = "a signed paper".getBytes(StandardCharsets.US_ASCII);

    private final Browser exporter = Browser.in("en");

    @BeforeEach
    void files() {
        ExporterFiles.lie();
        exporter.as("exporter");
    }

    @Test
    void theFormOfADeclarationIsKeptAsItStands() {
        Services.declaration().register(post(urlPathEqualTo("/v1/templates")).willReturn(okJson("{\"id\": \"t2\"}")));

        Response done = exporter.send(DECLARATION, TEMPLATES, Map.of("declaration", "d1", "name", "磁体", "key", "k1"));

        assertThat(done.getHeader("Location"), endsWith(TEMPLATES + "?done=templateKept"));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/templates"))
                        .withHeader("Idempotency-Key", equalTo("k1"))
                        .withRequestBody(matchingJsonPath("$.name", equalTo("磁体")))
                        .withRequestBody(matchingJsonPath("$.form.transportMode", equalTo("2")))
                        .withRequestBody(matchingJsonPath("$.form.lines[0].commodityCode", equalTo("8505111000"))));
    }

    @Test
    void aDeclarationBegunFromATemplateOpensItsForm() {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/templates/t1/declarations"))
                        .willReturn(okJson("{\"id\": \"d9\", \"version\": 0, \"state\": \"DRAFT\"}")));

        Response done = exporter.send(TEMPLATES, TEMPLATES + "/t1/start", Map.of("key", "k2"));

        assertThat(done.getHeader("Location"), endsWith("/console/exporter/declarations/d9/form"));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/templates/t1/declarations"))
                        .withHeader("Idempotency-Key", equalTo("k2")));
    }

    @Test
    void aTemplateIsRemoved() {
        Services.declaration()
                .register(delete(urlPathEqualTo("/v1/templates/t1")).willReturn(noContent()));

        Response done = exporter.send(TEMPLATES, TEMPLATES + "/t1/drop", Map.of());

        assertThat(done.getHeader("Location"), endsWith("?done=templateDropped"));
        Services.declaration().verifyThat(1, deleteRequestedFor(urlPathEqualTo("/v1/templates/t1")));
    }

    @Test
    void customsIsAskedToLetADeclarationBeWithdrawn() {
        String path = "/v1/declarations/d1/change-requests";
        Services.declaration().register(post(urlPathEqualTo(path)).willReturn(okJson("{}")));

        Response done = exporter.send(
                DECLARATION + "/requests",
                DECLARATION + "/requests",
                Map.of("version", "7", "/ground", "NOT_LOADED", "/statement", "No ship"));

        assertThat(done.getHeader("Location"), endsWith("/d1/requests?done=requested"));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo(path))
                        .withHeader("If-Match", equalTo("\"7\""))
                        .withRequestBody(equalToJson("""
                        {"kind": "WITHDRAWAL", "ground": "NOT_LOADED", "statement": "No ship"}""")));
    }

    @Test
    void aRequestToCustomsIsTakenBackWithAGround() {
        String path = "/v1/declarations/d1/change-requests/r1/take-back";
        Services.declaration().register(post(urlPathEqualTo(path)).willReturn(okJson("{}")));

        exporter.send(
                DECLARATION + "/requests",
                DECLARATION + "/requests/r1/take-back",
                Map.of("version", "7", "/ground", "It sails"));

        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo(path))
                        .withHeader("If-Match", equalTo("\"7\""))
                        .withRequestBody(equalToJson("{\"ground\": \"It sails\"}")));
    }

    @Test
    void aPowerIsGivenWithTheDigestOfThePaperThatWasPicked() {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/powers-of-attorney")).willReturn(okJson("{\"id\": \"p2\"}")));

        Response done = exporter.upload(
                POWERS,
                POWERS,
                Map.of(
                        "key", "k3",
                        "/broker", "91310000MA1FL00X01",
                        "/customsCode", "2248980001",
                        "/from", "2026-12-01",
                        "/to", "2027-11-30",
                        "/scope", "所有货物"),
                "paper",
                "power.pdf",
                PAPER);

        assertThat(done.getHeader("Location"), endsWith(POWERS + "?done=powerGiven"));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/powers-of-attorney"))
                        .withHeader("Idempotency-Key", equalTo("k3"))
                        .withRequestBody(equalToJson("""
                        {"broker": "91310000MA1FL00X01", "customsCode": "2248980001", "from": "2026-12-01",
                         "to": "2027-11-30", "scope": "所有货物", "documentDigest": "%s"}\
                        """.formatted(Sha256.hex(PAPER)))));
    }

    @Test
    void aPowerThatIsRefusedLeavesWhatWasTyped() {
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/powers-of-attorney"))
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                {"type": "/problems/validation-failed", "title": "Refused", "status": 400,
                                 "violations": [{"pointer": "/customsCode", "detail": "Ten characters."}]}""")));

        Response page = exporter.upload(POWERS, POWERS, Map.of("/scope", "All goods"), "paper", "power.pdf", PAPER);

        assertEquals(400, page.statusCode());
        String html = Markup.sound(page, "en");
        assertThat(html, containsString("<a href=\"#/customsCode\">Ten characters.</a>"));
        assertThat(html, containsString("All goods</textarea>"));
        assertThat(html, containsString("value=\"" + Sha256.hex(PAPER) + "\""));
    }

    @Test
    void aPowerIsRevokedByTheVersionThatWasRead() {
        Services.declaration()
                .register(
                        post(urlPathEqualTo("/v1/powers-of-attorney/p1/revoke")).willReturn(okJson("{}")));

        Response done = exporter.send(POWERS, POWERS + "/p1/revoke", Map.of("version", "2", "/ground", "ended"));

        assertThat(done.getHeader("Location"), endsWith("?done=powerRevoked"));
        Services.declaration()
                .verifyThat(postRequestedFor(urlPathEqualTo("/v1/powers-of-attorney/p1/revoke"))
                        .withHeader("If-Match", equalTo("\"2\""))
                        .withRequestBody(equalToJson("{\"ground\": \"ended\"}")));
    }
}
