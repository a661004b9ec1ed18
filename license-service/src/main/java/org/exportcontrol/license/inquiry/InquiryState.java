package org.exportcontrol.license.inquiry;

/** Where an inquiry stands. */
public enum InquiryState {
    /** Before the authority; perhaps with a draft that was sent back. */
    FILED,
    /** An answer is drafted, for another person to issue. */
    DRAFTED,
    ANSWERED,
    WITHDRAWN;

    boolean isOver() {
        return this == ANSWERED || this == WITHDRAWN;
    }
}
