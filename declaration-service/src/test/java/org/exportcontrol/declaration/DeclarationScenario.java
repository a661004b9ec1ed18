package org.exportcontrol.declaration;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.worker.DeclarationWorker;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests over HTTP: a clean database, neighbors that answer, and the moves as short sentences. */
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
@WithTestResource(Neighbors.class)
public abstract class DeclarationScenario {

    protected static final String E1 = TestTokens.exporter(TestTokens.E1);
    protected static final String E2 = TestTokens.exporter(TestTokens.E2);
    protected static final String OFFICER = TestTokens.officer();
    protected static final String DIRECTOR = TestTokens.director();

    @Inject
    protected DeclarationWorker worker;

    @Inject
    protected TrialClock clock;

    @BeforeEach
    protected void clean() throws SQLException {
        Neighbors.reset();
        clock.reset();
        PostgresTestResource.empty("declaration", Set.of("lane_rule", "event_feed_head", "feed_cursor"));
        sql("delete from lane_rule where customs_office is not null; update event_feed_head set position = 0;"
                + " update feed_cursor set position = 0, lease_until = null");
    }

    protected static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    protected static String draft(String token, Forms form) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(form.json())
                .post("/v1/declarations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Makes a move on the present version. */
    protected static ValidatableResponse move(String token, String id, String move, String body) {
        return moveOn(version(id), token, id, move, body);
    }

    protected static ValidatableResponse moveOn(long version, String token, String id, String move, String body) {
        RequestSpecification request = as(token).header("If-Match", "\"" + version + "\"");
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/declarations/" + id + "/" + move).then();
    }

    protected static ValidatableResponse lodge(String id) {
        return move(E1, id, "lodge", null);
    }

    protected static ValidatableResponse release(String id) {
        return move(OFFICER, id, "release", null);
    }

    /** E1 asks to amend or withdraw; the answer bears the request's id. */
    protected static ValidatableResponse askToChange(String id, String kind, String ground, Forms form) {
        return move(
                E1,
                id,
                "change-requests",
                "{\"kind\":\"" + kind + "\",\"ground\":\"" + ground + "\",\"statement\":\"as the contract says\""
                        + (form == null ? "" : ",\"form\":" + form.json()) + "}");
    }

    protected static ValidatableResponse decide(String id, String request, String decision) {
        return move(OFFICER, id, "change-requests/" + request + "/" + decision, "{\"ground\":\"papers seen\"}");
    }

    /** A declaration drafted and lodged by E1, as its id. */
    protected static String accepted(Forms form) {
        String id = draft(E1, form);
        lodge(id).statusCode(200);
        return id;
    }

    protected static Response read(String id) {
        return as(E1).get("/v1/declarations/" + id);
    }

    protected static long version(String id) {
        try (Connection owner = PostgresTestResource.asOwner("declaration");
                var statement = owner.prepareStatement("select version from declaration where id = ?::uuid")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static void sql(String text) throws SQLException {
        try (Connection owner = PostgresTestResource.asOwner("declaration");
                Statement statement = owner.createStatement()) {
            statement.execute(text);
        }
    }

    /** For two transactions that must meet: the second one is at the lock of the first. */
    protected static void waitUntilSomebodyWaitsForALock() {
        Awaitility.await().atMost(Patience.LIMIT).until(() -> {
            try (Connection owner = PostgresTestResource.asOwner("declaration");
                    Statement statement = owner.createStatement();
                    var rows = statement.executeQuery("select 1 from pg_locks where not granted")) {
                return rows.next();
            }
        });
    }
}
