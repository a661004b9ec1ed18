package org.exportcontrol.declaration.webhook;

/** Whether a webhook is served. One that is paused loses nothing: it goes on where it was. */
public enum WebhookState {
    ACTIVE,
    PAUSED,
    REMOVED
}
