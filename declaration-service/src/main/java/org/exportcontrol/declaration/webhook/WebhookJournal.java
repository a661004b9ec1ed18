package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.security.Caller;

/** Writes each move of a webhook to the audit chain and as an event for its owner. Neither names URL or secret. */
@ApplicationScoped
class WebhookJournal {

    static final String SUBJECT = "webhook";

    private final AuditTrail trail;
    private final Events events;
    private final WebhookRepository webhooks;
    private final Caller caller;

    WebhookJournal(AuditTrail trail, Events events, WebhookRepository webhooks, Caller caller) {
        this.trail = trail;
        this.events = events;
        this.webhooks = webhooks;
        this.caller = caller;
    }

    /** Records a move and raises the version. The transaction must hold the webhook's row lock, or have made it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Webhook webhook, String move, Map<String, ?> detail) {
        webhook.raiseVersion();
        webhooks.flush();
        String id = webhook.id().toString();
        Set<String> audience = Set.of(webhook.owner());
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, null, detail, audience));
        String type = SUBJECT + '.' + move.toLowerCase(Locale.ROOT).replace(' ', '-');
        events.publish(new NewEvent(type, SUBJECT, id, webhook.version(), Map.of(), audience));
    }
}
