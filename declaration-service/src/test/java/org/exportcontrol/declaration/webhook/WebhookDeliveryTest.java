package org.exportcontrol.declaration.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.SuiteClock;
import org.exportcontrol.declaration.TrialClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookDeliveryTest extends WebhookScenario {

    @Inject
    EventFeed feed;

    @Inject
    WebhookSecrets secrets;

    @Inject
    WebhookSender sender;

    @Inject
    ObjectMapper json;

    @Inject
    SuiteClock suiteClock;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry meters;

    @Test
    void aDeliveryIsSignedOverTimestampAndBody() {
        Receiver receiver = new Receiver("signed");
        String secret = made(receiver).path("secret");
        told("d1", 7);
        run();
        LoggedRequest request = receiver.requests().get(0);
        long timestamp = TrialClock.START.getEpochSecond();
        assertEquals(Long.toString(timestamp), request.getHeader("Webhook-Timestamp"));
        assertEquals(
                WebhookSignature.of(List.of(secret), timestamp, request.getBodyAsString()),
                request.getHeader("Webhook-Signature"));
        assertEquals("1", request.getHeader("Webhook-Attempt"));
        assertEquals("application/json", request.getHeader("Content-Type"));
        assertTrue(request.getBodyAsString().contains(request.getHeader("Webhook-Delivery")));
        assertTrue(request.getBodyAsString().contains("\"type\":\"declaration.moved\""));
        assertTrue(request.getBodyAsString().contains("\"subjectVersion\":7"));
        String metrics =
                as(E1).get("/q/metrics").then().statusCode(200).extract().asString();
        assertTrue(metrics.contains("declaration_webhook_deliveries_total"));
        assertFalse(metrics.contains("/hooks/"), "addresses may hold secrets of their own");
    }

    @Test
    void eventsOfOneSubjectGoOneAfterAnotherAndOtherSubjectsDoNotWait() {
        Receiver receiver = new Receiver("order");
        String id = made(receiver).path("id");
        told("slow", 1);
        told("slow", 2);
        told("quick", 1);
        receiver.failsFor("slow");
        runUntilNothingIsDue();
        assertEquals(
                List.of("quick 1", "slow 1"), receiver.told().stream().sorted().toList());
        told("quick", 2);
        runUntilNothingIsDue();
        assertEquals("quick 2", receiver.told().get(2));
        assertEquals(2, as(E1).get("/v1/webhooks/" + id).<Integer>path("waiting"));
        receiver.answers(aResponse().withStatus(200));
        clock.move(Duration.ofSeconds(10));
        runUntilNothingIsDue();
        assertEquals(List.of("slow 1", "slow 2"), receiver.told().subList(3, 5));
        assertEquals("2", receiver.requests().get(3).getHeader("Webhook-Attempt"));
        assertEquals(
                receiver.requests().get(3).getBodyAsString(),
                receiver.requests().stream()
                        .filter(request -> request.getBodyAsString().contains("slow"))
                        .findFirst()
                        .orElseThrow()
                        .getBodyAsString(),
                "a repeat has the same body");
    }

    @Test
    void anotherSubscriberDoesNotWaitForOneThatFails() {
        Receiver broken = new Receiver("broken");
        Receiver well = new Receiver("well");
        made(broken);
        made(well);
        broken.answers(aResponse().withStatus(503));
        told("d", 1);
        told("d", 2);
        runUntilNothingIsDue();
        assertEquals(List.of("d 1", "d 2"), well.told());
        assertEquals(List.of("d 1"), broken.told());
    }

    @Test
    void pausesGrowAndAfterTheLastTryADeliveryIsParkedAndTheNextOneGoes() {
        Receiver receiver = new Receiver("parked");
        String id = made(receiver).path("id");
        receiver.answers(aResponse().withStatus(500));
        told("d", 1);
        told("d", 2);
        run();
        assertEquals(0, run(), "the pause has not passed");
        clock.move(Duration.ofSeconds(10));
        assertEquals(1, run());
        clock.move(Duration.ofSeconds(10));
        assertEquals(0, run(), "the second pause is longer");
        clock.move(Duration.ofSeconds(50));
        double before = meters.counter("declaration.webhook.deliveries", "outcome", "parked")
                .count();
        assertEquals(1, run());
        assertEquals(
                before + 1,
                meters.counter("declaration.webhook.deliveries", "outcome", "parked")
                        .count());
        Map<String, Object> parked = deliveries(id).get(1);
        assertEquals("PARKED", parked.get("state"));
        assertEquals(500, parked.get("lastStatus"));
        assertEquals("STATUS", parked.get("lastFailure"));
        assertEquals(3, parked.get("attempt"));
        assertEquals(1, upkeep.parked());
        receiver.answers(aResponse().withStatus(200));
        runUntilNothingIsDue();
        assertEquals("d 2", receiver.told().get(3));
    }

    @Test
    void aParkedDeliveryIsResentByHandBehindWhatWaits() {
        Receiver receiver = new Receiver("resent");
        String id = made(receiver).path("id");
        receiver.answers(aResponse().withStatus(400));
        told("d", 1);
        for (int tries = 0; tries < 3; tries++) {
            run();
            clock.move(Duration.ofMinutes(1));
        }
        told("d", 2);
        dispatcher.write();
        receiver.answers(aResponse().withStatus(200));
        Object parked = deliveries(id).get(1).get("id");
        resend(id, parked).then().statusCode(202);
        resend(id, parked).then().statusCode(202);
        runUntilNothingIsDue();
        assertEquals(List.of("d 2", "d 1"), receiver.told().subList(3, 5));
        LoggedRequest last = receiver.requests().get(4);
        assertEquals(parked, last.getHeader("Webhook-Delivery"));
        assertEquals("4", last.getHeader("Webhook-Attempt"));
        resend(id, parked).then().statusCode(202);
        runUntilNothingIsDue();
        assertEquals(6, receiver.told().size(), "what was delivered can be sent again too");
    }

    @Test
    void aReplayDeliversAnewWhatTheFeedHoldsAfterAPosition() {
        Receiver receiver = new Receiver("replay");
        String id = made(receiver).path("id");
        told("d", 1);
        long first = feed.end();
        told("d", 2);
        told("e", 1);
        receiver.failsFor("e");
        runUntilNothingIsDue();
        receiver.answers(aResponse().withStatus(200));
        moveWebhook(E1, id, "replay", "{\"after\":" + first + "}").then().statusCode(200);
        runUntilNothingIsDue();
        assertEquals(
                List.of("d 2", "e 1"),
                receiver.told().subList(3, 5).stream().sorted().toList());
        assertNotEquals(
                receiver.requests().get(1).getHeader("Webhook-Delivery"),
                receiver.requests().get(3).getHeader("Webhook-Delivery"));
        clock.move(Duration.ofMinutes(5));
        assertEquals(0, run(), "what waited was superseded, not sent twice");
        assertTrue(deliveries(id).stream()
                .anyMatch(delivery -> delivery.get("state").equals("SUPERSEDED")));
        moveWebhook(E1, id, "replay", "{\"after\":1000000}").then().statusCode(410);
    }

    @Test
    void whatAReplicaLeftWhenItDiedIsTakenUpAfterItsLeaseAndItsLateAnswerChangesNothing() {
        Receiver receiver = new Receiver("lease");
        String id = made(receiver).path("id");
        told("d", 1);
        told("d", 2);
        dispatcher.write();
        List<DeliveryQueue.Claimed> dead = queue.claim();
        assertEquals(1, dead.size());
        assertEquals(0, run());
        clock.move(Duration.ofMinutes(2));
        runUntilNothingIsDue();
        assertEquals(List.of("d 1", "d 2"), receiver.told());
        assertEquals("2", receiver.requests().get(0).getHeader("Webhook-Attempt"));
        assertEquals(
                DeliveryState.SUPERSEDED, queue.settle(dead.get(0), Outcome.failed(DeliveryFailure.NO_CONNECTION)));
        assertTrue(deliveries(id).stream()
                .allMatch(delivery -> delivery.get("state").equals("DELIVERED")));
    }

    @Test
    void twoReplicasDeliverEachEventOnceAndInOrder() throws Exception {
        Receiver receiver = new Receiver("replicas");
        made(receiver);
        int subjects = 8;
        int versions = 12;
        LongStream.rangeClosed(1, versions).forEach(version -> IntStream.range(0, subjects)
                .forEach(subject -> tell("s" + subject, version, "organization:" + TestTokens.E1)));
        numbered();
        WebhookDispatcher other =
                new WebhookDispatcher(queue, feed, secrets, sender, json, clock, suiteClock, vertx, meters);
        List<CompletableFuture<Void>> replicas = List.of(dispatcher, other).stream()
                .map(replica -> CompletableFuture.runAsync(() -> {
                    while (receiver.requests().size() < subjects * versions) {
                        run(replica);
                    }
                }))
                .toList();
        for (CompletableFuture<Void> replica : replicas) {
            replica.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        List<String> told = receiver.told();
        assertEquals(subjects * versions, told.size());
        assertEquals(told.size(), new HashSet<>(told).size());
        IntStream.range(0, subjects)
                .forEach(subject -> assertEquals(
                        LongStream.rangeClosed(1, versions)
                                .mapToObj(version -> "s" + subject + ' ' + version)
                                .toList(),
                        told.stream()
                                .filter(one -> one.startsWith("s" + subject + ' '))
                                .toList()));
    }

    @Test
    void onlyWhatTheOwnerCouldSeeAtTheStartIsDelivered() {
        Receiver receiver = new Receiver("audience");
        made(receiver);
        tell("foreign", 1, "organization:" + TestTokens.E2);
        tell("office", 1, "customs-office:2248");
        told("own", 1);
        runUntilNothingIsDue();
        assertEquals(List.of("own 1"), receiver.told());
    }

    @Test
    void aPausedWebhookLosesNothing() {
        Receiver receiver = new Receiver("paused");
        String id = made(receiver).path("id");
        told("d", 1);
        dispatcher.write();
        moveWebhook(E1, id, "pause", null).then().statusCode(200);
        told("d", 2);
        assertEquals(0, run());
        moveWebhook(E1, id, "resume", null).then().statusCode(200);
        runUntilNothingIsDue();
        assertEquals(List.of("d 1", "d 2"), receiver.told());
    }

    @Test
    void aRedirectIsNotFollowedAndALongAnswerIsNotRead() {
        Receiver receiver = new Receiver("redirect");
        Receiver elsewhere = new Receiver("elsewhere");
        String id = made(receiver).path("id");
        receiver.answers(aResponse().withStatus(302).withHeader("Location", elsewhere.url()));
        told("d", 1);
        run();
        assertEquals(302, deliveries(id).get(0).get("lastStatus"));
        assertEquals("WAITING", deliveries(id).get(0).get("state"));
        assertEquals(List.of(), elsewhere.told());
        receiver.answers(aResponse().withStatus(200).withBody("x".repeat(1_000_000)));
        clock.move(Duration.ofSeconds(10));
        run();
        assertEquals("DELIVERED", deliveries(id).get(0).get("state"));
    }

    @Test
    void duringTheOverlapOldAndNewSecretSign() {
        Receiver receiver = new Receiver("rotated");
        var made = made(receiver);
        String id = made.path("id");
        String old = made.path("secret");
        String rotated = moveWebhook(E1, id, "secret", null)
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        told("d", 1);
        run();
        LoggedRequest both = receiver.requests().get(0);
        assertEquals(
                WebhookSignature.of(List.of(rotated, old), clock.instant().getEpochSecond(), both.getBodyAsString()),
                both.getHeader("Webhook-Signature"));
        clock.move(Duration.ofHours(24));
        told("d", 2);
        run();
        LoggedRequest one = receiver.requests().get(1);
        assertEquals(
                WebhookSignature.of(List.of(rotated), clock.instant().getEpochSecond(), one.getBodyAsString()),
                one.getHeader("Webhook-Signature"));
    }

    @Test
    void whatNeedsNoMoreCareIsForgottenAfterAWhileAndIdleCursorsMoveOn() {
        Receiver receiver = new Receiver("tidy");
        String id = made(receiver).path("id");
        told("d", 1);
        runUntilNothingIsDue();
        tell("foreign", 1, "organization:" + TestTokens.E2);
        numbered();
        clock.move(Duration.ofDays(31));
        upkeep.tidy(feed.end());
        assertEquals(List.of(), deliveries(id));
        assertEquals((int) feed.end(), as(E1).get("/v1/webhooks/" + id).<Integer>path("readTo"));
    }
}
