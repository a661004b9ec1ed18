package org.exportcontrol.controllist.app;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class EventResourceTest {

    @Test
    void theFeedBeginsWithThePublicationOfTheShippedList() {
        await().atMost(Patience.LIMIT).untilAsserted(() -> given().get("/v1/events?after=0&limit=1")
                .then()
                .statusCode(200)
                .body("items.type", contains("announcement.published"))
                .body("items[0].position", equalTo(1))
                .body("items[0].subjectId", equalTo("2025-18"))
                .body("items[0].data.edition", equalTo(1))
                .body("next", equalTo(1)));
    }

    @Test
    void aCursorBeyondTheEndIsGone() {
        given().get("/v1/events?after=1000000").then().statusCode(410);
    }

    @Test
    void aNegativeCursorIsRefused() {
        given().get("/v1/events?after=-1").then().statusCode(400).contentType("application/problem+json");
    }
}
