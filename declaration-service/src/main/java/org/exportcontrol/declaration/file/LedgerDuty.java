package org.exportcontrol.declaration.file;

/** What license-service must still be told after the declaration has moved on. */
public enum LedgerDuty {
    /** The quantities held for it are free again: returned, refused or withdrawn. */
    FREE,
    /** Quantities booked as used are only held again: a hold was opened while it was being released. */
    REVERSE,
    /** The same, and then the quantities are free: release was refused before the reversal was told. */
    REVERSE_THEN_FREE,
    /** An amendment was given up after its content may have been held: what is declared still is held anew. */
    HOLD_AGAIN,
    /** Less was loaded than released: what stayed behind is free again (AW-04). */
    CORRECT
}
