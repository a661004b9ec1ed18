package org.exportcontrol.license.reconciliation;

/** Where a parked difference stands. */
public enum ParkedState {
    OPEN,
    /** One person proposes to close it; another must confirm. */
    CLOSING,
    CLOSED,
    /** It agreed again. */
    RESOLVED;

    boolean isOpen() {
        return this == OPEN || this == CLOSING;
    }
}
