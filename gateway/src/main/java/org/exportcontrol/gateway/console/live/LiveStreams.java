package org.exportcontrol.gateway.console.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The streams of this gateway to pages that are open, so many to a person at most. */
@ApplicationScoped
class LiveStreams {

    private final LiveConfig config;
    private final Vertx vertx;
    private final Map<String, Set<LiveStream>> open = new HashMap<>();
    private boolean ending;

    LiveStreams(LiveConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * Opens a stream.
     *
     * @param person subject of the token
     * @param changes an item for each change that the page is about
     * @return empty when the person has as many as may be, or the gateway is ending
     */
    Optional<LiveStream> open(String person, Sse sse, Multi<?> changes) {
        Optional<LiveStream> opened = added(person, sse);
        opened.ifPresent(stream -> stream.begin(changes, config.heartbeat(), config.longest()));
        return opened;
    }

    private synchronized Optional<LiveStream> added(String person, Sse sse) {
        Set<LiveStream> own = open.computeIfAbsent(person, first -> new HashSet<>());
        if (ending || own.size() >= config.streamsPerPerson()) {
            return Optional.empty();
        }
        LiveStream stream = new LiveStream(sse, vertx, ended -> remove(person, ended));
        own.add(stream);
        return Optional.of(stream);
    }

    /** Ends the streams of a person who logs out. Other browsers of that person ask anew, and get one. */
    void close(String person) {
        streams(person).forEach(LiveStream::close);
    }

    /** How many of a person are open. */
    synchronized int count(String person) {
        return open.getOrDefault(person, Set.of()).size();
    }

    void leave(@Observes ShutdownDelayInitiatedEvent ending) {
        end();
    }

    void stop(@Observes ShutdownEvent ended) {
        end();
    }

    /** Ends all of them, and opens no more: a gateway that ends waits for what is open. */
    void end() {
        all().forEach(LiveStream::close);
    }

    private synchronized List<LiveStream> all() {
        ending = true;
        return open.values().stream().flatMap(Set::stream).toList();
    }

    private synchronized List<LiveStream> streams(String person) {
        return List.copyOf(open.getOrDefault(person, Set.of()));
    }

    private synchronized void remove(String person, LiveStream stream) {
        Set<LiveStream> own = open.get(person);
        if (own != null && own.remove(stream) && own.isEmpty()) {
            open.remove(person);
        }
    }
}
