package org.exportcontrol.declaration.webhook;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one sender of this replica. Where targets have certificates of their own authority, {@code quarkus.tls.webhook} names it. */
@ApplicationScoped
class WebhookSenders {

    private static final String TLS = "webhook";

    @Produces
    @Singleton
    WebhookSender sender(Vertx vertx, TargetRules rules, WebhookConfig config, TlsConfigurationRegistry tls) {
        if (config.lease().compareTo(config.timeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException(
                    "declaration.webhook.lease must be at least twice declaration.webhook.timeout: otherwise a second"
                            + " replica sends what the first one still waits for");
        }
        return new WebhookSender(
                vertx,
                rules,
                config.timeout(),
                tls.get(TLS).map(TlsConfiguration::getTrustStoreOptions).orElse(null));
    }

    void close(@Disposes WebhookSender sender) {
        sender.close();
    }
}
