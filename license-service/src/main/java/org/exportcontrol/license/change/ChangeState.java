package org.exportcontrol.license.change;

/** Where a change of a license stands. */
public enum ChangeState {
    /** The license rests from here on. */
    FILED,
    /** Twenty working days run (LF-02). */
    ACCEPTED,
    /** A new license carries the balance on. */
    GRANTED,
    /** The old license goes on unchanged. */
    REFUSED,
    WITHDRAWN;

    boolean isOpen() {
        return this == FILED || this == ACCEPTED;
    }
}
