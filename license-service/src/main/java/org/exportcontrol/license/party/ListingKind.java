package org.exportcontrol.license.party;

/** The two lists of parties. The control list of parties is not the control list of goods. */
public enum ListingKind {
    /** Did not help to verify the end use in time (PL-01). */
    WATCH_LIST,
    /** Broke end-use rules, or endangers security (PL-02). */
    CONTROL_LIST
}
