package org.exportcontrol.controllist.screening;

/** What the list says of goods on a date. */
public enum Finding {
    /** At least one entry in effect matches. */
    CONTROLLED,
    /** No entry in effect matches, and nothing is missing to say so. */
    NOT_CONTROLLED,
    /** A datum is missing, or the list itself is not known finely enough: a person must say. */
    NEEDS_REVIEW
}
