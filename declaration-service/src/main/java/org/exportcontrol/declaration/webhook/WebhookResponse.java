package org.exportcontrol.declaration.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook as its owner and the operators see it.
 *
 * @param owner the organization or agency it belongs to
 * @param audience the audiences whose events it gets, fixed when it was made
 * @param types the types of events it gets; all when empty
 * @param readTo position of the feed up to which deliveries have been written
 * @param waiting deliveries to be tried
 * @param parked deliveries whose last try failed
 * @param previousSecretUntil until when the secret before the present one signs too
 * @param secret the new secret, only in the answer to the request that made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookResponse(
        UUID id,
        long version,
        String owner,
        List<String> audience,
        String url,
        List<String> types,
        String description,
        WebhookState state,
        long readTo,
        long waiting,
        long parked,
        Instant previousSecretUntil,
        Instant createdAt,
        String secret) {

    static WebhookResponse of(Webhook webhook, DeliveryQueue.Standing standing, Instant now) {
        Instant until = webhook.previousUntil();
        return new WebhookResponse(
                webhook.id(),
                webhook.version(),
                webhook.owner(),
                webhook.audience().stream().sorted().toList(),
                webhook.url(),
                webhook.types(),
                webhook.description(),
                webhook.state(),
                standing.readTo(),
                standing.waiting(),
                standing.parked(),
                until != null && until.isAfter(now) ? until : null,
                webhook.createdAt(),
                null);
    }

    WebhookResponse withSecret(String shown) {
        return new WebhookResponse(
                id,
                version,
                owner,
                audience,
                url,
                types,
                description,
                state,
                readTo,
                waiting,
                parked,
                previousSecretUntil,
                createdAt,
                shown);
    }
}
