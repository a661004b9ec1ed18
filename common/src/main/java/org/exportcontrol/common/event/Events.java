package org.exportcontrol.common.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Writes events in the transaction of the change that they tell of; {@link EventPublisher} numbers them later. */
@ApplicationScoped
public class Events {

    private final EntityManager database;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final jakarta.enterprise.event.Event<EventsWritten> written;

    Events(
            EntityManager database,
            InstantSource clock,
            ObjectMapper json,
            jakarta.enterprise.event.Event<EventsWritten> written) {
        this.database = database;
        this.clock = clock;
        this.json = json;
        this.written = written;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(NewEvent event) {
        database.createNativeQuery("insert into event (id, type, subject_type, subject_id, subject_version,"
                        + " recorded_at, audience, data) values (:id, :type, :subjectType, :subjectId, :version,"
                        + " :at, :audience, cast(:data as jsonb))")
                .setParameter("id", UUID.randomUUID())
                .setParameter("type", event.type())
                .setParameter("subjectType", event.subjectType())
                .setParameter("subjectId", event.subjectId())
                .setParameter("version", event.subjectVersion())
                .setParameter("at", clock.instant())
                .setParameter("audience", event.audience().stream().sorted().toArray(String[]::new))
                .setParameter("data", write(event))
                .executeUpdate();
        written.fire(new EventsWritten());
    }

    private String write(NewEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of an event must be plain data", e);
        }
    }
}
