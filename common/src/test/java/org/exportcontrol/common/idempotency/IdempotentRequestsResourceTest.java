package org.exportcontrol.common.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "glue"))
class IdempotentRequestsResourceTest {

    private final String key = UUID.randomUUID().toString();

    @Test
    void aRepeatAnswersAsTheFirstAndDoesNothing() {
        create(TestTokens.E1, "{\"name\":\"a\",\"quantity\":1.250}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        create(TestTokens.E1, "{\"name\":\"a\",\"quantity\":1.250}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"0\"")
                .body("name", equalTo("a"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        create(TestTokens.E1, "{\"name\":\"a\"}").then().statusCode(201);
        create(TestTokens.E1, "{\"name\":\"b\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void anotherOrganizationsKeyIsAnotherKey() {
        create(TestTokens.E1, "{\"name\":\"a\"}").then().statusCode(201);
        create(TestTokens.E2, "{\"name\":\"b\"}").then().statusCode(201).body("name", equalTo("b"));
    }

    @Test
    void aCreatingPostWithoutAKeyIsRefused() {
        as(TestTokens.E1)
                .body("{\"name\":\"a\"}")
                .post("/glue/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
    }

    @Test
    void whileTheFirstStillRunsTheSecondIsToldSo() throws SQLException {
        try (Connection other = PostgresTestResource.asOwner("glue");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('" + TestTokens.E1 + " POST /glue/things\n"
                    + key + "', 0))");
            create(TestTokens.E1, "{\"name\":\"a\"}")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/idempotency-in-progress"));
            other.rollback(); // closing alone would let the lock go a moment later
        }
        create(TestTokens.E1, "{\"name\":\"a\"}").then().statusCode(201);
    }

    @Test
    void aMoveNeedsTheVersionItIsBasedOn() {
        String body = "{\"name\":\"" + key + "\"}";
        move(null, body, 428, "/problems/if-match-required");
        move("\"2\"", body, 412, "/problems/stale-version");
        move("three", body, 412, "/problems/stale-version");
        assertEquals("moved", moved(body));
    }

    @Test
    void aRepeatedMoveAnswersThePresentState() {
        String body = "{\"name\":\"" + key + "\"}";
        assertEquals("moved", moved(body));
        assertEquals("present", moved(body));
    }

    private String moved(String body) {
        return as(TestTokens.E1)
                .header("If-Match", "\"3\"")
                .body(body)
                .post("/glue/things/1/move")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void move(String ifMatch, String body, int status, String type) {
        RequestSpecification request = as(TestTokens.E1).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        request.post("/glue/things/1/move").then().statusCode(status).body("type", equalTo(type));
    }

    private io.restassured.response.Response create(String organization, String body) {
        return as(organization).header("Idempotency-Key", key).body(body).post("/glue/things");
    }

    private static RequestSpecification as(String organization) {
        return given().auth().oauth2(TestTokens.exporter(organization)).contentType(ContentType.JSON);
    }
}
