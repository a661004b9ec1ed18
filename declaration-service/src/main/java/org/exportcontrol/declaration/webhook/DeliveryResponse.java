package org.exportcontrol.declaration.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * One event for one webhook.
 *
 * @param position of the event in the feed
 * @param attempt how often it was sent
 * @param nextTryAt when it is tried next; absent while an earlier event of the same subject waits
 * @param lastStatus HTTP status of the last answer, absent where none came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryResponse(
        UUID id,
        long position,
        UUID eventId,
        String type,
        String subjectType,
        String subjectId,
        DeliveryState state,
        int attempt,
        Instant nextTryAt,
        Instant lastTryAt,
        Integer lastStatus,
        DeliveryFailure lastFailure,
        Instant createdAt,
        Instant endedAt) {}
