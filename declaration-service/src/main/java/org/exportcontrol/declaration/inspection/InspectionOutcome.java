package org.exportcontrol.declaration.inspection;

/** What an inspection of the goods brought. */
public enum InspectionOutcome {
    AS_DECLARED,
    /** The goods are not what was declared: a review takes over, for a challenge or a refusal of release. */
    DIFFERENT,
    /** A supervisor moved the declaration to another lane before the goods were looked at. */
    CANCELED
}
