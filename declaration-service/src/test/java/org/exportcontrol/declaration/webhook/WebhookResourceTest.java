package org.exportcontrol.declaration.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.exportcontrol.common.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookResourceTest extends WebhookScenario {

    private Receiver receiver;

    @BeforeEach
    void receive() {
        receiver = new Receiver("resource");
    }

    @Test
    void theSecretIsShownOnceAndKeptNowhereReadable() {
        Response made = make(E1, "k", receiver.url(), ONLY_TYPE);
        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("secret", startsWith("whsec_"))
                .body("owner", equalTo("organization:" + TestTokens.E1))
                .body("audience", equalTo(List.of("organization:" + TestTokens.E1, "public")))
                .body("types", equalTo(List.of(TYPE)))
                .body("state", equalTo("ACTIVE"));
        String id = made.path("id");
        make(E1, "k", receiver.url(), ONLY_TYPE)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("secret", nullValue());
        as(E1).get("/v1/webhooks/" + id).then().statusCode(200).body("secret", nullValue());
        moveWebhook(E1, id, "secret", null).then().statusCode(200).body("secret", startsWith("whsec_"));
        assertEquals(0, rowsWith("idempotent_request", "whsec_"));
        assertEquals(0, rowsWith("audit_entry", "whsec_"));
        assertEquals(0, rowsWith("audit_entry", "/hooks/"));
        assertEquals(0, rowsWith("webhook", made.path("secret")));
    }

    private long rowsWith(String table, String text) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery("select count(*) from " + table
                                        + " t where position(:text in cast(row_to_json(t) as text)) > 0"
                                        + " or position(encode(convert_to(:text, 'UTF8'), 'hex') in"
                                        + " cast(row_to_json(t) as text)) > 0")
                                .setParameter("text", text)
                                .getSingleResult()))
                .longValue();
    }

    @Test
    void itIsItsOwnersAloneAndAnOperatorLooksAfterAll() {
        String id = made(receiver).path("id");
        as(E2).get("/v1/webhooks/" + id).then().statusCode(404);
        as(E2).get("/v1/webhooks/" + id + "/deliveries").then().statusCode(404);
        as(E2).header("If-Match", "\"1\"")
                .post("/v1/webhooks/" + id + "/pause")
                .then()
                .statusCode(404);
        as(E2).header("If-Match", "\"1\"").delete("/v1/webhooks/" + id).then().statusCode(404);
        as(E2).get("/v1/webhooks").then().statusCode(200).body("items", hasSize(0));
        as(E1).get("/v1/webhooks").then().body("items", hasSize(1));
        as(TestTokens.operator()).get("/v1/webhooks").then().body("items.id", equalTo(List.of(id)));
        moveWebhook(TestTokens.operator(), id, "pause", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
        make(TestTokens.operator(), "k", receiver.url(), "").then().statusCode(403);
    }

    @Test
    void anOfficeAndTheMinistryHaveTheirOwnAndAProvinceNone() {
        make(OFFICER, "k", receiver.url(), "")
                .then()
                .statusCode(201)
                .body("owner", equalTo("customs-office:2248"))
                .body("audience", equalTo(List.of("agency:customs", "customs-office:2248", "public")));
        make(DIRECTOR, "k", receiver.url(), "").then().statusCode(201).body("owner", equalTo("agency:MOFCOM"));
        as(TestTokens.customs("other", "2248", "officer"))
                .get("/v1/webhooks")
                .then()
                .body("items", hasSize(1));
        make(TestTokens.provincial("36"), "k", receiver.url(), "").then().statusCode(403);
    }

    @Test
    void anEditIsGuardedAndARemovedWebhookIsGone() {
        String id = made(receiver).path("id");
        String body = "{\"url\":\"" + receiver.url() + "?x=1\",\"description\":\"new\"}";
        as(E1).body(body).put("/v1/webhooks/" + id).then().statusCode(428);
        as(E1).header("If-Match", "\"9\"")
                .body(body)
                .put("/v1/webhooks/" + id)
                .then()
                .statusCode(412);
        as(E1).header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("types", hasSize(0))
                .body("description", equalTo("new"));
        told("d", 1);
        dispatcher.write();
        as(E1).header("If-Match", "\"2\"").delete("/v1/webhooks/" + id).then().statusCode(204);
        as(E1).header("If-Match", "\"2\"").delete("/v1/webhooks/" + id).then().statusCode(204);
        as(E1).get("/v1/webhooks/" + id).then().statusCode(404);
        assertEquals(0, run());
        assertEquals(3, rowsWith("webhook_delivery", "SUPERSEDED")); // that it was made, edited, and the move
        numbered();
        as(E1).get("/v1/events").then().body("items.type", hasItem("webhook.removed"));
    }

    @Test
    void aTargetThatIsNotAllowedIsRefusedWithItsReason() {
        make(E1, "k", "ftp://files.example.com/", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/webhook-target-refused"))
                .body("violations[0].pointer", equalTo("/url"));
        make(E1, "k", receiver.url(), "\"types\":[\"Not A Type\"]").then().statusCode(400);
    }

    @Test
    void deliveriesAreListedByStateAndPage() {
        String id = made(receiver).path("id");
        told("a", 1);
        told("b", 1);
        told("c", 1);
        receiver.failsFor("b");
        runUntilNothingIsDue();
        String path = "/v1/webhooks/" + id + "/deliveries";
        as(E1).get(path + "?state=WAITING").then().body("items.subjectId", equalTo(List.of("b")));
        String next = as(E1).get(path + "?limit=2")
                .then()
                .body("items.subjectId", equalTo(List.of("c", "b")))
                .extract()
                .path("next");
        as(E1).get(path + "?limit=2&after=" + next)
                .then()
                .body("items.subjectId", equalTo(List.of("a")))
                .body("next", nullValue());
        resend(id, "00000000-0000-7000-8000-000000000000").then().statusCode(404);
    }
}
