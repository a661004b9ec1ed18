package org.exportcontrol.declaration.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Webhooks: where they may point, and how their deliveries are tried. */
@ConfigMapping(prefix = "declaration.webhook")
public interface WebhookConfig {

    /** How often it is looked for deliveries that are due, beside at once; {@code off} leaves it to other replicas. */
    @WithDefault("1s")
    String every();

    /** Pauses between the tries of a delivery; after the try that follows the last of them it is parked. */
    @WithDefault("10s,1m,5m,30m,2h,6h,12h,24h")
    @NotEmpty
    List<Duration> pauses();

    /** For how long the answer's head may be awaited. */
    @WithDefault("10s")
    Duration timeout();

    /** For how long a replica that delivers keeps the others away; at least twice the timeout. */
    @WithDefault("1m")
    Duration lease();

    /** How many deliveries may be under way to one webhook, over all replicas. */
    @WithDefault("4")
    @Min(1)
    int atOnce();

    /** How many webhooks one organization or agency may have. */
    @WithDefault("20")
    @Min(1)
    int most();

    /** For how long the secret before the present one signs too. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** For how long deliveries that need no more care are kept. */
    @WithDefault("720h")
    Duration keep();

    /**
     * Keys that encrypt the secrets, each as name, colon and 32 bytes in Base64; the first encrypts, all decrypt. Without
     * them no webhook can be made.
     */
    Optional<List<String>> secretKeys();

    /** Whether targets may have private addresses, as inside a government network. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** Whether targets may be reached without TLS, for trials. */
    @WithDefault("false")
    boolean allowPlainHttp();
}
