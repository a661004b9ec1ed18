package org.exportcontrol.declaration.file;

/** How a hold ended. */
public enum HoldEnd {
    /** The papers prove that the goods are as declared (MA-02). */
    CLEARED_ON_DOCUMENTS,
    /** The goods were looked at and are as declared. */
    CLEARED_ON_INSPECTION,
    /** The review led to a challenge. */
    CHALLENGED,
    /** The challenge's result: no license needed. */
    NO_LICENSE_NEEDED,
    /** MOFCOM has concluded. */
    CONCLUDED,
    /** The license is usable again. */
    LICENSE_RESUMED,
    /** The goods are refused release; the hold ends with the file. */
    NOT_RELEASED;

    /** Whether an officer may end a review with it. */
    public boolean endsAReview() {
        return this == CLEARED_ON_DOCUMENTS || this == CLEARED_ON_INSPECTION;
    }
}
