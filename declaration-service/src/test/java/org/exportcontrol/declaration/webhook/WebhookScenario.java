package org.exportcontrol.declaration.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.exportcontrol.common.event.EventPublisher;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;

/** Base of the tests of deliveries: what is told, and a dispatcher that runs when the test says so. */
abstract class WebhookScenario extends DeclarationScenario {

    static final String TYPE = "declaration.moved";
    static final String ONLY_TYPE = "\"types\":[\"" + TYPE + "\"]";

    @Inject
    WebhookDispatcher dispatcher;

    @Inject
    DeliveryQueue queue;

    @Inject
    DeliveryUpkeep upkeep;

    @Inject
    Events events;

    @Inject
    EventPublisher publisher;

    @Inject
    EntityManager database;

    static Response make(String token, String key, String url, String more) {
        return as(token)
                .header("Idempotency-Key", key)
                .body("{\"url\":\"" + url + "\"" + (more.isEmpty() ? "" : "," + more) + "}")
                .post("/v1/webhooks");
    }

    /** A webhook of E1 for events of one type, as its answer. */
    Response made(Receiver receiver) {
        return make(E1, UUID.randomUUID().toString(), receiver.url(), ONLY_TYPE)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    static Response moveWebhook(String token, String id, String move, String body) {
        String tag = as(token).get("/v1/webhooks/" + id).header("ETag");
        var request = as(token).header("If-Match", tag == null ? "\"1\"" : tag);
        return (body == null ? request : request.body(body)).post("/v1/webhooks/" + id + "/" + move);
    }

    static List<Map<String, Object>> deliveries(String id) {
        return as(E1).get("/v1/webhooks/" + id + "/deliveries").path("items");
    }

    static Response resend(String id, Object delivery) {
        return as(E1).header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/webhooks/" + id + "/deliveries/" + delivery + "/resend");
    }

    /** A subject of E1 moved, and the feed has it. */
    void told(String subject, long version) {
        tell(subject, version, "organization:" + TestTokens.E1);
        numbered();
    }

    void tell(String subject, long version, String audience) {
        QuarkusTransaction.requiringNew()
                .run(() -> events.publish(
                        new NewEvent(TYPE, "declaration", subject, version, Map.of("v", version), Set.of(audience))));
    }

    /** Waits until the feed has all events: the timer of the application numbers them too. */
    void numbered() {
        await().atMost(Patience.LIMIT).until(() -> {
            publisher.publish();
            return QuarkusTransaction.requiringNew()
                    .call(() -> database.createNativeQuery("select 1 from event where position is null")
                            .getResultList()
                            .isEmpty());
        });
    }

    /** One round: writes deliveries and tries those that are due. */
    int run() {
        return run(dispatcher);
    }

    static int run(WebhookDispatcher replica) {
        replica.write();
        List<Future<DeliveryState>> tries = replica.dispatch();
        tries.forEach(attempt -> {
            try {
                attempt.toCompletionStage().toCompletableFuture().get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return tries.size();
    }

    void runUntilNothingIsDue() {
        int rounds = 0;
        while (run() > 0) {
            assertTrue(rounds++ < 1_000, "deliveries go on for ever");
        }
    }
}
