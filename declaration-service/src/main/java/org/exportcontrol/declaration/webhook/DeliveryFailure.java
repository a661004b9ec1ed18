package org.exportcontrol.declaration.webhook;

/** Why a try failed. */
public enum DeliveryFailure {
    /** The target answered, but not 2xx. A redirect is no answer that is followed. */
    STATUS,
    /** The target points, or now points, where webhooks must not go. */
    TARGET_REFUSED,
    /** The name of the target cannot be resolved. */
    NAME_UNKNOWN,
    NO_CONNECTION,
    TLS,
    TIMEOUT,
    /** The key that encrypted the secret is no longer set. */
    SECRET_UNREADABLE
}
