package org.exportcontrol.declaration.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.declaration.webhook.DeliveryQueue.Claimed;

/**
 * The body of a delivery, the same for each try.
 *
 * @param event as the feed gives it
 */
@RegisterForReflection
record DeliveryMessage(UUID delivery, UUID webhook, Told event) {

    @RegisterForReflection
    record Told(
            long position,
            UUID id,
            String type,
            String subjectType,
            String subjectId,
            long subjectVersion,
            Instant recordedAt,
            @JsonRawValue String data) {}

    static DeliveryMessage of(Claimed claimed) {
        return new DeliveryMessage(
                claimed.id(),
                claimed.webhook(),
                new Told(
                        claimed.position(),
                        claimed.eventId(),
                        claimed.type(),
                        claimed.subjectType(),
                        claimed.subjectId(),
                        claimed.subjectVersion(),
                        claimed.recordedAt(),
                        claimed.data()));
    }
}
