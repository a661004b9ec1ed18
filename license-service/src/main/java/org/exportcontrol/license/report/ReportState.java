package org.exportcontrol.license.report;

/** Where a report stands. */
public enum ReportState {
    /** Before the authority; the license rests. */
    OPEN,
    /** Decided. */
    CLOSED,
    /** Kept as the license asks; there is nothing to decide. */
    RECORDED,
    /** A later report says it right. */
    CORRECTED
}
