package org.exportcontrol.declaration.webhook;

/** What came of a delivery. */
public enum DeliveryState {
    /** To be tried, now or after a pause. */
    WAITING,
    /** The target answered 2xx. */
    DELIVERED,
    /** The last try failed; somebody resends it or replays the feed. */
    PARKED,
    /** A replay delivers its event anew, or its webhook was removed. */
    SUPERSEDED
}
