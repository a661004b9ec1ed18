package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.security.ProductionCheck;

/** Webhooks that would tell of real goods in a way that others can read. */
@ApplicationScoped
class WebhookProductionCheck implements ProductionCheck {

    private static final String DEMONSTRATION = "demonstration:";

    private final WebhookConfig config;

    WebhookProductionCheck(WebhookConfig config) {
        this.config = config;
    }

    @Override
    public List<String> unsafe() {
        List<String> found = new ArrayList<>();
        if (config.secretKeys().orElse(List.of()).stream().anyMatch(key -> key.startsWith(DEMONSTRATION))) {
            found.add("declaration.webhook.secret-keys holds the key for demonstrations, which everybody knows");
        }
        if (config.allowPlainHttp()) {
            found.add("declaration.webhook.allow-plain-http is on, events would travel without TLS");
        }
        return found;
    }
}
