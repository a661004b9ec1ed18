package org.exportcontrol.gateway.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class IndexResourceTest {

    @Test
    void theFirstPageSaysWhereTheServicesAre() {
        given().get("/")
                .then()
                .statusCode(200)
                .body("routes.path", contains("/api/control-list/v1", "/api/license/v1", "/api/declaration/v1"))
                .body("routes.serviceZh", contains("管制清单服务", "许可证服务", "报关单服务"));
    }

    @Test
    void aBrowserGetsThePageInstead() {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html");
    }
}
