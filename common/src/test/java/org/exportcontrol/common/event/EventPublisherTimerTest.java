package org.exportcontrol.common.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EventPublisherTimerTest.LooksOnceADay.class)
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "glue"))
class EventPublisherTimerTest {

    public static class LooksOnceADay implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("events.publish-every", "24h");
        }
    }

    @Inject
    Events events;

    @Inject
    EventFeed feed;

    @Inject
    MeterRegistry meters;

    @Test
    void aCommitOfThisReplicaIsNumberedWithoutWaitingForTheNextLook() {
        long before = feed.end();
        publish();
        publish();
        await().atMost(Patience.LIMIT).until(() -> feed.end() == before + 2);
        assertEquals(2, feed.page(before, 10, null).items().size());
    }

    @Test
    void theLagIsAMetric() {
        assertNotNull(meters.find("events.feed.lag").gauge());
    }

    private void publish() {
        String subject = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> events.publish(new NewEvent("moved", "thing", subject, 1, Map.of(), Set.of("public"))));
    }
}
