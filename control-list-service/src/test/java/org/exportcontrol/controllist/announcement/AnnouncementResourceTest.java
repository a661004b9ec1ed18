package org.exportcontrol.controllist.announcement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.document.ShippedList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class AnnouncementResourceTest {

    @Test
    void theAnnouncementIsReadBackAsItWasRead() throws Exception {
        String answer = given().get("/v1/announcements/2025-18")
                .then()
                .statusCode(200)
                .body("id", equalTo("2025-18"))
                .body("numberZh", equalTo("商务部 海关总署公告2025年第18号"))
                .body("edition.number", equalTo(1))
                .body("document.sources", hasSize(17))
                .body("document.notVerified", hasSize(5))
                .extract()
                .asString();
        JsonNode shipped = ShippedList.JSON.readTree(ShippedList.announcement());
        assertEquals(shipped, ShippedList.JSON.readTree(answer).path("document"));
    }

    @Test
    void theListOfAnnouncementsHoldsIt() {
        given().get("/v1/announcements").then().statusCode(200).body("items.id", hasItem("2025-18"));
    }

    @Test
    void theEntityTagIsTheDigestOfWhatIsRecorded() {
        given().get("/v1/announcements/2025-18")
                .then()
                .header("ETag", equalTo("\"" + ShippedList.document().text().digest() + "\""));
    }
}
