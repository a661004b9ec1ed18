package org.exportcontrol.license.reconciliation;

/** In what a statement and the ledger do not agree. */
public enum DifferenceKind {
    /** Stated, but nothing is booked. */
    NOT_BOOKED,
    /** Booked, but not stated. */
    NOT_STATED,
    /** Both, with other quantities or another stage. */
    DIFFERS,
    /** Stated on a license line that does not exist. */
    UNKNOWN_LICENSE
}
