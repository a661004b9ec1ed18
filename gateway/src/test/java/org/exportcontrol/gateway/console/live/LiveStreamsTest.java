package org.exportcontrol.gateway.console.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.exportcontrol.common.testkit.Patience;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long streams last. */
class LiveStreamsTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final List<OutboundSseEvent> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void aGatewayThatEndsHoldsNoStreamAndOpensNone() {
        LiveStreams streams = streams(LONG, LONG);
        assertTrue(open(streams, Multi.createFrom().nothing()).isPresent());

        streams.end();

        await().atMost(Patience.LIMIT).untilTrue(over);
        assertEquals(0, streams.count("officer"));
        assertEquals(Optional.empty(), open(streams, Multi.createFrom().nothing()));
    }

    @Test
    void aStreamLastsSoLongAndThenLetsItsPlaceGo() {
        LiveStreams streams = streams(LONG, Duration.ofMillis(50));

        assertTrue(open(streams, Multi.createFrom().nothing()).isPresent());

        await().atMost(Patience.LIMIT).untilTrue(over);
        assertEquals(0, streams.count("officer"));
    }

    @Test
    void whileNothingHappensItShowsThatItLives() {
        LiveStreams streams = streams(Duration.ofMillis(20), LONG);

        open(streams, Multi.createFrom().nothing());

        await().atMost(Patience.LIMIT).until(() -> told.size() > 3);
        assertTrue(told.stream().allMatch(event -> event.getName() == null));
    }

    @Test
    void aServiceThatRefusesEndsTheStreamQuietly() {
        LiveStreams streams = streams(LONG, LONG);

        open(streams, Multi.createFrom().failure(new IllegalStateException("no")));

        await().atMost(Patience.LIMIT).untilTrue(over);
        assertEquals(0, streams.count("officer"));
    }

    private Optional<LiveStream> open(LiveStreams streams, Multi<?> changes) {
        Optional<LiveStream> stream = streams.open("officer", new SseImpl(), changes);
        stream.ifPresent(opened ->
                opened.notices().subscribe().with(told::add, failure -> over.set(true), () -> over.set(true)));
        return stream;
    }

    private LiveStreams streams(Duration heartbeat, Duration longest) {
        LiveConfig config = new LiveConfig() {
            @Override
            public int streamsPerPerson() {
                return 8;
            }

            @Override
            public Duration heartbeat() {
                return heartbeat;
            }

            @Override
            public Duration longest() {
                return longest;
            }
        };
        return new LiveStreams(config, vertx);
    }
}
