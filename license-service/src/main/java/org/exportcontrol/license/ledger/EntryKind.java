package org.exportcontrol.license.ledger;

/** What an entry of the ledger books. What each kind does to a balance is data: the table {@code ledger_kind}. */
public enum EntryKind {
    /** Granted: enters the balance as free. */
    LICENSED,
    /** Tolerance drawn by a declaration: enters as free, to be held. */
    TOLERANCE,
    /** Free to held, for a declaration. */
    HELD,
    /** Held to free: withdrawn, refused or replaced. The entry bears the attempt whose hold ends. */
    FREED,
    /** Held to used: released. */
    USED,
    /** Used back to held: the release did not happen. */
    REVERSED,
    /** Used to free: not loaded after all (AW-04). */
    CORRECTED,
    /** Added by the authority: enters as free. */
    ADJUSTED,
    /** Undoes one adjustment: leaves free again. */
    CONTRA,
    /** Free to carried over: went to the license that replaces this one. */
    CARRIED
}
