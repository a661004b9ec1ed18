package org.exportcontrol.gateway.app;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class HealthTest {

    private static final String READY = "/q/health/ready";

    @BeforeEach
    void reset() {
        Services.reset();
    }

    @Test
    void theGatewayIsReadyWithoutItsNeighborsAndSaysWhoIsAway() {
        Services.controlList().register(get(urlEqualTo(READY)).willReturn(ok()));
        Services.license()
                .register(get(urlEqualTo(READY)).willReturn(serverError().withStatus(503)));
        Services.declaration().register(get(urlEqualTo(READY)).willReturn(ok().withFixedDelay(5_000)));

        given().get(READY)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.control-list-service", equalTo("up"))
                .body("checks.find { it.name == 'services' }.data.license-service", equalTo("degraded"))
                .body("checks.find { it.name == 'services' }.data.declaration-service", equalTo("degraded"));
    }
}
