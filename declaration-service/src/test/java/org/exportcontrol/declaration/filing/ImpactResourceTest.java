package org.exportcontrol.declaration.filing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImpactResourceTest extends DeclarationScenario {

    private static final String IMPACT = "/v1/impact?announcement=2031-70";
    private static final String TOUCHED = "/v1/announcements/2031-70/touched-entries";

    @Test
    void theDeclarationsWithATouchedCodeAreFound() {
        Neighbors.stub(get(urlPathEqualTo(TOUCHED))
                .willReturn(okJson(
                        "{\"items\":[{\"code\":\"1C905.b\",\"printedCode\":\"1C905.b\",\"how\":\"CHANGED\"}]}")));
        String magnets = accepted(Forms.magnets());
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String oxide = accepted(Forms.licensedOxide());
        as(E1).get(IMPACT)
                .then()
                .statusCode(200)
                .body("codes", contains("1C905.b"))
                .body("items.id", contains(oxide))
                .body("items[0].state", equalTo("ACCEPTED"));
        as(OFFICER).get(IMPACT).then().body("items.id", contains(oxide));
        as(E2).get(IMPACT).then().body("items", empty());
        as(DIRECTOR).get(IMPACT).then().body("items", empty());
        read(magnets).then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void anAnnouncementThatTheListDoesNotRecordIsNotThere() {
        Neighbors.stub(get(urlPathEqualTo(TOUCHED)).willReturn(aResponse().withStatus(404)));
        as(E1).get(IMPACT).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as(E1).get("/v1/impact").then().statusCode(400).body("violations.pointer", contains("?announcement"));
    }

    @Test
    void whileTheListDoesNotAnswerNothingIsSaid() {
        Neighbors.stub(get(urlPathEqualTo(TOUCHED)).willReturn(aResponse().withStatus(500)));
        as(E1).get(IMPACT).then().statusCode(503);
    }
}
